namespace CadenceBot.Application.Commands;

public static partial class CommandGrammar
{
    private static VerbSpec[] ProgramVerbs() =>
    [
        Row("metrics", "Numbers with their targets.", Who.Everyone,
            ["metrics acme", "metrics all --since 2026-01-01 --csv"],
            [Arg.Choice("scope", "Of", new ArgChoice("all", "All partners"))], [Arg.Date("since", "Since"), Arg.Csv(), Arg.Share()]),
        Row("portfolio", "All plans in one list.", HostLead | Who.HostMember | Who.HostSponsor,
            ["portfolio", "portfolio --red --mine"],
            flags: [Arg.Switch("red", "Red ones"), Arg.Switch("mine", "Mine only"), Arg.Choice("by", "By", new ArgChoice("type", "Partner type"))],
            where: NotShared, partner: false),
        Row("template", "List the plan templates.", HostLead, ["template"], partner: false),
        Row("template list", "List the plan templates.", HostLead, ["template list"], partner: false),
        Row("template show", "Show a template.", HostLead, ["template show forecastable-90"], [Arg.Word("template", "Template").Needed()], partner: false),
        Row("template lint", "Check a template.", HostLead, ["template lint forecastable-90"], [Arg.Word("template", "Template").Needed()], partner: false),
        Row("template diff", "Compare two templates.", HostLead,
            ["template diff forecastable-90 strategic-120"],
            [Arg.Word("template", "Template").Needed(), Arg.Word("other", "With").Needed()], partner: false),
        Row("template use", "Move a running plan to a template.", HostLead,
            ["template use forecastable-90 --partner acme --dry-run"],
            [Arg.Word("template", "Template").Needed()], [Arg.DryRun()], seen: VerbVisibility.Thread),
        Row("log", "What happened, and who did it.", Who.Everyone,
            ["log acme", "log --who @partner.ae --since -7d"], flags: [Arg.Person("who", "By"), Arg.Date("since", "Since")]),
        Row("simulate", "Try a template on a made-up plan.", HostLead,
            ["simulate", "simulate forecastable-90"], [Arg.Word("template", "Template")], where: NotShared, partner: false),
        Row("doctor", "Check scopes, links, queues and what is due.", HostLead, ["doctor"], where: NotShared, partner: false),
        Row("version", "Which version this is.", Who.Everyone | Who.Stranger, ["version"], partner: false),
        Row("help", "What can be said here.", Who.Everyone | Who.Stranger,
            ["help", "help opp add"], [Arg.Text("verb", "Verb").Whole()], partner: false),
    ];

    private static VerbSpec[] FileVerbs() =>
    [
        Row("import", "Read a file.", HostLead,
            ["import partners --dry-run"], [FileKind().Needed()], [Arg.DryRun()], where: NotShared, destructive: true),
        Row("export", "Write a file.", HostLead | Who.PartnerManager,
            ["export plan acme --csv", "export all --json"], [FileKind().Needed()], [Arg.Csv(), Arg.Switch("json", "As a JSON file")]),
    ];

    private static ArgSpec FileKind() => Arg.Choice(
        "kind", "What", new("partners", "Partners"), new("plan", "Plan"), new("opps", "Opportunities"), new("accounts", "Accounts"),
        new("people", "People"), new("metrics", "Metrics"), new("audit", "Audit trail"), new("all", "All"));
}
