using CadenceBot.Domain.Calendar;

namespace CadenceBot.Application.Copy;

/// <summary>What comes, in a few words: for previews and for "what is next".</summary>
public static class CalendarCopy
{
    /// <summary>A thing due, in words.</summary>
    public static string Words(Scene scene, Occurrence due) => due.Kind switch
    {
        NoticeKind.GateClose => $"gate {due.Number} is assessed",
        NoticeKind.InterventionCheck => $"gate {due.Number}: whether a fix session is needed",
        NoticeKind.Welcome => "the welcome in the channel",
        NoticeKind.Week => Week(scene, due),
        NoticeKind.Win => "a win card in the channel",
        NoticeKind.GateResult => $"the result of gate {due.Number}",
        NoticeKind.GateAhead => $"gate {due.Number} comes in a week",
        NoticeKind.GateDay => $"gate {due.Number} is today",
        NoticeKind.Intervention => "a fix session is proposed",
        NoticeKind.Retro => "the retro, four questions",
        NoticeKind.RetroReminder => "a reminder of the retro",
        NoticeKind.Qbr => "the business review and the choice how to go on",
        NoticeKind.Graduation => "the graduation",
        NoticeKind.Pulse when due.Slot is not null => "the first week needs a look",
        NoticeKind.Pulse => "three quick checks after the first week",
        NoticeKind.Checkin => $"a decision for {To(scene, due)}",
        NoticeKind.CheckinReminder => $"a reminder of the decision to {To(scene, due)}",
        NoticeKind.CheckinLapsed => $"the decision of {To(scene, due)} goes back to the managers",
        NoticeKind.SponsorLine => $"one line to {To(scene, due)}",
        NoticeKind.Reminder => $"a reminder to {To(scene, due)}",
        NoticeKind.Escalation => $"a line to {To(scene, due)}",
        NoticeKind.Silence => $"if {scene.Partner()} stays quiet: a line to {To(scene, due)}",
        NoticeKind.NoMotion => $"if nothing moves: a line to {To(scene, due)}",
        NoticeKind.Digest => "the Monday digest",
        NoticeKind.Downtime => "a line after an outage",
        _ => throw new InvalidOperationException($"The notice {due.Kind} has no words."),
    };

    private static string Week(Scene scene, Occurrence due)
    {
        var week = due.Name.StartsWith('w') ? scene.Plan.Items.FirstOrDefault(i => i.Week == due.Number) : null;
        return week is null ? $"the question of month {due.Number}" : $"week {due.Number}: {Phrases.Line(week.Title, 80)}";
    }

    private static string To(Scene scene, Occurrence due) => due.Slot is { } slot ? scene.Somebody(slot) : "the channel";
}
