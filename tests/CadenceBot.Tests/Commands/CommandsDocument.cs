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

    // What is said without a command. ThreadAnswers, ThreadReading and Spoken do it; their tests name each sentence.
    private const string Plainly = """
        ## Plain words

        **In a channel**, outside a thread of the bot's messages, plain words are talk between people. The bot answers none of them and records nothing.

        **In a direct message**, outside a thread, plain words are not read either: nothing of them is recorded and they get no answer, whatever they say, `undo`
        and `done` included. A line begins with `/onboard` or `@CadenceBot` there too. What the bot writes there is answered by its buttons and forms.

        **In the thread of a weekly question**, and of its reminder in a direct message, plain words are an answer of the writer's company. Understood are: `done`, `that's the list`; a yes such as
        `yep works`, where the question can be answered by one; `no change`; `moved`, `moved to Thu` (what the question is about gets that date, whichever
        question it is; names that were given stay); `3 names: …`; `2 of 10`; `blocked by …`, `waiting for …`, `need help` (private); and for a deal
        `won`, `lost to …`. What was understood is said back to the writer alone, with Undo.

        - Other words are noted as they are while the writer's company has not answered.
        - A later word of the same company replaces its earlier one, as a later press does: `no, moved to Thu`, `done after all`. What people also say to
          each other (`ok`, `next week`, `no change`, `waiting for coffee`) counts after an answer only with such a correction around it. What both
          companies confirmed stands; one sentence says why and what to do.
        - Whoever gave their company's answer and writes on is told in one sentence, seen by them alone, what stands and how to change it, for as long
          as the other company has not answered and they name nobody else. Everything else in the thread is talk between people and gets no answer.
        - `undo` in any thread of the bot's messages takes back the writer's own last change, as the verb does.
        - A yes in the thread of the welcome accepts the weekly hour; in the thread of a win it is the other company's confirm.

        **After `/onboard` or a mention** some lines are understood as people say them: `what do we owe`, `who is Dana`, `away next week`, `away until friday`,
        `status please`, `opp won Northwind`, `move kickoff to thu`. A verb that cannot simply be taken back is never run from such a line.


        """;

    public static string Write()
    {
        var text = new StringBuilder()
            .Append("# Commands\n\n")
            .Append("Written by the tests from the grammar (`CommandsDocumentTests`); after a change run `./dev test CommandsDocument`, look, and accept with `./dev golden`.\n\n")
            .Append("The same line works after `/onboard`, after `@CadenceBot` and behind a button, in a channel as in a direct message. `<needed>`, `[may be left out]`;\n")
            .Append("any value may also be given by its name: `opp add --name Northwind`. The partner may stand anywhere as a plain word (slug, name or a\n")
            .Append("beginning that only one has) or as `--partner acme`, and is left out in a partner's own channel. A verb that needs more than was\n")
            .Append("typed opens a form. Verbs may be shortened to three letters or more where that is clear.\n\n")
            .Append("Dates: `fri`, `+14d`, `28 Feb`, `2026-02-28`, never `03/04`. Amounts: `80k`, `€80.000`, `80,000 EUR`. People: a mention, a mail, or `\"Name <mail>\"`.\n\n")
            .Append("Short words: ").AppendJoin(", ", CommandGrammar.Aliases.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"`{a.Key}` for `{a.Value}`")).Append(".\n\n")
            .Append(Plainly)
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
