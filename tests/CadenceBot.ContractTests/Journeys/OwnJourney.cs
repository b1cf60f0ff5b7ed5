namespace CadenceBot.ContractTests.Journeys;

/// <summary>What people choose for themselves: bare, as one line, by a form, twice, and what is refused; each for themselves alone and in private.</summary>
public sealed class OwnJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("settings", "Your settings")]
    [InlineData("quiet", "You have no quiet hours")]
    [InlineData("away", "You are here")]
    [InlineData("mute", "Nothing is muted")]
    [InlineData("snooze", "Your reminders come as they are due")]
    [InlineData("today", "Nothing needs you today")]
    public async Task Bare_each_shows_how_it_stands_and_changes_nothing(string line, string words)
    {
        await Door.Reset();
        foreach (var room in new[] { "dm:partner.ae", "acme" })
        {
            var said = (await PartnerAe.Does(line, room)).Only;
            said.Text.ShouldContain(words);
            said.To.ShouldBe("partner.ae");
        }

        (await Door.Messages("acme", "host.manager")).ShouldNotContain(m => m.Text.Contains(words));
    }

    [Theory]
    [InlineData("settings tz Europe/Berlin", "time zone is Berlin", "settings")]
    [InlineData("settings tz berlin", "time zone is Berlin", "settings")]
    [InlineData("settings hours 8:30-16", "you work from 08:30 to 16:00", "settings")]
    [InlineData("settings dates mdy", "you read dates as Mon Mar 2, 08:00", "settings")]
    [InlineData("settings clock 12", "you read dates as Mon 2 Mar, 8:00 am", "settings")]
    [InlineData("quiet 18-9", "Quiet from 18:00 to 09:00, London time", "quiet")]
    [InlineData("away 5-mar 6-mar", "Away from Thu 5 Mar to Fri 6 Mar", "away")]
    [InlineData("away fri", "Away on Fri 6 Mar", "away")]
    [InlineData("mute prompts", "Muted: weekly reminders", "mute")]
    [InlineData("snooze 3d", "Your reminders wait until Thu 5 Mar, 09:00", "snooze")]
    [InlineData("snooze until fri", "Your reminders wait until Fri 6 Mar, 09:00", "snooze")]
    public async Task One_line_makes_the_choice_and_the_same_line_again_says_already(string line, string words, string state)
    {
        await Door.Reset();
        (await HostAe.Does(line)).Text.ShouldContain(words);
        (await HostAe.Does(line)).Text.ShouldStartWith("Already done: ");
        (await HostAe.Does(state)).Text.ShouldNotContain("Nothing more to do");
        (await HostAe.Does("settings")).Text.ShouldNotBe((await HostManager.Does("settings")).Text);
        (await Door.Messages("acme")).ShouldNotContain(m => m.Text.Contains(words));
    }

    [Theory]
    [InlineData("Quiet hours", "hours", "18-9", "Quiet from 18:00 to 09:00")]
    [InlineData("I'm away", "from", "2026-03-05", "Away on Thu 5 Mar")]
    [InlineData("Time zone", "zone", "Asia/Kolkata", "your time zone is Kolkata")]
    [InlineData("Working hours", "hours", "7-15", "you work from 07:00 to 15:00")]
    [InlineData("Order of dates", "order", "mdy", "Mon Mar 2")]
    [InlineData("Clock", "clock", "12", "8:00 am")]
    public async Task The_button_of_the_settings_opens_a_form_that_makes_the_same_choice(string button, string field, string value, string words)
    {
        await Door.Reset();
        var form = (await HostAe.Clicks((await HostAe.Does("settings")).Only, button)).Form.ShouldNotBeNull();
        form.Fields.ShouldContain(f => f.Name == field);
        (await HostAe.Submits(form, new Dictionary<string, string> { [field] = value })).Text.ShouldContain(words);
    }

    [Fact]
    public async Task Buttons_mute_snooze_and_take_it_back()
    {
        await Door.Reset();
        var muting = (await HostManager.Clicks((await HostManager.Does("settings")).Only, "Mute")).Only;
        (await HostManager.Clicks(muting, "Mute the Monday digest")).Text.ShouldContain("Muted: the Monday digest");
        (await HostManager.Clicks(muting, "Mute the Monday digest")).Text.ShouldStartWith("Already done: muted");
        (await HostManager.Does("mute digest off")).Text.ShouldContain("Nothing is muted");
        await HostManager.Does("mute alarms");
        (await HostManager.Does("mute off")).Text.ShouldContain("Nothing is muted");

        var snoozing = (await HostManager.Does("snooze")).Only;
        (await HostManager.Clicks(snoozing, "3 days")).Text.ShouldContain("wait until Thu 5 Mar");
        (await HostManager.Does("snooze off")).Text.ShouldContain("come as they are due");
        (await HostManager.Does("snooze off")).Text.ShouldStartWith("Already done");
        var form = (await HostManager.Clicks(snoozing, "Another time")).Form.ShouldNotBeNull();
        (await HostManager.Submits(form, new { until = "2026-03-06" })).Text.ShouldContain("until Fri 6 Mar");
        (await HostManager.Submits((await HostManager.Clicks(snoozing, "Another time")).Form, new { })).Errors.ShouldNotBeNull().ShouldContainKey("days");

        (await HostManager.Does("quiet 20-7")).Text.ShouldContain("Quiet from");
        (await HostManager.Does("quiet off")).Text.ShouldContain("no quiet hours");
        (await HostManager.Does("quiet off")).Text.ShouldStartWith("Already done");
    }

    [Theory]
    [InlineData("settings tz Mars/Base", "I know no time zone \"Mars/Base\"")]
    [InlineData("settings hours 17-9", "makes no working day")]
    [InlineData("away 10-mar 5-mar", "doesn't work as a date here")]
    [InlineData("away 1-feb", "doesn't work as a date here")]
    [InlineData("snooze 15d", "14 days at most")]
    [InlineData("snooze until 1-feb", "doesn't work as a date here")]
    [InlineData("mute decisions", "so they always reach you")]
    [InlineData("mute welcome", "isn't one of")]
    [InlineData("settings dates ymd", "isn't one of")]
    public async Task What_cannot_be_is_refused_with_an_example_and_changes_nothing(string line, string words)
    {
        await Door.Reset();
        var before = (await HostAe.Does("settings")).Text;
        (await HostAe.Does(line)).Text.ShouldContain(words);
        (await HostAe.Does("settings")).Text.ShouldBe(before);
    }

    [Fact]
    public async Task Quiet_hours_leave_an_hour_of_the_own_working_day()
    {
        await Door.Reset();
        await HostAe.Does("settings hours 9-17");
        (await HostAe.Does("quiet 8-18")).Text.ShouldContain("leaves no hour");
        (await HostAe.Does("quiet 18-9")).Text.ShouldContain("Quiet from");
        (await HostAe.Does("settings hours 18-20")).Text.ShouldContain("leaves no hour");
        (await HostAe.Does("settings hours --default")).Text.ShouldContain("as for Contoso");
        (await HostAe.Does("settings hours default")).Text.ShouldStartWith("Already done");
    }

    [Fact]
    public async Task Back_ends_what_runs_and_keeps_what_lies_ahead()
    {
        await Door.Reset();
        (await HostAe.Does("back")).Text.ShouldContain("Already done: you are here");
        await HostAe.Does("away today fri");
        await HostAe.Does("away 20-mar 24-mar");
        await HostAe.Does("snooze 2d");
        (await HostAe.Does("back")).Text.ShouldContain("Still noted: away from Fri 20 Mar to Tue 24 Mar");
        (await HostAe.Does("snooze")).Text.ShouldContain("come as they are due");
        (await HostAe.Does("away off")).Text.ShouldContain("You are here");
        (await HostAe.Does("away off")).Text.ShouldStartWith("Already done");
    }

    [Fact]
    public async Task Days_away_end_by_themselves()
    {
        await Door.Reset();
        await HostAe.Does("away wed thu");
        (await HostAe.Does("away thu")).Text.ShouldStartWith("Already done");
        (await HostAe.Does("away fri")).Text.ShouldContain("Away from Wed 4 Mar to Fri 6 Mar");
        await Door.ToDay(4);
        (await HostAe.Does("away")).Only.Actions.ShouldContain(a => a.Label == "I'm back");
        await Door.ToDay(5);
        (await HostAe.Does("away")).Text.ShouldContain("You are here");
    }

    [Fact]
    public async Task Today_is_where_the_person_is()
    {
        await Door.Reset("2026-03-04T02:00");
        (await PartnerAe.Does("away today")).Text.ShouldContain("Away on Tue 3 Mar");
        (await HostAe.Does("away today")).Text.ShouldContain("Away on Wed 4 Mar");
        (await Door.As("other.ae").Does("snooze 1d")).Text.ShouldContain("until Thu 5 Mar, 09:00");
    }

    [Fact]
    public async Task Two_choices_at_once_are_both_kept()
    {
        await Door.Reset();
        await Task.WhenAll(HostAe.Does("mute digest"), HostAe.Does("mute alarms"), HostAe.Does("quiet 18-9"), HostAe.Does("settings clock 12"));
        var text = (await HostAe.Does("settings")).Text;
        text.ShouldContain("the Monday digest and alarms about silence");
        text.ShouldContain("6:00 pm to 9:00 am");
    }

    [Fact]
    public async Task A_stranger_has_no_settings()
    {
        await Door.Reset();
        (await Door.As("stranger").Does("settings", "acme")).Text.ShouldContain("I don't know you yet");
        (await Door.As("stranger").Does("quiet 18-9", "acme")).Text.ShouldContain("I don't know you yet");
    }

    [Fact]
    public async Task A_private_message_is_written_as_its_reader_reads_and_the_channel_as_before()
    {
        await Door.Reset();
        await HostManager.Does("settings dates mdy");
        await HostManager.Does("settings clock 12");
        await HostManager.Does("settings tz America/New_York");
        (await HostManager.Does("gate 14")).Text.ShouldContain("Mon Mar 16");
        (await HostManager.Does("gate 14", "acme")).Text.ShouldContain("Mon 16 Mar");
        (await Door.As("admin").Does("gate 14 acme")).Text.ShouldContain("Mon 16 Mar");
        await PartnerAe.Does("settings dates mdy");
        await Door.ToDay(4);
        (await Door.Notice("acme.1/reminder/w01/partner.ae", "dm:partner.ae")).Text.ShouldContain("asked on Wed Mar 4");
        (await Door.Notice("acme.1/reminder/w01/host.ae", "dm:host.ae")).Text.ShouldContain("asked on Wed 4 Mar");
        (await HostAe.Does("done w1", "acme")).Text.ShouldContain("Recorded");
        (await Door.Notice("acme.1/week/w01")).Text.ShouldContain("Mon 16 Mar");
    }
}
