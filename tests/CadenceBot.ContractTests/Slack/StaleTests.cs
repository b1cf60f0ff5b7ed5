using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;
using CadenceBot.Playground.Stories;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Buttons and forms outlive what they are about: whoever uses one late reads one sentence, and nothing is changed.</summary>
public sealed class StaleTests
{
    [Fact]
    public async Task A_button_of_a_plan_that_ended_says_so()
    {
        await using var house = await SlackHouse.OpenAsync();
        await new WiredStory(house).RunAsync(Story.Find("silent")!, "forecastable-90");
        await house.ToAsync(SlackHouse.Start.AddDays(365));
        var leo = house.As("U0LEO");
        var before = await VersionAsync(house);
        var old = leo.Sees(Cast.AcmeChannel).Where(m => m.Labels.Contains("Same as last week")).ToArray();
        old.ShouldNotBeEmpty();
        foreach (var message in old)
        {
            foreach (var label in message.Labels.Where(l => l is "Same as last week" || l.StartsWith("Need help", StringComparison.Ordinal)))
            {
                var seen = await leo.Clicks(message, label);
                await house.PauseAsync();
                leo.View.ShouldBeNull($"{label} under {message.Words}");
                seen.Ephemeral.ShouldNotBeNull($"{label} under {message.Words}").Words.ShouldContain("ended", customMessage: $"{label} under {message.Words}");
            }
        }

        (await VersionAsync(house)).ShouldBe(before);
        house.Logs.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_click_on_a_settled_question_names_who_settled_it()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var (mia, leo) = (house.As("U0MIA"), house.As("U0LEO"));
        await house.ToAsync(SlackHouse.Start.AddDays(9).AddHours(8));
        var asked = leo.Sees(Cast.AcmeChannel).Last(m => m.Labels.Contains("Same as last week"));
        (await leo.Mentions(Cast.AcmeChannel, "done w2")).Status.ShouldBe(200);
        await house.SettleAsync();
        await mia.Types(Cast.AcmeChannel, "/onboard confirm w2");
        await house.SettleAsync();
        var before = await VersionAsync(house);
        // Both had the buttons before them when the other was quicker.
        var seen = await mia.Clicks(asked, asked.Labels.First(l => l.StartsWith("That's", StringComparison.Ordinal)));
        await house.SettleAsync();

        (await seen.EphemeralAsync()).Words.ShouldStartWith("Already");
        (await VersionAsync(house)).ShouldBe(before);
        house.Logs.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_is_sent_after_the_plan_ended_says_so_where_it_stands()
    {
        await using var house = await SlackHouse.OpenAsync();
        var silent = Story.Find("silent")!;
        await new WiredStory(house).RunAsync(silent with { Steps = silent.Steps[..^1] }, "forecastable-90");
        var (sam, leo) = (house.As("U0SAM"), house.As("U0LEO"));
        var seen = await leo.Mentions(Cast.AcmeChannel, "opp add");
        await house.SettleAsync();
        seen = await leo.Clicks(await seen.EphemeralAsync(), seen.Ephemeral!.Labels[0]);
        var view = await seen.ViewAsync();
        await sam.Types(Cast.AcmeChannel, "/onboard close stop --why \"no budget\"");
        await house.SettleAsync();
        var before = await VersionAsync(house);
        seen = await leo.Submits(view, ("name", "Northwind"));
        await house.SettleAsync();

        seen.Problem.ShouldBeNull();
        (string.Join(' ', seen.Errors.Values) + leo.View?.Words).ShouldContain("ended");
        (await VersionAsync(house)).ShouldBe(before);
        house.Logs.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_whose_right_to_open_ran_out_is_asked_for_again()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var leo = house.As("U0LEO");
        var seen = await leo.Mentions(Cast.AcmeChannel, "opp add");
        await house.SettleAsync();
        var button = await seen.EphemeralAsync();
        foreach (var error in new[] { "expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "invalid_arguments" })
        {
            house.Slack.Faults.Next("views.open", Fault.Error(error));
            house.Clock.Advance(TimeSpan.FromSeconds(2));
            seen = await leo.Clicks(button, button.Labels[0]);
            await house.SettleAsync();
            seen.Problem.ShouldBeNull();
            (await seen.EphemeralAsync()).Words.ShouldBe("The form did not open in time, and nothing is recorded. Please press the button once more.", error);
            leo.View.ShouldBeNull();
        }

        house.Logs.Troubles.Where(t => t.StartsWith("A form was not opened", StringComparison.Ordinal)).Count().ShouldBe(4);
        (await (await leo.Clicks(button, button.Labels[0])).ViewAsync()).Title.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_form_of_another_app_or_of_an_older_program_records_nothing()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var leo = house.As("U0LEO");
        var seen = await leo.Mentions(Cast.AcmeChannel, "opp add");
        await house.SettleAsync();
        var view = await (await leo.Clicks(await seen.EphemeralAsync(), seen.Ephemeral!.Labels[0])).ViewAsync();
        var before = await VersionAsync(house);
        foreach (var metadata in new[] { "", "{}", "[1]", "{\"line\":null}", "{\"line\":\"opp add\"}", "not json" })
        {
            view.Content["private_metadata"] = metadata;
            await leo.Submits(view, ("name", "Northwind"));
            leo.View!.Words.ShouldContain("I no longer know this form, so nothing is recorded", customMessage: metadata);
            view = leo.View;
            if (view.Fields.Count == 0) view.Content = Again(view);
        }

        (await VersionAsync(house)).ShouldBe(before);
    }

    // The form as it stood, for the next try.
    private static System.Text.Json.Nodes.JsonObject Again(TestView view)
    {
        var content = view.Content.DeepClone().AsObject();
        content["submit"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "plain_text", ["text"] = "Send" };
        content["blocks"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"type":"input","block_id":"name","label":{"type":"plain_text","text":"Name"},"element":{"type":"plain_text_input","action_id":"name"}}]""");
        return content;
    }

    private static async Task<long> VersionAsync(SlackHouse house) => (await house.Get<IStore>().PlanAsync(PlanId.Parse("acme.1"), default))!.Version;
}
