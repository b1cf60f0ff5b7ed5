using CadenceBot.Domain.Calendar;

namespace CadenceBot.Tests.Calendar;

public sealed class NoticeRuleTests
{
    /// <summary>The kinds of the ledger and what becomes of each; <c>clock24</c> joins them with the 24-hour clock.</summary>
    private static readonly (string Words, Overdue Later, bool AgainOnce)[] Table =
    [
        ("welcome win qbr graduation", Overdue.Late, true),
        ("week", Overdue.LatestOnly, true),
        ("gate-ahead", Overdue.Folded, false),
        ("gate-day", Overdue.SkippedAfterResult, false),
        ("gate-result", Overdue.Late, true),
        ("intervention retro", Overdue.Late, true),
        ("checkin", Overdue.Late, true),
        ("checkin-reminder checkin-lapsed retro-reminder", Overdue.Folded, false),
        ("sponsor-line", Overdue.Skipped, false),
        ("pulse reminder escalation", Overdue.Folded, false),
        ("silence no-motion", Overdue.Folded, false),
        ("digest", Overdue.Folded, false),
        ("downtime", Overdue.Folded, false),
    ];

    [Fact]
    public void Every_kind_has_the_rule_of_the_table_and_there_is_no_other_kind()
    {
        var rows = Table.SelectMany(t => t.Words.Split(' ').Select(word => (word, t.Later, t.AgainOnce))).ToArray();
        NoticeRule.All.Where(r => !r.IsStep).Select(r => (r.Word, r.Later, r.AgainOnce)).ShouldBe(rows, ignoreOrder: true);
        Enum.GetValues<NoticeKind>().ShouldBe(NoticeRule.All.Select(r => r.Kind), ignoreOrder: true);
    }

    [Fact]
    public void A_word_finds_its_rule_and_a_step_is_no_notice()
    {
        foreach (var rule in NoticeRule.All) NoticeRule.Called(rule.Word).ShouldBe(rule);
        NoticeRule.Called("nudge").ShouldBeNull();
        NoticeRule.All.Where(r => r.IsStep).Select(r => r.Kind).ShouldBe([NoticeKind.Resume, NoticeKind.GateClose, NoticeKind.InterventionCheck], ignoreOrder: true);
    }

    [Fact]
    public void A_key_is_kind_name_and_slot_also_of_a_copy()
    {
        var due = new Occurrence(NoticeKind.Checkin, "d75", "host.sponsor", NodaTime.Instant.MinValue, 75);
        due.Key.ShouldBe("checkin/d75/host.sponsor");
        (due with { Slot = "host.manager" }).Key.ShouldBe("checkin/d75/host.manager");
        new Occurrence(NoticeKind.Week, "w05", null, NodaTime.Instant.MinValue, 5).Key.ShouldBe("week/w05");
    }
}
