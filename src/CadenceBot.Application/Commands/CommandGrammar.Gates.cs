namespace CadenceBot.Application.Commands;

public static partial class CommandGrammar
{
    private static VerbSpec[] GateVerbs() =>
    [
        Row("gate", "Show what a gate asks and what is missing.", Who.Everyone, ["gate 60", "gate acme"], [Arg.Gate()], [Arg.Share()]),
        Row("gate show", "Show what a gate asks and what is missing.", Who.Everyone, ["gate 60 show", "gate show acme 30 --share"], [Arg.Gate()], [Arg.Share()]),
        Row("gate check", "Assess a gate now.", Who.Everyone, ["gate 60 check"], [Arg.Gate()], seen: VerbVisibility.Channel),
        Row("gate extend", "Give a gate more days.", Managers,
            ["gate 60 extend 14d --why \"demo moved to May\"", "gate extend acme 60 1w --dry-run"],
            [Arg.Gate().Needed(), Arg.Days("days", "By").Needed()], [Arg.Why().Needed(), Arg.DryRun()], seen: VerbVisibility.Channel),
        Row("gate intervene", "Set a fix session for what is missing.", Managers,
            ["gate 60 intervene --why \"no account work yet\""],
            [Arg.Gate().Needed()], [Arg.Why().Asked(), Arg.DryRun()], seen: VerbVisibility.Channel),
        Row("gate override", "Go on without the gate, with the reason.", HostLead,
            ["gate 60 override --why \"the customer signs in June\"", "gate override acme 60 --why \"merger\""],
            [Arg.Gate().Needed()], [Arg.Why().Needed(), Arg.DryRun()], seen: VerbVisibility.Channel, destructive: true),
        Row("retro", "Open the retro, or show it.", Who.Everyone, ["retro", "retro acme"]),
        Row("retro start", "Open the retro.", Who.Everyone, ["retro start acme"], seen: VerbVisibility.Thread),
        Row("retro show", "Show the retro as far as it is answered.", Who.Everyone, ["retro show", "retro show --share"], flags: [Arg.Share()]),
        Row("retro answer", "Answer the retro.", Who.Everyone,
            [
                "retro answer --closest \"Northwind\" --confusing \"pricing\" --owed \"territory list\" --change \"one demo a week\"",
                "retro answer --owed \"two replies\" --private",
            ],
            flags:
            [
                Arg.Text("closest", "Which deal came closest, and what stopped it").Asked(),
                Arg.Text("confusing", "What was confusing, slow or missing").Asked(),
                Arg.Text("owed", "What the host owed and did not do").Asked(),
                Arg.Text("change", "One thing to change in the next 60 days").Asked(),
                Arg.Switch("private", "My side only").Asked(),
            ],
            seen: VerbVisibility.Thread),
        Row("retro publish", "Stand behind the retro for one side.", Managers, ["retro publish acme"],
            flags: [Arg.Switch("private", "Without the private answers")], seen: VerbVisibility.Channel),
        Row("sponsor", "Show both sponsors and what they were asked.", Who.Everyone, ["sponsor acme"]),
        Row("sponsor set", "Name a sponsor.", Managers,
            ["sponsor set host @host.sponsor", "sponsor set partner \"Priya Rao <priya@acme.example>\" --level cxo"],
            [Arg.Side().Needed(), Arg.Person("person", "Who").Needed()],
            [Arg.Choice("level", "Level", new("exec", "Executive"), new("cxo", "CxO")).Asked()], seen: VerbVisibility.Thread),
        Row("sponsor ask", "Ask the sponsors for their decision.", Managers,
            ["sponsor ask --day 75 --decision \"Lend one SE for two half-days?\"", "sponsor ask partner"],
            [Arg.Side().Asked()], [Arg.Number("day", "Plan day").Asked(), Arg.Text("decision", "Decision").Asked()],
            seen: VerbVisibility.Direct),
        Row("sponsor test", "Try whether a message reaches the sponsors.", Managers,
            ["sponsor test", "sponsor test partner"], [Arg.Side()], seen: VerbVisibility.Direct),
    ];
}
