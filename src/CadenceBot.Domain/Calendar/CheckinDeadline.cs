using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>Until when a sponsor's decision may be taken: the sponsor is told, and then it lapses.</summary>
public static class CheckinDeadline
{
    /// <summary>The working days after which the decision lapses.</summary>
    private const int LapseDays = 4;

    /// <summary>The instant at which a decision lapses; one that is being asked counts from now.</summary>
    public static Instant Of(Checkin checkin, Rhythm rhythm, Instant now) =>
        rhythm.AfterWorkingDays(Slot.SideOf(checkin.Slot), checkin.Since ?? now, LapseDays);
}
