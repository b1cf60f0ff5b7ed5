using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Answers for one person that Slack does not take at once.</summary>
public sealed class TellTests
{
    [Fact]
    public async Task An_answer_in_a_direct_message_that_Slack_holds_up_goes_out_with_the_rest()
    {
        await using var house = await SlackHouse.OpenAsync();
        var sam = house.As("U0SAM");
        house.Slack.Faults.Next("chat.postMessage", Fault.TooMany(2));

        await sam.Tells("help");
        await house.SettleAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(5));
        await house.SettleAsync();

        (await sam.IsToldAsync()).Words.ShouldContain("/onboard");
    }

    [Fact]
    public async Task An_answer_for_ones_own_eyes_that_Slack_refuses_in_the_channel_comes_as_a_direct_message()
    {
        await using var house = await SlackHouse.OpenAsync();
        var sam = house.As("U0SAM");
        house.Slack.Faults.Next("chat.postEphemeral", Fault.TooMany(2));

        await sam.Mentions(Cast.AcmeChannel, "help");
        await house.SettleAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(5));
        await house.SettleAsync();

        (await sam.IsToldAsync()).Words.ShouldContain("/onboard");
    }
}
