using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>How long a side's last joint touch lies back, against the lengths of silence that the template allows.</summary>
public enum AttentionLevel
{
    /// <summary>Within the first length.</summary>
    Green,

    /// <summary>The first length is reached.</summary>
    Amber,

    /// <summary>The last length is reached.</summary>
    Red,
}

/// <summary>The attention meter of one side: days since its last answer, meeting or change of a deal (N4).</summary>
/// <param name="Side">The side.</param>
/// <param name="On">The host's date of the last touch; null when there was none since the start.</param>
/// <param name="Days">Calendar days since then.</param>
/// <param name="Level">By the guards of the template.</param>
public sealed record Attention(Side Side, LocalDate? On, int Days, AttentionLevel Level)
{
    /// <summary>The meter of a side. A plan whose gates are done owes nobody a sign.</summary>
    public static Attention Of(PartnerPlan plan, Side side, WorkHours host, LocalDate today)
    {
        var sign = side == Side.Host ? plan.LastHostSign : plan.LastPartnerSign;
        var quiet = plan.ResumedAt is { } resumed && resumed > sign ? resumed : sign;
        var since = Math.Max(0, plan.DayOf(host.At(quiet).Date));
        var day = plan.DayOf(today);
        var owesNone = !plan.IsOpen || plan.Paused is not null || plan.IsFinishedOn(day);
        return new Attention(side, sign == plan.StartedAt ? null : host.At(sign).Date, Math.Max(0, day - since), owesNone ? AttentionLevel.Green : LevelOf(plan, since, day));
    }

    private static AttentionLevel LevelOf(PartnerPlan plan, int since, int day) => plan.Template.Guards.SilenceDays.Length switch
    {
        0 => AttentionLevel.Green,
        var levels when day >= AlarmSeries.FirstDay(plan, since, levels - 1) => AttentionLevel.Red,
        _ => day >= AlarmSeries.FirstDay(plan, since, 0) ? AttentionLevel.Amber : AttentionLevel.Green,
    };
}
