using CadenceBot.Slack.Outbound;
using NodaTime;

namespace CadenceBot.Tests.Slack;

/// <summary>Slack's allowances, with time as an argument.</summary>
public sealed class PacerTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private readonly Pacer _pacer = new(5);

    [Fact]
    public void A_workspace_takes_five_posts_a_second_and_no_more()
    {
        var now = Start;
        for (var n = 0; n < 50; n++)
        {
            Take($"C{n}", now, out var next).ShouldBeTrue();
            Take($"D{n}", now, out next).ShouldBeFalse();
            (next - now).ShouldBe(Duration.FromMilliseconds(200));
            now = next;
        }

        (now - Start).ShouldBe(Duration.FromSeconds(10));
    }

    [Fact]
    public void A_channel_takes_one_post_a_second()
    {
        Take("C1", Start, out _).ShouldBeTrue();
        Take("C1", Start + Duration.FromMilliseconds(999), out var next).ShouldBeFalse();
        next.ShouldBe(Start + Duration.FromSeconds(1));
        Take("C2", Start + Duration.FromMilliseconds(999), out _).ShouldBeTrue();
    }

    [Fact]
    public void A_late_timer_costs_nothing_of_the_rate_and_a_long_pause_gives_nothing_to_catch_up()
    {
        Take("C1", Start, out _).ShouldBeTrue();
        Take("C2", Start + Duration.FromMilliseconds(230), out _).ShouldBeTrue();
        Take("C3", Start + Duration.FromMilliseconds(230), out var next).ShouldBeFalse();
        next.ShouldBe(Start + Duration.FromMilliseconds(400));

        Take("C4", Start + Duration.FromHours(1), out _).ShouldBeTrue();
        Take("C5", Start + Duration.FromHours(1), out _).ShouldBeFalse();
    }

    [Fact]
    public void Edits_have_an_allowance_of_their_own()
    {
        Take("C1", Start, out _).ShouldBeTrue();
        _pacer.TryTake("T1", "C2", isEdit: true, Start, out _).ShouldBeTrue();
        _pacer.TryTake("T1", "C3", isEdit: true, Start, out var next).ShouldBeFalse();
        // Slack allows 50 a minute.
        (Duration.FromMinutes(1) / (next - Start)).ShouldBeLessThan(50);
    }

    [Fact]
    public void After_a_429_nothing_of_that_workspace_goes_before_its_time_and_others_go_on()
    {
        _pacer.Penalise("T1#limit", Start + Duration.FromSeconds(30));

        Take("C1", Start + Duration.FromSeconds(29), out var next).ShouldBeFalse();
        next.ShouldBe(Start + Duration.FromSeconds(30));
        _pacer.TryTake("T2", "C9", isEdit: false, Start, out _).ShouldBeTrue();
        Take("C1", next, out _).ShouldBeTrue();
    }

    private bool Take(string channel, Instant now, out Instant notBefore) => _pacer.TryTake("T1", channel, isEdit: false, now, out notBefore);
}
