using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Finds the words for a notice that is sent.</summary>
internal static class NoticeComposer
{
    /// <summary>The message of a notice; the scene's audience is that of its place.</summary>
    public static Message Compose(Scene scene, Raised raised, Outage? outage, IReadOnlyList<Raised> together)
    {
        var due = raised.Occurrence;
        var plan = scene.Plan;
        return due.Kind switch
        {
            NoticeKind.Welcome => WelcomeCopy.Welcome(scene),
            NoticeKind.Week => PromptCopy.Week(scene, Question(plan, due.Name)),
            NoticeKind.Reminder => PromptCopy.Reminder(scene, Question(plan, due.Name), due.Slot!),
            NoticeKind.Escalation => PromptCopy.Escalation(scene, Question(plan, due.Name), due.Slot!),
            NoticeKind.Pulse when due.Slot is null => PromptCopy.Pulse(scene, Question(plan, due.Name)),
            NoticeKind.Pulse => PromptCopy.PulseWorry(scene),
            NoticeKind.GateAhead => GateCopy.Ahead(scene, plan.Gate(due.Number)!),
            NoticeKind.GateDay => GateCopy.Day(scene, plan.Gate(due.Number)!),
            NoticeKind.GateResult => Result(scene, due),
            NoticeKind.SponsorLine => GateCopy.SponsorLine(scene, plan.Gate(due.Number)!, due.Slot!),
            NoticeKind.Intervention => GateCopy.Intervention(scene),
            NoticeKind.Checkin => Checkin(scene, due),
            NoticeKind.CheckinReminder => SponsorCopy.Reminder(scene, CheckinOf(plan, due)),
            NoticeKind.CheckinLapsed => SponsorCopy.Lapsed(scene, CheckinOf(plan, due)),
            NoticeKind.Win => WinCopy.Card(scene, plan.Deal(due.Number)!),
            NoticeKind.Silence => AlarmCopy.Silence(scene, due.Number, due.Slot!),
            NoticeKind.NoMotion => AlarmCopy.NoMotion(scene, due.Slot!),
            NoticeKind.Retro => RetroCopy.Prompt(scene),
            NoticeKind.RetroReminder => RetroCopy.Reminder(scene),
            NoticeKind.Qbr when plan.Template.Reviews.Any(r => r.Day == due.Number) => ReviewCopy.Qbr(scene),
            NoticeKind.Qbr => ReviewCopy.QbrAgain(scene),
            NoticeKind.Graduation => ReviewCopy.Graduation(scene),
            NoticeKind.Downtime => AlarmCopy.Downtime(scene, outage!.From, outage.To, Missed(together)),
            _ => throw new InvalidOperationException($"Nobody knows what a {due.Kind} says."),
        };
    }

    private static Message Result(Scene scene, Occurrence due)
    {
        var gate = scene.Plan.Gate(due.Number)!;
        if (due.Name.EndsWith(".pass", StringComparison.Ordinal)) return GateCopy.Passed(scene, gate);
        return due.Name.EndsWith(".override", StringComparison.Ordinal) ? GateCopy.Overridden(scene, gate) : GateCopy.LeftOpen(scene, gate, Redrawn.RoundOf(due.Name));
    }

    private static Message Checkin(Scene scene, Occurrence due)
    {
        if (Slot.RoleOf(due.Slot!) != "manager") return SponsorCopy.Decision(scene, CheckinOf(scene.Plan, due));
        var sponsor = Slot.Of(Slot.SideOf(due.Slot!), "sponsor");
        return SponsorCopy.ForManager(scene, scene.Plan.Checkins.First(c => c.Day == due.Number && c.Slot == sponsor));
    }

    private static Domain.Sponsors.Checkin CheckinOf(PartnerPlan plan, Occurrence due) =>
        plan.Checkins.First(c => c.Day == due.Number && c.Slot == due.Slot);

    private static Prompt Question(PartnerPlan plan, string name) => plan.Prompts.Last(p => p.Occurrence == name);

    // Only what concerns both companies is confessed to both.
    private static List<(string Word, string State)> Missed(IReadOnlyList<Raised> together) =>
        [.. together.Where(r => r is { Place: not Place.Direct, Occurrence.Kind: not NoticeKind.Downtime } && r.Disposition != Dispositions.Pending)
            .Select(r => (NoticeRule.Of(r.Occurrence.Kind).Word, r.Disposition))];
}
