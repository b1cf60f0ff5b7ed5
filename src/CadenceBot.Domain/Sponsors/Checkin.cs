using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Sponsors;

/// <summary>Where a sponsor's decision stands.</summary>
public enum CheckinState
{
    /// <summary>Not yet due.</summary>
    Planned,

    /// <summary>Asked, no answer yet.</summary>
    Asked,

    /// <summary>Answered.</summary>
    Answered,

    /// <summary>Nobody to ask.</summary>
    Skipped,

    /// <summary>Not answered in time.</summary>
    Lapsed,
}

/// <summary>One decision asked of one sponsor on one plan day (S43, S57).</summary>
public sealed record Checkin
{
    /// <summary>The plan day.</summary>
    public required int Day { get; init; }

    /// <summary>The slot that is asked, <c>host.sponsor</c> or <c>partner.sponsor</c>.</summary>
    public required string Slot { get; init; }

    /// <summary>Where it stands.</summary>
    public CheckinState State { get; init; }

    /// <summary>When it was asked.</summary>
    public Instant? AskedAt { get; init; }

    /// <summary>From when the days for an answer count again after a pause; null when the plan never stood still meanwhile.</summary>
    public Instant? WaitsFrom { get; init; }

    /// <summary>What a manager asked in own words; null for the template's text.</summary>
    public string? Decision { get; init; }

    /// <summary>From when the days for an answer count.</summary>
    public Instant? Since => WaitsFrom ?? AskedAt;

    /// <summary>Which variant of the decision was asked: by template, <c>won</c> or <c>unpinned</c> and the like.</summary>
    public string? Variant { get; init; }

    /// <summary>Why it was skipped.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether no direct message could reach the sponsor.</summary>
    public bool Unreachable { get; init; }

    /// <summary>The answer: an option's key.</summary>
    public string? Answer { get; init; }

    /// <summary>A name or a line that came with the answer.</summary>
    public string? Text { get; init; }

    /// <summary>Who answered; a manager when by proxy.</summary>
    public By? AnsweredBy { get; init; }

    /// <summary>When it was answered.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>The name within notices: <c>d75/host.sponsor</c>.</summary>
    public string Key => $"d{Day}/{Slot}";
}
