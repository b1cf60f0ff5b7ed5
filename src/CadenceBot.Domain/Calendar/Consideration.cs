using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>What a person's own settings make of a direct message when it is about to be sent; the plan knows nothing of it (docs/adr/0012-own-settings-when-sending.md).</summary>
public abstract record Consideration
{
    private Consideration()
    {
    }

    /// <summary>It goes now.</summary>
    public sealed record Go : Consideration;

    /// <summary>It waits.</summary>
    /// <param name="Until">Then it is looked at again.</param>
    /// <param name="Why">For what: <c>quiet hours</c>.</param>
    public sealed record Wait(Instant Until, string Why) : Consideration;

    /// <summary>It is not wanted.</summary>
    public sealed record Muted : Consideration;

    /// <summary>The reader is away, and somebody of that side may see to it.</summary>
    /// <param name="Back">The first local date on which the reader is there again.</param>
    /// <param name="Otherwise">What happens when nobody can.</param>
    public sealed record Deputy(LocalDate Back, Wait Otherwise) : Consideration;

    /// <summary>Decides on one message.</summary>
    /// <param name="own">The reader's settings.</param>
    /// <param name="company">The hours of the reader's company.</param>
    /// <param name="rule">The notice's rule; null for what is no notice.</param>
    /// <param name="now">The moment of sending.</param>
    public static Consideration Of(OwnSettings own, WorkHours company, NoticeRule? rule, Instant now)
    {
        var hours = own.Over(company);
        if (rule?.Topic is { } topic)
        {
            if (own.Muted.Contains(topic)) return new Muted();
            var today = hours.At(now).Date;
            if (own.AwayOn(today) is not null)
            {
                var back = own.BackAfter(today);
                var wait = new Wait(hours.InstantOf(back, hours.Start), "days away");
                return rule.Kind == NoticeKind.Reminder ? new Deputy(back, wait) : wait;
            }

            if (own.SnoozedUntil > now) return new Wait(own.SnoozedUntil.Value, "snooze");
        }

        var hearing = Hearing(own, hours, now);
        return hearing > now ? new Wait(hearing, own.Quiet?.Contains(hours.At(now).TimeOfDay) == true ? "quiet hours" : "working hours") : new Go();
    }

    // Own hours and quiet hours leave an hour a day, so a few rounds find it. Where the company's hours changed since, the quiet hours alone count.
    private static Instant Hearing(OwnSettings own, WorkHours hours, Instant now)
    {
        var keepsHours = own.KeepsHours && own.LeavesAnHour(hours);
        var at = now;
        for (var round = 0; round < 5; round++)
        {
            var before = at;
            if (keepsHours) at = hours.WorkingFrom(at);
            if (own.Quiet is { } quiet && hours.At(at) is var local && quiet.Contains(local.TimeOfDay))
                at = hours.InstantOf(local.TimeOfDay < quiet.To ? local.Date : local.Date.PlusDays(1), quiet.To);
            if (at == before) break;
        }

        return at;
    }
}
