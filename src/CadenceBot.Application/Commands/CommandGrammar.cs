using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CadenceBot.Application.Commands;

/// <summary>The one table of what can be said to the bot; parser, help, forms, manifest and rights read it.</summary>
public static partial class CommandGrammar
{
    private const Who Managers = Who.Admin | Who.HostManager | Who.PartnerManager;
    private const Who Team = Managers | Who.HostMember | Who.PartnerMember;
    private const Who HostLead = Who.Admin | Who.HostManager;
    private const Where NotShared = Where.Internal | Where.Direct;

    /// <summary>Every verb and sub, by theme.</summary>
    public static ImmutableArray<VerbSpec> All { get; } =
        [.. PlanVerbs(), .. ItemVerbs(), .. PipelineVerbs(), .. GateVerbs(), .. MeetingVerbs(), .. PeopleVerbs(), .. OwnVerbs(), .. ProgramVerbs(), .. FileVerbs()];

    /// <summary>Short words that stand for a verb, perhaps with a sub.</summary>
    public static FrozenDictionary<string, string> Aliases { get; } = new Dictionary<string, string>
    {
        ["st"] = "status",
        ["ls"] = "opp list",
        ["won"] = "deal won",
        ["ooo"] = "away",
        ["?"] = "help",
        ["board"] = "portfolio",
        ["deals"] = "opp list",
        ["stats"] = "metrics",
        ["stop"] = "pause",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The verbs, each once, in the order of the table.</summary>
    public static ImmutableArray<string> Verbs { get; } = [.. All.Select(spec => spec.Verb).Distinct()];

    /// <summary>The row of a verb and sub; null when there is none.</summary>
    public static VerbSpec? Find(string verb, string? sub = null) =>
        Families.TryGetValue(verb, out var family) ? sub is null ? family.Bare : family.Sub(sub) : null;

    /// <summary>A line of that row without any value, to be filled by <c>With</c>.</summary>
    public static CommandLine Line(string verb, string? sub = null) => CommandLine.Of(
        Find(verb, sub) ?? throw new ArgumentException($"'{verb} {sub}' is not in the grammar.", nameof(verb)));

    internal static FrozenDictionary<string, VerbFamily> Families { get; } = All
        .GroupBy(spec => spec.Verb)
        .ToFrozenDictionary(rows => rows.Key, rows => new VerbFamily(rows), StringComparer.OrdinalIgnoreCase);

    private static VerbSpec Row(
        string name,
        string help,
        Who who,
        ImmutableArray<string> examples,
        ImmutableArray<ArgSpec> args = default,
        ImmutableArray<ArgSpec> flags = default,
        VerbVisibility seen = VerbVisibility.OnlyYou,
        Where where = Where.Anywhere,
        bool partner = true,
        bool destructive = false)
    {
        var space = name.IndexOf(' ');
        var (verb, sub) = space < 0 ? (name, null) : (name[..space], name[(space + 1)..]);
        return new(verb, sub, args.IsDefault ? [] : args, flags.IsDefault ? [] : flags, who, where, seen, partner, help, examples, destructive);
    }
}
