using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Tests.Calendar;

/// <summary>The attention meter: days since a side's last joint touch, against the guards (N4).</summary>
[Trait("Requirement", "S16")]
public sealed class AttentionTests
{
    [Theory]
    [InlineData(9, AttentionLevel.Green)]
    [InlineData(10, AttentionLevel.Amber)]
    [InlineData(13, AttentionLevel.Amber)]
    [InlineData(14, AttentionLevel.Red)]
    public void A_light_is_the_guards_length_of_silence(int day, AttentionLevel level) => Meter(new PlanRun().To(day), Side.Partner).ShouldSatisfyAllConditions(
        m => m.Level.ShouldBe(level), m => m.Days.ShouldBe(day), m => m.On.ShouldBeNull("there was no touch since the start"));

    [Fact]
    public void In_the_early_stretch_it_turns_sooner()
    {
        var run = new PlanRun().To(9, 15).Does("partner.ae", p => p.Answer("w02", PlanRun.Who("partner.ae"), "same", null));
        Meter(run.To(15), Side.Partner).Level.ShouldBe(AttentionLevel.Green);
        Meter(run.To(16), Side.Partner).Level.ShouldBe(AttentionLevel.Amber, "7 days between day 15 and 21");
        Meter(run.To(19), Side.Partner).Level.ShouldBe(AttentionLevel.Red);
    }

    [Fact]
    public void Each_side_has_its_own_and_a_touch_starts_it_anew()
    {
        var run = new PlanRun().To(12).Adds("host.ae", "Northwind");
        Meter(run, Side.Host).ShouldSatisfyAllConditions(m => m.Days.ShouldBe(0), m => m.On.ShouldBe(run.Today), m => m.Level.ShouldBe(AttentionLevel.Green));
        Meter(run, Side.Partner).Level.ShouldBe(AttentionLevel.Amber);
    }

    [Fact]
    public void A_plan_that_stands_still_or_is_over_owes_nobody_a_sign()
    {
        var run = new PlanRun().To(12);
        run.Says("host.manager", new PlanPaused(run.Today, null, false, null));
        Meter(run.To(40), Side.Partner).Level.ShouldBe(AttentionLevel.Green);
        var closed = new PlanRun().To(30).Says("host.manager", new PlanClosed("stop", null)).To(60);
        Meter(closed, Side.Partner).Level.ShouldBe(AttentionLevel.Green);
    }

    private static Attention Meter(PlanRun run, Side side) => Attention.Of(run.Plan, side, run.Hours.Host, run.Today);
}
