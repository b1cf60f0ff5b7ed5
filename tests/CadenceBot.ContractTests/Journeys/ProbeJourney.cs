namespace CadenceBot.ContractTests.Journeys;

/// <summary>Keys that somebody tries out: what is not theirs reads like what does not exist.</summary>
public sealed class ProbeJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("answer {0}/week/w01 done")]
    [InlineData("answer {0}/week/w01 same")]
    [InlineData("why {0}/week/w01")]
    [InlineData("why {0}/welcome/d0")]
    [InlineData("notme {0}/week/w01")]
    public async Task A_key_of_another_plan_is_as_unknown_as_one_that_nobody_has(string line)
    {
        await Door.Reset();
        await HostManager.Does("start globex", "globex");
        await Door.ToDay(3, "18:00");
        foreach (var person in new[] { PartnerAe, HostManager })
        {
            var theirs = (await person.Does(string.Format(line, "globex.1"), "acme")).Text;
            theirs.ShouldBe((await person.Does(string.Format(line, "nobody.1"), "acme")).Text.Replace("nobody", "globex"));
            theirs.ShouldContain("\"globex.1/");
        }

        (await Door.Plan()).Gate(14).Missing.Length.ShouldBe(2, "nothing was recorded of it");
        (await PartnerAe.Does(string.Format(line, "acme.1"), "acme")).Text.ShouldNotContain("\"acme.1/", Case.Sensitive, "the own key is known");
    }

    [Theory]
    [InlineData("partner.ae")]
    [InlineData("partner.se")]
    [InlineData("host.ae")]
    [InlineData("partner.manager")]
    public async Task Whether_a_sponsor_was_asked_is_told_to_nobody_who_has_no_part_in_it(string who)
    {
        await Door.Reset();
        await Door.ToDay(30, "18:00");
        (await Door.Plan()).Checkin(30, "host.sponsor").State.ShouldBe("asked");
        foreach (var rest in new[] { " yes", "", " missing", " news" })
            await Same($"answer d30/host.sponsor{rest}", $"answer d31/host.sponsor{rest}");
        foreach (var line in new[] { "why checkin/{0}/host.sponsor", "why {0}/host.sponsor", "notme {0}/host.sponsor" })
            await Same(string.Format(line, "d30"), string.Format(line, "d31"));
        if (who.EndsWith("manager", StringComparison.Ordinal)) return;
        foreach (var line in new[] { "answer {0} yes", "answer {0}", "answer {0}/partner.sponsor yes", "checkin --day {0}", "why checkin/{0}/partner.sponsor" })
            await Same(string.Format(line, line.Contains("--day") ? "30" : "d30"), string.Format(line, line.Contains("--day") ? "31" : "d31"));

        async Task Same(string asked, string never)
        {
            var (one, other) = (await Door.As(who).Does(asked, "acme"), await Door.As(who).Does(never, "acme"));
            one.Text.ShouldBe(other.Text.Replace("31", "30"), asked);
            (one.Form is null).ShouldBe(other.Form is null, asked);
            one.Text.ShouldNotContain("Grace", Case.Sensitive, asked);
            one.Text.ShouldNotContain("Ruth", Case.Sensitive, asked);
        }
    }

    [Fact]
    public async Task Who_looks_after_it_is_told_whom_it_went_to_and_how_that_is_changed()
    {
        await Door.Reset();
        await Door.ToDay(30, "18:00");
        (await HostManager.Does("answer d30 yes", "acme")).Text.ShouldSatisfyAllConditions(
            t => t.ShouldContain("This question went to Grace Holm."), t => t.ShouldContain("/onboard people add host.sponsor @name acme"), t => t.ShouldNotContain("your partner manager"));
        (await PartnerManager.Does("answer d30 yes", "acme")).Text.ShouldContain("This question went to Ruth Alvarez.");
    }
}
