using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Meetings, sessions and what people vouch for.</content>
public sealed partial record PartnerPlan
{
    /// <summary>One side accepts a meeting series; a recorded press of a button.</summary>
    public Decision AcceptMeeting(string kind, By by)
    {
        if (FindMeeting(kind) is not { } meeting) return NoMeeting(kind);
        if (Meeting(meeting).AcceptedBy.FirstOrDefault(c => c.By.Side == by.Side) is { } before)
            return new Decision.Refused(Already(MeetingTitle(meeting), before.By, before.At));
        return new Decision.Accepted([new MeetingAccepted(meeting), .. VouchedBy($"meeting accept {meeting}", by)]);
    }

    /// <summary>A meeting took place.</summary>
    public Decision HoldMeeting(string kind, By by, LocalDate on)
    {
        if (FindMeeting(kind) is not { } meeting) return NoMeeting(kind);
        if (Meetings.FirstOrDefault(m => m.Kind == meeting) is { } known && known.HeldOn.Contains(on))
            return Decision.Refuse(Because.AlreadyDone, $"{MeetingTitle(meeting)} on {on:ddd d MMM}", by.Name, "");
        return new Decision.Accepted([new MeetingHeld(meeting, on), .. VouchedBy($"meeting held {meeting}", by)]);
    }

    /// <summary>A meeting gets a date.</summary>
    public Decision MoveMeeting(string kind, LocalDate to) =>
        FindMeeting(kind) is { } meeting ? Decision.Accept(new MeetingMoved(meeting, to)) : NoMeeting(kind);

    /// <summary>Records a session or activity. A deck is no session, and an enablement session needs the people who sell or build (S31, S32, S47).</summary>
    public Decision AddSession(SessionRecord session)
    {
        string[] known = [.. Template.SessionKinds];
        if (known.Length > 0 && !known.Contains(session.Kind, StringComparer.OrdinalIgnoreCase)) return Decision.Refuse(Because.NoSuchSession, session.Kind, string.Join(", ", known));
        var wanted = session.Kind switch { "sales" => "ae", "technical" => "se", _ => null };
        if (wanted is not null && session.Attendees.Count == 0) return Decision.Refuse(Because.NeedsAttendees, session.Kind, wanted.ToUpperInvariant());
        return wanted is not null && !session.Attendees.Any(a => a.Side == Side.Partner && a.Role == wanted)
            ? new Decision.Refused(Refusal.For(Because.WrongAttendees, session.Kind, wanted.ToUpperInvariant()))
            : Decision.Accept(new SessionRecorded(session));
    }

    /// <summary>A host's person saw a partner's AE pitch alone, or the AE gives the own word (S35).</summary>
    public Decision Attest(string kind, By by, Participant? who, string? link)
    {
        var ae = who ?? (by.Side == Side.Host ? Unseen(kind) : null) ?? (People.TryGetValue("partner.ae", out var slot) ? slot : null);
        if (ae is null) return Decision.Refuse(Because.Missing, "the partner's AE", $"attest {kind} @name");
        var known = Attestations(kind).FirstOrDefault(a => a.Person == ae.PersonId);
        if (by.Side == Side.Partner && by.PersonId != ae.PersonId) return Decision.Refuse(Because.NotYourWord, ae.Name);
        var before = by.Side == Side.Host ? known?.Witness : known?.OwnWord;
        if (before is not null) return new Decision.Refused(Already($"{kind} by {ae.Name}", before.By, before.At));
        return Decision.Accept(new PitchAttested(kind, ae.PersonId, ae.Name, link));
    }

    /// <summary>Who gave the own word and waits for a witness of the host; null when nobody does.</summary>
    public Participant? Unseen(string kind) =>
        Attestations(kind).LastOrDefault(a => a is { Witness: null, OwnWord: not null }) is { } waiting ? new Participant(waiting.Person, waiting.Name) : null;

    /// <summary>The title of a meeting.</summary>
    public string MeetingTitle(string kind) => Template.Meetings.FirstOrDefault(m => m.Key == kind)?.Title ?? kind;

    // Where a week's outcome is reached by another command than "done", that command vouches for the outcome too.
    private IEnumerable<PlanEvent> VouchedBy(string command, By by)
    {
        if (Template.Weeks.FirstOrDefault(w => w.Command == command) is not { } week || Item($"w{week.Week}") is not { Holds: false } item) yield break;
        if (item.ConfirmedBy(by.Side) is not null) yield break;
        yield return new ItemConfirmed(item.Key, null, null);
        foreach (var answer in AnswersTo(item.Key, by, "done")) yield return answer;
    }

    // By its key, or by words of a title that only one has: "pipeline review".
    private string? FindMeeting(string word)
    {
        var key = Template.Meetings.FirstOrDefault(m => string.Equals(m.Key, word, StringComparison.OrdinalIgnoreCase))?.Key
            ?? Template.Reviews.FirstOrDefault(r => string.Equals(r.Kind, word, StringComparison.OrdinalIgnoreCase))?.Kind;
        return key ?? (Titled(word) is [var only] ? only : null);
    }

    private string[] Titled(string word) => [.. Template.Meetings.Where(m => m.Title.Contains(word.Trim(), StringComparison.OrdinalIgnoreCase)).Select(m => m.Key)];

    private Decision NoMeeting(string word) => Titled(word) is { Length: > 1 } several
        ? Decision.Refuse(Because.AmbiguousItem, word, string.Join(", ", several.Select(k => $"{k} ({MeetingTitle(k)})")), $"meeting moved {several[0]} --on fri")
        : Decision.Refuse(Because.NoSuchMeeting, word, string.Join(", ", Template.Meetings.Select(m => m.Key)));
}
