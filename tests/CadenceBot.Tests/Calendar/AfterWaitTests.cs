using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

/// <summary>What becomes of a notice that waited, for its reader or for a workspace that was shut.</summary>
public sealed class AfterWaitTests
{
    private static readonly WorkHours London = WorkHours.Default("Europe/London");

    // A Thursday, so that the working day after it is followed by a weekend.
    private static readonly Instant Due = Instant.FromUtc(2026, 3, 5, 9, 0);

    [Theory]
    [InlineData(NoticeKind.Digest, 24, null)]
    [InlineData(NoticeKind.Digest, 25, "folded")]
    [InlineData(NoticeKind.GateAhead, 72, "folded")]
    [InlineData(NoticeKind.SponsorLine, 72, "skipped")]
    [InlineData(NoticeKind.Checkin, 72, null)]
    [InlineData(NoticeKind.GateResult, 72, null)]
    [InlineData(NoticeKind.GateDay, 72, null)]
    public void It_is_sent_within_a_working_day_and_by_its_kinds_rule_later(NoticeKind kind, int hours, string? left) =>
        Judge(kind, hours, isLatest: false).ShouldBe(left);

    [Theory]
    [InlineData(1, true, null)]
    [InlineData(1, false, "skipped")]
    [InlineData(500, true, null)]
    [InlineData(500, false, "skipped")]
    public void Of_questions_only_the_latest_is_asked_however_long_it_waited(int hours, bool isLatest, string? left) =>
        Judge(NoticeKind.Week, hours, isLatest).ShouldBe(left);

    [Theory]
    [InlineData(1, null)]
    [InlineData(72, "skipped")]
    public void A_gates_day_is_not_told_once_its_result_is_out(int hours, string? left) =>
        Judge(NoticeKind.GateDay, hours, isLatest: false, isResultOut: true).ShouldBe(left);

    [Theory]
    [InlineData("g14", true)]
    [InlineData("g14.x1", true)]
    [InlineData("g60", false)]
    [InlineData("d14", false)]
    [InlineData("gate", false)]
    public void Whether_a_gates_result_is_out_is_read_from_the_plan(string occurrence, bool isOut) =>
        OverdueRules.IsResultOut(new PlanRun().To(20).Plan, occurrence).ShouldBe(isOut);

    private static string? Judge(NoticeKind kind, int hours, bool isLatest, bool isResultOut = false) =>
        OverdueRules.AfterWait(NoticeRule.Of(kind), Due, Due + Duration.FromHours(hours), London, isLatest, isResultOut)?.Disposition;
}
