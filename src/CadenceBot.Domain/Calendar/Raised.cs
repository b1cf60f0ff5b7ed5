using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>A notice that came due, with what was decided of it.</summary>
/// <param name="Occurrence">What was due.</param>
/// <param name="Disposition"><c>pending late folded skipped</c>.</param>
/// <param name="Reason">By which rule.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="ThreadOf">The name of the root notice in whose thread it goes; null for a root or a direct message.</param>
public sealed record Raised(Occurrence Occurrence, string Disposition, string? Reason, Place Place, string? ThreadOf)
{
    /// <summary>Whether it is sent.</summary>
    public bool IsSent => Disposition is Dispositions.Pending or Dispositions.Late;
}

/// <summary>Where a notice goes.</summary>
public enum Place
{
    /// <summary>A root message of the shared channel.</summary>
    Root,

    /// <summary>A thread of the shared channel.</summary>
    Thread,

    /// <summary>A direct message to the person in a slot.</summary>
    Direct,
}

/// <summary>The words for what is decided of a notice when it comes due.</summary>
public static class Dispositions
{
    /// <summary>It is sent in time.</summary>
    public const string Pending = "pending";

    /// <summary>It is sent, but the bot was down when it was due.</summary>
    public const string Late = "late";

    /// <summary>Another notice says what it would say.</summary>
    public const string Folded = "folded";

    /// <summary>It is not sent.</summary>
    public const string Skipped = "skipped";

    /// <summary>It was a step of the plan and no notice.</summary>
    public const string Step = "step";
}

/// <summary>The bot was down in between.</summary>
/// <param name="From">The last tick before.</param>
/// <param name="To">The first tick after.</param>
public sealed record Outage(Instant From, Instant To)
{
    /// <summary>A gap between two ticks up to this is no outage: the job runs every minute.</summary>
    public static Duration Grace { get; } = Duration.FromMinutes(5);

    /// <summary>The outage between two ticks; null when there was none.</summary>
    public static Outage? Between(Instant? last, Instant now) => last is { } l && now - l > Grace ? new Outage(l, now) : null;
}
