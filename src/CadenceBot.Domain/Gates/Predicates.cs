using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;

namespace CadenceBot.Domain.Gates;

/// <summary>Every part holds.</summary>
/// <param name="Parts">The parts.</param>
public sealed record AllOf(ImmutableArray<Predicate> Parts) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence)
    {
        var found = Parts.Select(p => p.Judge(evidence)).ToArray();
        return new Finding(found.All(f => f.Holds), string.Join("; ", found.Select(f => f.Words)), [.. found.Where(f => !f.Holds).SelectMany(f => f.Missing)])
        {
            Path = [.. found.Where(f => !f.Holds).SelectMany(f => f.Path)],
        };
    }
}

/// <summary>One part at least holds.</summary>
/// <param name="Parts">The parts.</param>
public sealed record AnyOf(ImmutableArray<Predicate> Parts) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence)
    {
        var found = Parts.Select(p => p.Judge(evidence)).ToArray();
        var met = found.FirstOrDefault(f => f.Holds);
        return met ?? new Finding(false, string.Join(", and ", found.Select(f => f.Words)), [.. found.SelectMany(f => f.Missing)])
        {
            Path = found.MinBy(f => f.Path.Length)?.Path ?? [],
        };
    }
}

/// <summary>The part does not hold.</summary>
/// <param name="Part">The part.</param>
public sealed record Not(Predicate Part) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence)
    {
        var found = Part.Judge(evidence);
        return found.Holds ? Finding.Unmet(found.Words, new Missing(found.Words)) : Finding.Met(found.Words);
    }
}

/// <summary>A meeting was accepted by both sides (S28, S30).</summary>
/// <param name="Kind">The meeting.</param>
/// <param name="Title">Its title.</param>
public sealed record MeetingAccepted(string Kind, string Title) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence)
    {
        var meeting = evidence.Meeting(Kind);
        var missing = Sides.Both.Where(s => !meeting.Accepted(s))
            .Select(s => new Missing($"{Title} accepted by the {s.Word()}", "Accept", $"meeting accept {Kind}", $"get the {Title} accepted by the {s.Word()}")).ToArray();
        var words = $"{Title} accepted: host {Mark(Side.Host)} partner {Mark(Side.Partner)}";
        return missing.Length == 0 ? Finding.Met(words) : Finding.Unmet(words, missing);
        string Mark(Side side) => meeting.Accepted(side) ? "✓" : "–";
    }
}

/// <summary>A meeting took place.</summary>
/// <param name="Kind">The meeting.</param>
/// <param name="Title">Its title.</param>
public sealed record MeetingHeld(string Kind, string Title) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence) => evidence.Meeting(Kind).Held > 0
        ? Finding.Met($"{Title} held")
        : Finding.Unmet($"{Title} not held yet", new Missing($"{Title}", "It was held", $"meeting held {Kind}", $"hold the {Title}"));
}

/// <summary>A meeting or review has a date (S44).</summary>
/// <param name="Kind">The meeting.</param>
/// <param name="Title">Its title.</param>
public sealed record MeetingScheduled(string Kind, string Title) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence) => evidence.Meeting(Kind).ScheduledOn is { } date
        ? Finding.Met($"{Title} scheduled for {DateWord.Of(date, evidence.DateOf(0))}")
        : Finding.Unmet($"{Title} has no date yet", new Missing($"a date for the {Title}", Deed: $"set a date for the {Title}"));
}

/// <summary>A sponsor is named (S27).</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Title">What people call it.</param>
public sealed record SlotFilled(string Slot, string Title) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence) => evidence.PersonIn(Slot) is not null
        ? Finding.Met($"{Title} named")
        : Finding.Unmet($"{Title} not named yet", new Missing($"a {Title}", Deed: $"name a {Title}"));
}

/// <summary>An item is done, with a confirm from each company where it asks for that (S29, N1).</summary>
/// <param name="Key">The item.</param>
/// <param name="Title">Its title.</param>
public sealed record ItemDone(string Key, string Title) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence)
    {
        if (evidence.Item(Key) is not { } item) return Finding.Unmet($"{Title} is not part of this plan", new Missing(Title));
        if (item.Holds) return Finding.Met($"{Title} done");
        if (!item.TwoSided || item.Confirmations.Length == 0)
            return Finding.Unmet($"{Title} open", new Missing(Title, "It is done", $"done {Key}", $"finish {Title}"));
        var waiting = item.Confirmations[0].By.Side.Other();
        return Finding.Unmet($"{Title}: {waiting.Other().Word()} ✓ {waiting.Word()} –", new Missing($"{Title}: a confirm from the {waiting.Word()}", "Confirm", $"confirm {Key}", $"get {Title} confirmed by the {waiting.Word()}"));
    }
}

/// <summary>A partner's person can do something without help: a host witness and the person's own word (S35).</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">In words: <c>10-minute pitch by a partner AE</c>.</param>
public sealed record Attested(string Kind, string Title) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence)
    {
        var all = evidence.Attestations(Kind).ToArray();
        if (all.FirstOrDefault(a => a.Witness is not null && a.OwnWord is not null) is { } met) return Finding.Met($"{Title}: {met.Name}, seen by {met.Witness!.By.Name}");
        if (all.Length == 0) return Finding.Unmet($"{Title} not seen yet", new Missing(Title, "I watched it", $"attest {Kind}", $"see the {Title}"));
        return all[^1].Witness is null
            ? Finding.Unmet($"{Title}: {all[^1].Name} ✓ host –", new Missing($"{Title}: a witness of the host", "I watched it", $"attest {Kind}", $"get the {Title} seen by the host"))
            : Finding.Unmet($"{Title}: host ✓ {all[^1].Name} –", new Missing($"{Title}: {all[^1].Name}'s own word", "I can", $"confirm {Kind}", $"get {all[^1].Name}'s own word on the {Title}"));
    }
}

/// <summary>Enough opportunities of a kind exist; tests never count (S40, S41, S45).</summary>
public sealed record OpportunityCount : Predicate
{
    /// <summary>How many are needed.</summary>
    public int Min { get; init; } = 1;

    /// <summary>Whether only named ones count.</summary>
    public bool Named { get; init; }

    /// <summary>Whether only won ones count.</summary>
    public bool Won { get; init; }

    /// <summary>Whether only joint sourced ones count.</summary>
    public bool Sourced { get; init; }

    /// <summary>Only this forecast or better counts.</summary>
    public Forecast? Forecast { get; init; }

    /// <summary>The plan day by which an open one must be expected to close (S41).</summary>
    public int? CloseBy { get; init; }

    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence)
    {
        NodaTime.LocalDate? by = CloseBy is { } day ? evidence.DateOf(day) : null;
        var count = evidence.Opportunities.Count(o => Counts(o) && (by is null || !o.IsOpen || o.Close <= by));
        var words = Won ? Min == 1 ? (count > 0 ? "joint deal won" : "no joint deal won yet") : $"{count} of {Min} deals won"
            : Min == 1 && count == 0 ? $"no {Noun(1)}{Until()} yet"
            : $"{count} of {Min} {Noun(Min)}{Until()}";
        if (count >= Min) return Finding.Met(words);
        var lacking = Min - count;
        return Finding.Unmet(words, Won
            ? new Missing("a joint deal won", "It's won", "deal won", "win a joint deal")
            : new Missing(Lacking(), Forecast is null ? "Add one" : null, Forecast is null ? "opp add" : null, $"{(Forecast is null ? "name" : "get")} {Lacking().Replace("named ", "", StringComparison.Ordinal)}"));

        string Lacking() => $"{(lacking == 1 ? "one" : lacking.ToString())} {(count > 0 ? "more " : "")}{Noun(lacking)}{Until()}";

        string Until() => by is { } date ? $" with a close by {DateWord.Of(date, evidence.DateOf(0))}" : "";
    }

    private bool Counts(Opportunity o) =>
        !o.Test && o.Stage != Stage.Lost
        && (!Named || o.IsNamed)
        && (!Sourced || o.IsJointSourced)
        && (!Won || o.Stage == Stage.Won)
        && (Forecast is not { } forecast || o.Stage == Stage.Won || o.Forecast >= forecast);

    private string Noun(int count)
    {
        var noun = count == 1 ? "opportunity" : "opportunities";
        if (Forecast is { } f) return $"{noun} in {f.ToString().ToLowerInvariant()}";
        return Named ? $"named joint {noun}" : Sourced ? $"joint sourced {noun}" : $"joint {noun}";
    }
}

/// <summary>A session or activity of a kind took place (S31, S37).</summary>
/// <param name="Kinds">The kinds that count.</param>
/// <param name="Title">In words.</param>
/// <param name="Role">The partner role that must have attended, such as <c>ae</c>; null for none.</param>
public sealed record SessionHeld(ImmutableArray<string> Kinds, string Title, string? Role) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence)
    {
        var sessions = Kinds.SelectMany(evidence.Sessions).ToArray();
        if (sessions.Any(s => Role is null || s.Attendees.Any(a => a.Side == Side.Partner && a.Role == Role))) return Finding.Met($"{Title} done");
        var words = sessions.Length == 0 ? $"{Title} not held yet" : $"{Title}: no partner {Role?.ToUpperInvariant()} attended yet";
        return Finding.Unmet(words, new Missing(Title, "It took place", $"session add {Kinds[0]}", $"hold the {Title}"));
    }
}

/// <summary>The retro is published by both companies (S45).</summary>
public sealed record RetroPublished : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence) => evidence.RetroPublished
        ? Finding.Met("retro published by both companies")
        : Finding.Unmet("no retro published yet", [.. evidence.RetroMissing]);
}

/// <summary>Every sponsor who was asked on a plan day answered (S43).</summary>
/// <param name="Day">The plan day.</param>
public sealed record CheckinAnswered(int Day) : Predicate
{
    /// <inheritdoc/>
    public override Finding Judge(IEvidence evidence)
    {
        var answered = evidence.CheckinsOn(Day).Count(c => c.State == Sponsors.CheckinState.Answered);
        return answered > 0 ? Finding.Met($"day-{Day} decision answered") : Finding.Unmet($"day-{Day} decision open", new Missing($"a sponsor's decision of day {Day}", Deed: $"get a sponsor's decision of day {Day}"));
    }
}
