using System.Text;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;

namespace CadenceBot.Tests.Commands;

/// <summary>docs/commands.md: every verb with its usage, who, where, example and visibility, and the rights as one table.</summary>
internal static class CommandsDocument
{
    public const string Path = "docs/commands.md";

    public static readonly (Who Who, string Name)[] Roles =
    [
        (Who.Admin, "Admin"), (Who.HostManager, "Host manager"), (Who.HostMember, "Host AE, SE"), (Who.HostSponsor, "Host sponsor"),
        (Who.PartnerManager, "Partner manager"), (Who.PartnerMember, "Partner AE, SE"), (Who.PartnerSponsor, "Partner sponsor"), (Who.Stranger, "Unknown"),
    ];

    private static readonly (Where Where, string Name)[] Rooms = [(Where.Shared, "shared"), (Where.Internal, "internal"), (Where.Direct, "direct")];

    public static string Write()
    {
        var text = new StringBuilder()
            .Append("# Commands\n\n")
            .Append("Written by the tests from the grammar (`CommandsDocumentTests`); after a change run `./dev test CommandsDocument`, look, and accept with `./dev golden`.\n\n")
            .Append("The same line works after `/onboard`, after `@CadenceBot`, behind a button and in a direct message. `<needed>`, `[may be left out]`;\n")
            .Append("any value may also be given by its name: `opp add --name Northwind`. The partner may stand anywhere as a plain word (slug, name or a\n")
            .Append("beginning that only one has) or as `--partner acme`, and is left out in a partner's own channel. A verb that needs more than was\n")
            .Append("typed opens a form. Verbs may be shortened to three letters or more where that is clear.\n\n")
            .Append("Dates: `fri`, `+14d`, `28 Feb`, `2026-02-28`, never `03/04`. Amounts: `80k`, `€80.000`, `80,000 EUR`. People: a mention, a mail, or `\"Name <mail>\"`.\n\n")
            .Append("Short words: ").AppendJoin(", ", CommandGrammar.Aliases.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"`{a.Key}` for `{a.Value}`")).Append(".\n\n")
            .Append("## Every verb\n\n| Usage | What it does | Where | Leaves behind | Example |\n|---|---|---|---|---|\n");
        foreach (var spec in CommandGrammar.All)
        {
            var later = HelpCopy.IsLater(spec) ? " *Comes with a later version.*" : "";
            text.Append($"| `{Usage.Of(spec).Replace("|", "\\|", StringComparison.Ordinal)}` | {spec.Help}{later} | {WhereOf(spec)} | {Seen(spec.Visibility)} | `{spec.Examples[0].Replace("|", "\\|", StringComparison.Ordinal)}` |\n");
        }

        text.Append("\n## Who may\n\n")
            .Append("Checked on arrival, for the person who acted, at every verb. Nothing is open by default, and whom the bot doesn't know counts as external.\n")
            .Append("The partner's people reach their own partner alone, and a shared channel talks about its own partner alone, whoever asks. Further limits\n")
            .Append("stand with the verbs: the partner's manager changes people and sponsors of the own side only, the verdict of the partner's manager is a\n")
            .Append("proposal, sponsors answer what they were asked, and what is private to the host is shown to the host alone.\n\n")
            .Append("| Verb |").AppendJoin(" |", Roles.Select(r => " " + r.Name)).Append(" |\n|---|").AppendJoin("|", Roles.Select(_ => "---")).Append("|\n");
        foreach (var spec in CommandGrammar.All)
            text.Append($"| `{spec.Name}` |").AppendJoin(" |", Roles.Select(r => (spec.Who & r.Who) != Who.Nobody ? " ✓" : " –")).Append(" |\n");
        return text.ToString();
    }

    private static string WhereOf(VerbSpec spec) => spec.Where == Where.Anywhere ? "anywhere" : string.Join(", ", Rooms.Where(r => spec.Where.HasFlag(r.Where)).Select(r => r.Name));

    private static string Seen(VerbVisibility seen) => seen switch
    {
        VerbVisibility.OnlyYou => "an answer to you",
        VerbVisibility.Thread => "a line in the thread",
        VerbVisibility.Channel => "a message in the channel",
        _ => "a direct message",
    };
}
