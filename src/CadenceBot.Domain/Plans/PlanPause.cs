using System.Text.Json.Serialization;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <summary>A time in which a plan stands still: nobody is asked, reminded or alarmed.</summary>
/// <param name="N">1 for the plan's first pause.</param>
/// <param name="By">Who paused.</param>
/// <param name="From">From when.</param>
/// <param name="Since">The same as a date of the host.</param>
/// <param name="Day">The plan day of that date.</param>
/// <param name="Until">The host's date on which it runs again by itself; null when a person resumes it.</param>
/// <param name="Shift">Whether gates and remaining weeks move by the paused working days.</param>
/// <param name="Why">The reason; private to the side of the one who paused.</param>
public sealed record PlanPause(int N, By By, Instant From, LocalDate Since, int Day, LocalDate? Until, bool Shift, string? Why)
{
    /// <summary>When it ended; null while it lasts.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>The host's date of its end.</summary>
    public LocalDate? EndedOn { get; init; }

    /// <summary>By how many calendar days all that lay ahead has moved; 0 when dates were kept.</summary>
    public int Days { get; init; }

    /// <summary>Whether it lasts.</summary>
    [JsonIgnore]
    public bool Lasts => EndedAt is null;

    /// <summary>Whether the plan stood still on that date.</summary>
    public bool Covers(LocalDate date) => date >= Since && (EndedOn is null || date < EndedOn);
}

/// <summary>The plan stands still from now on. On a plan that does so already it changes until when.</summary>
/// <param name="On">The host's date.</param>
/// <param name="Until">The host's date on which it runs again by itself.</param>
/// <param name="Shift">Whether gates and remaining weeks move by the paused working days.</param>
/// <param name="Why">The reason; private.</param>
public sealed record PlanPaused(LocalDate On, LocalDate? Until, bool Shift, string? Why) : PlanEvent;

/// <summary>The plan runs again.</summary>
/// <param name="At">From when; for a pause with an end that is its end, also when the bot was down then.</param>
/// <param name="On">The same as a date of the host.</param>
/// <param name="Days">By how many calendar days all that lies ahead moves.</param>
public sealed record PlanResumed(Instant At, LocalDate On, int Days) : PlanEvent;

/// <summary>A question had come due but was not put, because the plan was paused before it could be sent.</summary>
/// <param name="Occurrence">Its name: <c>w05</c>.</param>
public sealed record PromptWithheld(string Occurrence) : PlanEvent;
