using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Whoever sends more than people do is told so once, and then nothing until it is calm again.</summary>
public sealed class FloodTests
{
    [Fact]
    public async Task A_person_who_floods_reads_one_sentence_and_then_nothing_and_is_heard_again_after_ten_seconds()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var sam = house.As("U0SAM");
        var answers = new List<string>();
        for (var n = 0; n < 60; n++) answers.Add((await sam.Types(Cast.AcmeChannel, "/onboard version")).Ephemeral?.Words ?? "");

        var said = answers.Count(a => a.Length > 0);
        said.ShouldBe(31);
        answers.Count(a => a.StartsWith("That is a lot at once. Please wait ten seconds", StringComparison.Ordinal)).ShouldBe(1);
        answers[31..].ShouldAllBe(a => a.Length == 0);
        (await house.As("U0MIA").Types(Cast.AcmeChannel, "/onboard version")).Ephemeral.ShouldNotBeNull("another person is not slowed down");
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        (await sam.Types(Cast.AcmeChannel, "/onboard version")).Ephemeral.ShouldNotBeNull();
        house.Logs.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_flood_of_mentions_from_the_other_company_is_answered_once_and_not_in_the_channel_each_time()
    {
        await using var house = await SlackHouse.WithPlanAsync(server: o => o.Limits.Enabled = false);
        var leo = house.As("U0LEO");
        var before = house.Slack.Messages(Cast.AcmeChannel).Count(m => m.By is not null);
        for (var n = 0; n < 60; n++) (await leo.Mentions(Cast.AcmeChannel, "version")).Status.ShouldBe(200);
        await house.SettleAsync();

        var aside = leo.Sees(Cast.AcmeChannel).Where(m => m.IsEphemeral).ToArray();
        aside.Count(m => m.Words.StartsWith("That is a lot at once", StringComparison.Ordinal)).ShouldBe(1);
        aside.Length.ShouldBeLessThanOrEqualTo(31);
        house.Slack.Messages(Cast.AcmeChannel).Count(m => m.By is not null).ShouldBeLessThanOrEqualTo(before + 31);
    }

    [Fact]
    public async Task A_channel_of_many_who_write_at_once_is_slowed_down_too()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        string[] all = ["U0SAM", "U0MIA", "U0TOM", "U0GRACE"];
        var answers = new List<string>();
        foreach (var user in Enumerable.Repeat(all, 30).SelectMany(a => a)) answers.Add((await house.As(user).Types(Cast.AcmeChannel, "/onboard version")).Ephemeral?.Words ?? "");
        answers.ShouldAllBe(a => a.Length > 0);
        (await house.As("U0SAM").Types(Cast.InternalChannel, "/onboard version")).Ephemeral!.Words.ShouldStartWith("That is a lot at once");
        (await house.As("U0ADA").Types(Cast.InternalChannel, "/onboard version")).Ephemeral!.Words.ShouldNotStartWith("That is a lot");
    }
}
