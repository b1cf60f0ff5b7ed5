using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Sponsors;

namespace CadenceBot.Domain.Gates;

/// <summary>What predicates may look at; the plan gives it.</summary>
public interface IEvidence
{
    /// <summary>All opportunities, tests and closed ones included.</summary>
    IReadOnlyList<Opportunity> Opportunities { get; }

    /// <summary>The item of that key; null when the plan has none.</summary>
    PlanItem? Item(string key);

    /// <summary>The meeting of that kind, as far as anything is recorded of it.</summary>
    MeetingRecord Meeting(string kind);

    /// <summary>The attestations of that kind, such as <c>pitch</c>.</summary>
    IEnumerable<Attestation> Attestations(string kind);

    /// <summary>Sessions and activities of that kind.</summary>
    IEnumerable<SessionRecord> Sessions(string kind);

    /// <summary>Who fills a slot; null when nobody does.</summary>
    string? PersonIn(string slot);

    /// <summary>The check-ins of that plan day.</summary>
    IEnumerable<Checkin> CheckinsOn(int day);

    /// <summary>Whether the retro is published by both companies.</summary>
    bool RetroPublished { get; }

    /// <summary>The retro's sections without an answer and the sides that have not published; empty when nothing is missing.</summary>
    IEnumerable<Missing> RetroMissing { get; }

    /// <summary>The host's calendar date by which a gate day's promise must be kept.</summary>
    NodaTime.LocalDate DateOf(int planDay);
}

/// <summary>What is recorded of a meeting kind.</summary>
/// <param name="AcceptedBy">The sides whose acceptance is recorded.</param>
/// <param name="Held">How often it was held.</param>
/// <param name="ScheduledOn">The date on which it is scheduled.</param>
public sealed record MeetingRecord(IReadOnlyList<Confirmation> AcceptedBy, int Held, NodaTime.LocalDate? ScheduledOn)
{
    /// <summary>Whether a side accepted.</summary>
    public bool Accepted(Side side) => AcceptedBy.Any(c => c.By.Side == side);
}

/// <summary>One person's word that another can do something (S35).</summary>
/// <param name="Kind">What it is about: <c>pitch</c>.</param>
/// <param name="Person">The id of the person who can do it.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Witness">Who of the host watched.</param>
/// <param name="OwnWord">The person's own confirm.</param>
/// <param name="Link">A recording.</param>
public sealed record Attestation(string Kind, string Person, string Name, Confirmation? Witness, Confirmation? OwnWord, string? Link);

/// <summary>A session or an activity that took place.</summary>
/// <param name="Kind">What it was: <c>sales technical outreach intro campaign overlap</c>.</param>
/// <param name="On">The host's local date.</param>
/// <param name="Attendees">Who attended, with roles.</param>
/// <param name="Link">Notes.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When it was recorded.</param>
public sealed record SessionRecord(string Kind, NodaTime.LocalDate On, IReadOnlyList<Attendee> Attendees, string? Link, By By, NodaTime.Instant At);

/// <summary>Somebody at a session.</summary>
/// <param name="Name">The name.</param>
/// <param name="Side">The company.</param>
/// <param name="Role">The role word: <c>ae se manager sponsor other</c>.</param>
public sealed record Attendee(string Name, Side Side, string Role);
