using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>A sponsor's decision: asked, reminded after two working days, lapsed after four.</summary>
internal static class CheckinSeries
{
    /// <summary>The working days after which the sponsor is reminded.</summary>
    private const int ReminderDays = 2;

    private static readonly LocalTime Morning = new(10, 0);

    /// <summary>What comes next of one check-in.</summary>
    public static IEnumerable<Occurrence> Of(PartnerPlan plan, Checkin checkin, Rhythm rhythm)
    {
        var side = Slot.SideOf(checkin.Slot);
        switch (checkin)
        {
            case { State: CheckinState.Planned }:
                var hour = plan.Template.Notices.GetValueOrDefault("checkin")?.Hour ?? Morning;
                yield return new Occurrence(NoticeKind.Checkin, $"d{checkin.Day}", checkin.Slot, rhythm.SideTime(side, plan.DateOf(checkin.Day), hour), checkin.Day);
                break;
            case { State: CheckinState.Asked, Since: { } asked }:
                yield return new Occurrence(NoticeKind.CheckinReminder, $"d{checkin.Day}", checkin.Slot, rhythm.AfterWorkingDays(side, asked, ReminderDays), checkin.Day);
                yield return new Occurrence(NoticeKind.CheckinLapsed, $"d{checkin.Day}", checkin.Slot, CheckinDeadline.Of(checkin, rhythm, asked), checkin.Day);
                break;
        }
    }
}
