namespace CadenceBot.ContractTests.Journeys;

/// <summary>What is typed and makes no sense is refused with an example that does, and what is said to happen happens.</summary>
public sealed class ChecksJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("company off 2025-12-25", "Thu 25 Dec 2025 lies behind us", "company off 20")]
    [InlineData("meeting moved kickoff --on -3d", "lies behind us", "meeting moved kickoff --on +7d acme")]
    [InlineData("week w6 move -3d", "lies behind us", "week w6 move +7d acme")]
    [InlineData("settings hours 22-6", "makes no working day", "settings hours 9-17")]
    [InlineData("company hours 22-6", "makes no working day", "company hours 9-17")]
    [InlineData("rename acme \"\u0410cme\"", "could pass for another name", "rename \"Acme Robotics\" acme")]
    [InlineData("rename acme \"Ac\u200Bme\"", "could pass for another name", "rename \"Acme Robotics\" acme")]
    [InlineData("rename acme \"Gl0bex\"", "mixed up", "rename \"Acme Robotics\" acme")]
    public async Task A_value_that_makes_no_sense_is_refused_with_an_example_that_works(string line, string wrong, string example)
    {
        await Door.Reset();
        var text = (await HostManager.Does(line, "dm:host.manager")).Text;
        text.ShouldContain(wrong);
        var tried = text[(text.LastIndexOf("/onboard ", StringComparison.Ordinal) + 9)..].TrimEnd('.', ' ');
        tried.ShouldStartWith(example.Split(" acme")[0]);
        var then = await HostManager.Does(tried, "acme");
        (then.Form is not null || then.Text.Contains("Recorded") || then.Text.Contains("Noted") || then.Text.Contains("Already done") || then.Text.Contains("Days off:") || then.Text.Contains("has it so")).ShouldBeTrue(then.Text);
    }

    [Theory]
    [InlineData("sun 03:00", "Sunday is a day off at Contoso")]
    [InlineData("sat 10:00", "Saturday is a day off at Contoso")]
    [InlineData("wed 03:00", "both companies work from 09:00 to 11:30 London")]
    [InlineData("wed 16:00", "both companies work from 09:00 to 11:30 London")]
    public async Task An_hour_at_which_a_company_is_never_there_is_no_weekly_slot(string at, string why)
    {
        await Door.Reset();
        var text = (await HostManager.Does($"start globex --at \"{at}\"", "globex")).Text;
        text.ShouldContain(why);
        text.ShouldContain("/onboard start globex --at ");
        var tried = text[(text.LastIndexOf("/onboard ", StringComparison.Ordinal) + 9)..].TrimEnd('.', ' ');
        (await HostManager.Does(tried, "globex")).Text.ShouldContain("Globex runs");
    }

    [Theory]
    [InlineData("start globex --step 99")]
    [InlineData("start globex --step 0")]
    [InlineData("start --step 4")]
    public async Task A_step_that_the_form_has_not_starts_nothing(string line)
    {
        await Door.Reset();
        (await HostManager.Does(line, "globex")).Text.ShouldContain("its form goes from 1 to 3 by itself. Try /onboard start.");
        (await HostManager.Does("start globex --step 2", "globex")).Form.ShouldNotBeNull("whoever types a step means the form");
        (await HostManager.Does("start globex", "globex")).Text.ShouldContain("Globex runs", Case.Sensitive, "nothing had been started");
    }

    [Fact]
    public async Task A_week_is_moved_by_so_many_days_from_where_it_stands_on_any_day()
    {
        await Door.Reset();
        var before = (await HostManager.Does("week w6", "acme")).Text;
        before.ShouldContain("6");
        (await HostManager.Does("week w6 move +7d", "acme")).Text.ShouldContain("Recorded: a co-sell motion on a real deal is for");
        (await Door.Plan()).Outcome(6).ShouldBe("moved");
    }

    [Fact]
    public async Task A_trial_names_the_one_who_asked_as_the_author()
    {
        await Door.Reset();
        (await HostManager.Does("pause --dry-run", "acme")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("It would say: Sam Okafor paused the plan"), t => t.ShouldNotContain("CadenceBot"));
        (await Door.Plan()).Paused.ShouldBeNull();
    }

    [Theory]
    [InlineData("handover @host.ae")]
    [InlineData("people add host.manager @host.ae")]
    public async Task Who_hands_over_to_somebody_out_of_reach_is_told_so(string line)
    {
        await Door.Reset(unreachable: "host.ae");
        (await HostManager.Does(line, "acme")).Text.ShouldContain("No direct message of mine reaches Mia Lindqvist");
        await Door.Reset();
        (await HostManager.Does(line, "acme")).Text.ShouldNotContain("No direct message of mine");
    }

    [Fact]
    public async Task A_companys_own_settings_leave_no_line_in_the_channel_as_the_document_says()
    {
        await Door.Reset();
        var before = (await Door.Messages("acme")).Length;
        foreach (var line in new[] { "company hours 8-16", "company weekend fri,sat", "company off +30d", "company holidays DE", "company amounts share" })
            (await HostManager.Does(line, "acme")).Text.ShouldContain("Contoso");
        (await Door.Messages("acme")).Length.ShouldBe(before);
    }

    [Fact]
    public async Task A_far_date_is_told_with_its_year()
    {
        await Door.Reset();
        (await HostManager.Does("meeting moved kickoff --on 2030-03-01", "acme")).Text.ShouldContain("the kickoff is on Fri 1 Mar 2030 now");
        (await Door.Messages("acme"))[^1].Text.ShouldContain("Fri 1 Mar 2030");
    }
}
