using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Slack brings some things twice, some in two shapes, some in any order; each is handled once.</summary>
public sealed class OnceTests
{
    private static readonly string[] Reading = ["channels:history", "groups:history"];

    [Fact]
    public async Task A_command_that_comes_again_gets_the_same_answer_and_does_nothing()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var seen = await house.As("U0SAM").Types(Cast.AcmeChannel, "/onboard opp add Northwind");
        await house.PauseAsync();
        var again = await house.Slack.Deliveries.AgainAsync(seen.Deliveries[0]);
        await house.PauseAsync();

        again.Body.ShouldBe(seen.Answer!.Body);
        (await DealsAsync(house)).ShouldBe(["Northwind"]);
        house.Logs.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_press_a_mention_and_a_form_that_come_again_after_a_restart_do_nothing()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var dana = house.As("U0DANA");
        var welcome = await dana.SeesAsync(Cast.AcmeChannel, m => m.Labels.Contains("The weekly hour suits us"));
        var press = await dana.Clicks(welcome, "The weekly hour suits us");
        await house.PauseAsync();
        var mention = await dana.Mentions(Cast.AcmeChannel, "opp add Northwind");
        await house.PauseAsync();
        var opening = await house.As("U0LEO").Mentions(Cast.AcmeChannel, "opp add");
        await house.PauseAsync();
        opening = await house.As("U0LEO").Clicks((await opening.EphemeralAsync()), opening.Ephemeral!.Labels[0]);
        var form = await house.As("U0LEO").Submits(await opening.ViewAsync(), ("name", "Fabrikam"));
        await house.PauseAsync();
        var before = await VersionAsync(house);
        (await DealsAsync(house)).ShouldBe(["Northwind", "Fabrikam"]);

        await house.RestartAsync();
        foreach (var delivery in new[] { press, mention, form }.Select(s => s.Deliveries[0])) (await house.Slack.Deliveries.AgainAsync(delivery)).Status.ShouldBe(200);
        await house.PauseAsync();

        (await VersionAsync(house)).ShouldBe(before);
        house.Logs.Troubles.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("app_mention")]
    [InlineData("message")]
    [InlineData(null)]
    public async Task A_mention_that_comes_as_a_message_too_is_one_in_either_order_and_at_once(string? first)
    {
        await using var house = await SlackHouse.WithPlanAsync(settings: o => o.ReadThreads = true, server: o => (o.App.Scopes, o.MentionOrder) = ([.. o.App.Scopes, .. Reading], first));
        var leo = house.As("U0LEO");
        var seen = await leo.Mentions(Cast.AcmeChannel, "opp add Northwind");
        await house.PauseAsync();

        seen.Deliveries.Count.ShouldBe(2);
        seen.Deliveries.ShouldAllBe(d => d.Answers[0].Status == 200);
        (await DealsAsync(house)).ShouldBe(["Northwind"]);
        leo.Sees(Cast.AcmeChannel).Count(m => m.IsEphemeral).ShouldBe(1, "one answer");
        house.Logs.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_that_come_doubled_late_and_in_another_order_leave_what_they_say()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var (dana, leo) = (house.As("U0DANA"), house.As("U0LEO"));
        house.Slack.Deliveries.Hold();
        var one = dana.Mentions(Cast.AcmeChannel, "opp add Northwind");
        var two = leo.Mentions(Cast.AcmeChannel, "opp add Fabrikam");
        house.Slack.Deliveries.DoubleNext(2);
        await house.Slack.Deliveries.ReleaseAsync(reversed: true);
        await Task.WhenAll(one, two);
        await house.PauseAsync();

        (await DealsAsync(house)).ShouldBe(["Fabrikam", "Northwind"]);
        house.Logs.Troubles.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> DealsAsync(SlackHouse house) => (await house.Get<IStore>().PlanAsync(PlanId.Parse("acme.1"), default))!.Deals.Select(d => d.Name);

    private static async Task<long> VersionAsync(SlackHouse house) => (await house.Get<IStore>().PlanAsync(PlanId.Parse("acme.1"), default))!.Version;
}
