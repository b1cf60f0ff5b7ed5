using System.Text.Json.Serialization;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <summary>A gate of a plan as it stands.</summary>
public sealed record GateState
{
    /// <summary>The gate day, which also names it.</summary>
    public required int Day { get; init; }

    /// <summary>The host's date on which it is due, extensions included.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>How often it was extended.</summary>
    public int Round { get; init; }

    /// <summary>When it was extended last; null when it never was.</summary>
    public Instant? RoundAt { get; init; }

    /// <summary>When its predicate held; null while it does not.</summary>
    public Instant? PassedAt { get; init; }

    /// <summary>When its last pass was withdrawn; null when none was.</summary>
    public Instant? ReopenedAt { get; init; }

    /// <summary>From when on its dates are as they are: the last extension or withdrawal; null when there was none.</summary>
    [JsonIgnore]
    public Instant? Since => ReopenedAt is { } reopened && !(RoundAt > reopened) ? reopened : RoundAt;

    /// <summary>How often it passed; more than once after a withdrawal.</summary>
    public int Passes { get; init; }

    /// <summary>The last round whose day ended without the outcome; null when none did.</summary>
    public int? LeftOpenRound { get; init; }

    /// <summary>When that was recorded.</summary>
    public Instant? LeftOpenAt { get; init; }

    /// <summary>Who passed it over.</summary>
    public By? OverriddenBy { get; init; }

    /// <summary>When it was passed over.</summary>
    public Instant? OverriddenAt { get; init; }

    /// <summary>Why it was passed over or extended; private to the host.</summary>
    public string? Why { get; init; }

    /// <summary>The partner manager's proposal.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Whether it is neither passed nor overridden.</summary>
    [JsonIgnore]
    public bool IsOpen => PassedAt is null && OverriddenAt is null;

    /// <summary>The word of the door: <c>open passed overridden</c>.</summary>
    [JsonIgnore]
    public string Word => PassedAt is not null ? "passed" : OverriddenAt is not null ? "overridden" : "open";

    /// <summary>The name of the current round in notices: <c>g30</c> or <c>g30.x1</c>.</summary>
    [JsonIgnore]
    public string RoundName => NameOf(Round);

    /// <summary>The name of a round in notices.</summary>
    public string NameOf(int round) => round == 0 ? $"g{Day}" : $"g{Day}.x{round}";
}

/// <summary>A verdict that the partner's manager would like.</summary>
/// <param name="Verdict"><c>extend</c> or <c>intervene</c>.</param>
/// <param name="Days">Days, for an extension.</param>
/// <param name="Why">The reason.</param>
/// <param name="By">Who proposed.</param>
/// <param name="At">When.</param>
public sealed record Proposal(string Verdict, int? Days, string? Why, By By, Instant At);
