using CadenceBot.Application.Messages;
using CadenceBot.Domain.Calendar;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <content>Meetings and sessions, and the rule behind a message.</content>
public static partial class StatusCopy
{
    private const int SessionsShown = 8;

    /// <summary>The meetings of the plan and the sessions so far.</summary>
    public static Message Meetings(Scene scene)
    {
        var plan = scene.Plan;
        var meetings = plan.Template.Meetings.Select(m =>
        {
            var record = plan.Meeting(m.Key);
            var state = record.Held > 0 ? CheckState.Done : CheckState.Open;
            var when = record.ScheduledOn is { } date ? DateCopy.Day(scene, date) : m.Weekly ? "weekly" : m.Day is { } day ? DateCopy.Day(scene, plan.DateOf(day)) : "no date yet";
            var accepted = m.Weekly && m.Day is null ? ", " + Phrases.Small(PromptRecord.Accepted(scene, record.AcceptedBy)) : "";
            return new Check(state, $"{Phrases.Line(m.Title, 60)}: {when}{accepted}");
        });
        var sessions = plan.Held.Reverse().Take(SessionsShown).Select(s => $"{DateCopy.Day(scene, s.On)}: {Phrases.Line(s.Kind, 30)}, {Phrases.Some([.. s.Attendees.Select(a => Phrases.Name(a.Name))], 5)}").ToArray();
        return Message.Of($"Meetings: {scene.Both()}",
        [
            new Heading($"Meetings: {scene.Both()}"),
            new Checklist([.. meetings.Take(Limits.Checks)]),
            .. sessions.Length == 0 ? [] : new Element[] { new Text(RichText.Of($"{Rich.Bold("Sessions")}\n{string.Join('\n', sessions)}")) },
            .. Buttons.Row([Buttons.Form("A session took place", scene.Line("session add")), Buttons.SeePlan(scene)]),
        ]);
    }

    /// <summary>Why a message was sent: its rule, when it was due and sent, what comes next (N14).</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="key">The notice's name within the plan.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="next">When something is due next.</param>
    public static Message Why(Scene scene, string key, NoticeRule? rule, Instant? next)
    {
        var raised = scene.Plan.Notices.GetValueOrDefault(key);
        return Message.Of(
        [
            new Text(rule is null ? "I answered what somebody typed." : $"{Reason(rule.Kind)}"),
            new Facts(
            [
                new Fact("Notice", RichText.FromSpan(Rich.Code($"{scene.Plan.Id}/{key}"))),
                .. raised is null ? [] : new[] { new Fact("Due", DateCopy.Moment(scene, raised.DueAt)), new Fact("Sent", DateCopy.Moment(scene, raised.At)) },
                .. next is { } at ? [new Fact("Next", DateCopy.Moment(scene, at))] : Array.Empty<Fact>(),
            ]),
        ]);
    }

    /// <summary>Why somebody was told something in private: another person's deed, and no rhythm.</summary>
    public static Message WhyTold(Scene scene) => Message.Of(new Text($"Somebody did something on {scene.Both()} that concerns you: asked for help, decided, handed over or gave you a task. Only you read it, once."));

    /// <summary>Why a message came that belongs to no single plan.</summary>
    /// <param name="key">Its key.</param>
    public static Message WhyHost(string key) => Message.Of(
        new Text(NoticeRule.Called(key.Split('/') is [_, var word, ..] ? word : "") is { } rule ? Reason(rule.Kind) : "It is about all of your running plans."),
        new Facts([new Fact("Notice", RichText.FromSpan(Rich.Code(Phrases.Line(key, 80))))]));

    private static string Reason(NoticeKind kind) => kind switch
    {
        NoticeKind.Week => "One question a week goes to one person of each company, at the hour that both accepted.",
        NoticeKind.Reminder => "The week's question has no answer of your side after one working day. There is one reminder, this one.",
        NoticeKind.Escalation => "The week's question has no answer at all after three working days; then both managers hear of it, once.",
        NoticeKind.Checkin or NoticeKind.CheckinReminder => "Each sponsor is asked for one decision on day 30 and on day 75.",
        NoticeKind.CheckinLapsed => "A sponsor's decision is open after four working days.",
        NoticeKind.GateAhead => "A gate is five working days ahead.",
        NoticeKind.GateDay or NoticeKind.GateResult => "A gate is assessed on its day; it passes on its outcome, never on the date.",
        NoticeKind.Silence => "The partner's side has been quiet; managers hear of it privately, twice at most.",
        NoticeKind.NoMotion => "There is no joint motion by the day on which there should be some.",
        NoticeKind.Digest => "Managers of running plans get one digest on Mondays.",
        NoticeKind.Win => "A joint deal was won.",
        NoticeKind.Retro or NoticeKind.RetroReminder => "No joint deal is won by the last gate; then both companies look back.",
        NoticeKind.Qbr => "The review is due, and somebody chooses how to go on.",
        NoticeKind.Pulse => "After the first week both sides say whether they have what they need.",
        NoticeKind.Intervention => "No joint opportunity had a name when it should have; then a fix session follows.",
        NoticeKind.SponsorLine => "A gate was open at the end of its day; each sponsor gets one line.",
        _ => "It is part of the plan's rhythm.",
    };
}
