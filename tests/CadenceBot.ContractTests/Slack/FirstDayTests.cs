using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>From an empty workspace to the first answered prompt in a shared channel, as the README leads: what each person sees at each step.</summary>
public sealed class FirstDayTests
{
    [Fact]
    public async Task An_admin_links_a_channel_starts_a_plan_and_the_partner_answers_with_buttons()
    {
        await using var house = await SlackHouse.OpenAsync();
        var (sam, dana, leo, mia) = (house.As("U0SAM"), house.As("U0DANA"), house.As("U0LEO"), house.As("U0MIA"));

        // The admin alone sees what is offered, and nothing is recorded until it is pressed.
        var seen = await sam.Types(Cast.AcmeChannel, "/onboard link \"Acme\" --tz America/New_York");
        seen.Ephemeral!.Words.ShouldStartWith("I don't know *Acme* yet. If it is a new partner, this channel becomes yours and theirs.");
        dana.Sees(Cast.AcmeChannel).ShouldBeEmpty();
        seen = await sam.Clicks(seen.Ephemeral!, "Add this partner");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldStartWith("*Acme* is a partner now, called `acme` in commands, and this channel belongs to it.");
        seen = await sam.Types(Cast.AcmeChannel, "/onboard start --manager-partner <@U0DANA> --sponsor-partner <@U0RUTH> --sponsor-host <@U0GRACE>");
        await house.PauseAsync();
        seen.Ephemeral!.Words.ShouldStartWith("*Acme* runs: day 0 is Mon 2 Mar, one question every Wednesday at 14:00 London.");

        // In the partner's working hours both companies read the welcome, once.
        await house.ToAsync(SlackHouse.Start.AddHours(8));
        var welcome = dana.Sees(Cast.AcmeChannel).ShouldHaveSingleItem();
        welcome.Words.ShouldStartWith("*Acme × Contoso*: 90 days to a first joint deal.");
        welcome.Words.ShouldContain("Visible to Contoso and Acme in this channel.");
        welcome.Labels.ShouldBe(["The weekly hour suits us", "I see this", "Who is who", "See plan", "Why this?", "Not me…"]);
        mia.Sees(Cast.AcmeChannel).Single().ShouldBe(welcome);
        house.As("U0PRIYA").Sees(Cast.GlobexChannel).ShouldBeEmpty();

        // The partner's manager answers with a button: her receipt for her, one line for all.
        seen = await dana.Clicks(welcome, "The weekly hour suits us");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).ShouldSatisfyAllConditions(m => m.Words.ShouldStartWith("Recorded: Acme accepts the weekly call."), m => m.Labels.ShouldBe(["Undo"]));
        mia.Sees(Cast.AcmeChannel)[^1].ShouldSatisfyAllConditions(m => m.Words.ShouldBe("*Dana Reed* accepted the weekly call for Acme."), m => m.ThreadTs.ShouldBe(welcome.Ts));

        // Her AE is not known yet, says so, and she lets him in.
        seen = await leo.Clicks(welcome, "Who is who");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldStartWith("Hello Leo Park, I don't know you yet, so I did not record that.");
        seen = await leo.Clicks(seen.Ephemeral!, "That's me");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldBe("Thank you, Leo Park. I asked the partner manager of Acme; you hear from me as soon as they confirm.");
        var ask = await dana.IsToldAsync();
        ask.Words.ShouldStartWith("*Leo Park* would like to answer for Acme.");
        await dana.Clicks(ask, "Yes, as AE");
        await house.PauseAsync();
        dana.DirectMessages[^1].Words.ShouldStartWith("Recorded: Leo Park is the Acme AE now.");
        leo.DirectMessages.ShouldHaveSingleItem().Words.ShouldBe("Dana Reed confirmed you for Acme. Please press once more what you wanted to answer; now it counts.");

        // In the second week the question goes to the two AEs, and the one at the partner's answers it.
        (await sam.Types(Cast.AcmeChannel, "/onboard people add host.ae <@U0MIA>")).Ephemeral!.Words.ShouldStartWith("Recorded:");
        await house.PauseAsync();

        await house.ToAsync(SlackHouse.Start.AddDays(9).AddHours(9));
        var prompt = leo.Sees(Cast.AcmeChannel).Last(m => m.Labels.Count > 1);
        prompt.Words.ShouldStartWith("<@U0MIA> <@U0LEO> — *Is the joint account list ready?*");
        prompt.ThreadTs.ShouldBeNull();
        seen = await leo.Clicks(prompt, "Same as last week");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldStartWith("Recorded: no change. That is an answer too.");
        mia.Sees(Cast.AcmeChannel)[^1].ShouldSatisfyAllConditions(m => m.Words.ShouldBe("*Leo Park*: no change."), m => m.ThreadTs.ShouldBe(prompt.Ts));

        // A word to the bot is answered for whoever said it; the host's people read more at home.
        seen = await leo.Mentions(Cast.AcmeChannel, "status");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldContain("Acme × Contoso, day 9 of 90.");
        await sam.OpensHome();
        await house.PauseAsync();
        sam.Home!.Words.ShouldSatisfyAllConditions(w => w.ShouldStartWith("Wed 11 Mar: *3 things need you.*"), w => w.ShouldContain("Your partners\n[Acme]"), w => w.ShouldContain("Your settings"));
        await dana.OpensHome();
        await house.PauseAsync();
        dana.Home.ShouldBeNull();

        house.Slack.Messages(Cast.InternalChannel).ShouldBeEmpty();
        house.Slack.Messages(Cast.GlobexChannel).ShouldBeEmpty();
        house.Logs.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_unknown_is_let_in_by_a_typed_word_too_and_refused_as_well()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var (dana, robin) = (house.As("U0DANA"), house.As(PlayedCast.Stranger));
        var seen = await robin.Mentions(Cast.AcmeChannel, "people claim");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldStartWith("Thank you, Robin Vale.");
        seen = await dana.Mentions(Cast.AcmeChannel, $"people confirm <@{PlayedCast.Stranger}> --role ae");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldStartWith("Recorded. Robin Vale can answer for Acme now.");
        seen = await robin.Mentions(Cast.AcmeChannel, "opp add Northwind");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldContain("Northwind");
        seen = await dana.Mentions(Cast.AcmeChannel, $"people refuse <@{PlayedCast.Stranger}>");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldContain("Robin Vale can't act for Acme any more");
        seen = await robin.Mentions(Cast.AcmeChannel, "opp add Ghost");
        await house.PauseAsync();
        (await seen.EphemeralAsync()).Words.ShouldContain("I don't know you yet");
        house.Logs.Troubles.ShouldBeEmpty();
    }
}
