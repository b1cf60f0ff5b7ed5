using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>Who may be a root message of the shared channel this week: the prompt, and one of win, gate result, welcome; the rest goes into threads.</summary>
internal sealed class Roots(PartnerPlan plan, Rhythm rhythm, Instant now)
{
    private static readonly string[] Special = ["win/", "gate-result/", "welcome/"];

    private readonly string _week = rhythm.IsoWeek(now);
    private string? _latestPrompt = plan.LatestQuestion is { } q ? $"week/{q.Occurrence}" : null;
    private string? _special = plan.Notices
        .Where(n => n.Value.Root && Special.Any(s => n.Key.StartsWith(s, StringComparison.Ordinal)))
        .Where(n => rhythm.IsoWeek(n.Value.At) == rhythm.IsoWeek(now))
        .Select(n => n.Key).FirstOrDefault();

    private int _prompts = plan.Notices.Count(n => n.Value.Root && n.Key.StartsWith("week/", StringComparison.Ordinal) && rhythm.IsoWeek(n.Value.At) == rhythm.IsoWeek(now));

    /// <summary>In the order in which they are sent: of those that only one may be a root, the one with the most right goes first.</summary>
    public static IReadOnlyList<Occurrence> ByRight(IReadOnlyList<Occurrence> due)
    {
        var special = due.Where(o => Right(o.Kind) is not null).ToArray();
        if (special.Length < 2 || special.MinBy(o => Right(o.Kind)) is not { } winner || winner == special[0]) return due;
        return [.. due.TakeWhile(o => o != special[0]), winner, .. due.SkipWhile(o => o != special[0]).Where(o => o != winner)];
    }

    private static int? Right(NoticeKind kind) => kind switch { NoticeKind.Win => 0, NoticeKind.GateResult => 1, NoticeKind.Welcome => 2, _ => null };

    /// <summary>The place of a notice, and the root under which it goes.</summary>
    public (Place Place, string? ThreadOf) PlaceOf(Occurrence due)
    {
        if (due.Slot is not null) return (Place.Direct, null);
        switch (due.Kind)
        {
            case NoticeKind.Week:
                _prompts++;
                _latestPrompt = due.Key;
                return (Place.Root, null);
            case NoticeKind.Win or NoticeKind.GateResult or NoticeKind.Welcome when _special is null && _prompts + UpcomingPrompts() <= 1:
                _special = due.Key;
                return (Place.Root, null);
            case NoticeKind.Win or NoticeKind.GateResult or NoticeKind.Welcome:
                return (Place.Thread, _special ?? Home());
            default:
                return (Place.Thread, Home());
        }
    }

    // Before the first prompt the welcome's thread is the plan's home.
    private string? Home() => _latestPrompt ?? (plan.Notices.ContainsKey("welcome/d0") || _special == "welcome/d0" ? "welcome/d0" : null);

    // A moved prompt can make two in one week; then there is no room for another root.
    private int UpcomingPrompts() => RhythmSeries.Prompts(plan, rhythm)
        .TakeWhile(o => string.CompareOrdinal(rhythm.IsoWeek(o.DueAt), _week) <= 0)
        .Count(o => o.DueAt > now);
}
