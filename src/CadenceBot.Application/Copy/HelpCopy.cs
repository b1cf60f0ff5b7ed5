using System.Collections.Frozen;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Copy;

/// <summary>Help: what this reader can say here, short.</summary>
public static class HelpCopy
{
    private const int MostLines = 12;

    // The order in which people need them; a reader sees those that are theirs.
    private static readonly string[] ByUse =
        ["status", "today", "done", "plan", "opp add", "opp list", "deal won", "confirm", "gate", "people", "start", "week", "retro answer", "stuck", "gate extend", "people add", "pause", "close", "log", "settings", "away", "undo"];

    private static readonly FrozenSet<string> Later = new[]
    {
        "metrics", "portfolio", "import", "export", "calendar", "template",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a verb belongs to a part that is not built yet; help does not name it.</summary>
    public static bool IsLater(VerbSpec spec) => IsLater(spec.Name);

    /// <summary>The same by the name of the verb.</summary>
    public static bool IsLater(string name) => Later.Contains(name) || Later.Contains(name.Split(' ')[0]);

    /// <summary>The verbs most used, for the place where a chat shows what may follow a command.</summary>
    public static string UsageHint { get; } = $"{string.Join(" | ", ByUse.Take(6))} | help";

    /// <summary>The verbs of this reader in this room, one line each.</summary>
    public static Message Short(Who who, ConversationKind kind, PartnerSlug? partner)
    {
        var room = kind switch { ConversationKind.Shared => Where.Shared, ConversationKind.Internal => Where.Internal, _ => Where.Direct };
        var lines = ByUse.Select(Spec).Where(s => (s.Who & who) != Who.Nobody && (s.Where & room) != Where.Nowhere).Take(MostLines - 2)
            .Select(s => new Fact(s.Name, RichText.Of($"{s.Help} {Rich.Code("/onboard " + Example(s, partner))}"))).ToArray();
        return lines.Length == 0
            ? AccessCopy.Stranger("")
            : Message.Of(
                new Text("Buttons do everything. If you prefer to type:"),
                new Facts([.. lines]),
                new Note(RichText.Of($"{Rich.Code("/onboard help opp add")} tells more about one of them.")));
    }

    /// <summary>One verb: what it does, examples, who may.</summary>
    public static Message Of(VerbSpec spec, PartnerSlug? partner)
    {
        var examples = spec.Examples.Take(2).Select(e => new Fact("Example", RichText.FromSpan(Rich.Code("/onboard " + With(e, partner)))));
        return Message.Of(
            new Heading(spec.Name),
            new Text(IsLater(spec) ? $"{spec.Help} It comes with a later version." : spec.Help),
            new Facts([new Fact("Usage", RichText.FromSpan(Rich.Code("/onboard " + Usage.Of(spec)))), .. examples, new Fact("Who", Names(spec.Who))]));
    }

    /// <summary>There is no such verb.</summary>
    public static string NoSuchVerb(string word) => $"I don't know \"{Phrases.Line(word, 40)}\". /onboard help lists what I do know.";

    /// <summary>The version of the program.</summary>
    public static Message Version(string version) => Message.Say($"CadenceBot {version}");

    private static VerbSpec Spec(string name)
    {
        var parts = name.Split(' ');
        return CommandGrammar.Find(parts[0], parts.Length > 1 ? parts[1] : null) ?? throw new InvalidOperationException($"Help names {name}, which is not in the grammar.");
    }

    private static string Example(VerbSpec spec, PartnerSlug? partner) => With(spec.Examples.OrderBy(e => e.Length).First(), partner);

    /// <summary>An example of the grammar about a partner of one's own; where none is known it stays made up.</summary>
    public static string With(string example, PartnerSlug? partner) =>
        partner is { } p ? example.Replace("acme.1", $"{p}.1", StringComparison.Ordinal).Replace("acme", p.Value, StringComparison.Ordinal) : example;

    private static string Names(Who who)
    {
        if ((who & Who.Everyone) == Who.Everyone) return "everyone in the plan";
        string[] words =
        [
            who.HasFlag(Who.Admin) ? "the admin" : "",
            who.HasFlag(Who.HostManager) ? "the host's manager" : "",
            who.HasFlag(Who.PartnerManager) ? "the partner's manager" : "",
            who.HasFlag(Who.HostMember) ? "the host's AEs and engineers" : "",
            who.HasFlag(Who.PartnerMember) ? "the partner's AEs and engineers" : "",
            who.HasFlag(Who.Stranger) ? "people I don't know yet" : "",
        ];
        return string.Join(", ", words.Where(w => w.Length > 0));
    }
}
