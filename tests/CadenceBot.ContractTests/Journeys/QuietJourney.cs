namespace CadenceBot.ContractTests.Journeys;

/// <summary>What own settings do to what is sent: it waits, goes to somebody else, or is left out by a rule, and the ledger says which.</summary>
public sealed class QuietJourney(PlaygroundHost host) : Journey(host)
{
    private const string Reminder = "acme.1/reminder/w01/partner.ae";

    [Fact]
    public async Task A_reminder_waits_for_the_end_of_quiet_hours_and_is_sent_once()
    {
        var due = await DueOfReminder();
        await Door.Reset();
        await PartnerAe.Does("quiet 9-16");
        await Door.ToDay(7, "23:00");

        var line = await Door.Line(Reminder);
        line.DueAt.ShouldBe(due);
        line.State.ShouldBe("late");
        line.Reason.ShouldBe("waited for the quiet hours of Leo Park");
        line.SentAt.ShouldNotBeNull().ToUniversalTime().TimeOfDay.ShouldBe(TimeSpan.FromHours(21), "16:00 in New York");
        (await Door.Messages("dm:partner.ae")).Count(m => m.Key == Reminder).ShouldBe(1);
        (await Door.Plan()).Day.ShouldBe(7);
    }

    [Fact]
    public async Task The_root_of_the_channel_waits_for_nobody()
    {
        await Door.Reset();
        foreach (var person in new[] { "partner.ae", "host.ae", "host.manager", "partner.manager" })
        {
            await Door.As(person).Does("quiet 8-23");
            await Door.As(person).Does("away today +30d");
            await Door.As(person).Does("mute prompts");
        }

        await Door.ToDay(3);
        (await Door.Line("acme.1/week/w01")).State.ShouldBe("sent");
    }

    [Fact]
    public async Task What_waits_goes_at_once_when_the_reader_wants_it()
    {
        await Door.Reset();
        await PartnerAe.Does("quiet 9-16");
        await Door.To("2026-03-05T17:00");
        (await Door.Line(Reminder)).State.ShouldBe("pending");
        await PartnerAe.Does("quiet off");
        await Door.Advance("PT1M");
        (await Door.Line(Reminder)).State.ShouldBe("late");
    }

    [Fact]
    public async Task A_reminder_of_somebody_who_is_away_goes_to_the_manager_of_that_side()
    {
        await Door.Reset();
        await PartnerAe.Does("away today 20-mar");
        await Door.ToDay(7);

        var line = await Door.Line(Reminder);
        (line.Conversation, line.State, line.Reason).ShouldBe(("dm:partner.manager", "sent", "Leo Park is away"));
        (await Door.Messages("dm:partner.ae")).ShouldNotContain(m => m.Key == Reminder);
        var message = await Door.Notice(Reminder, "dm:partner.manager");
        message.Text.ShouldContain("Leo Park is away until Sat 21 Mar");
        (await PartnerManager.Clicks(message, "Accept Wed")).Text.ShouldContain("Recorded");
    }

    [Fact]
    public async Task When_the_manager_is_away_too_it_waits_for_the_one_who_was_asked()
    {
        await Door.Reset();
        await PartnerAe.Does("away today thu");
        await PartnerManager.Does("away today 20-mar");
        await Door.To("2026-03-06T13:00");
        (await Door.Line(Reminder)).State.ShouldBe("pending");
        await Door.To("2026-03-06T15:00");
        var line = await Door.Line(Reminder);
        (line.Conversation, line.State, line.Reason).ShouldBe(("dm:partner.ae", "late", "waited for the days away of Leo Park"));
    }

    [Fact]
    public async Task A_muted_kind_is_in_the_ledger_as_skipped_by_whom()
    {
        await Door.Reset();
        await PartnerAe.Does("mute prompts");
        await HostManager.Does("mute digest");
        await Door.ToDay(15);

        var line = await Door.Line(Reminder);
        (line.State, line.Reason, line.SentAt).ShouldBe(("skipped", "muted by Leo Park", null));
        (await Door.Line("acme.1/reminder/w01/host.ae")).State.ShouldBe("sent");
        (await Door.Ledger()).Where(l => l.Kind == "digest").ShouldAllBe(l => l.State == "skipped" && l.Reason == "muted by Sam Okafor");
        (await Door.Messages("dm:partner.ae")).ShouldNotContain(m => m.Key == Reminder);
    }

    [Fact]
    public async Task A_snoozed_reminder_comes_when_the_snooze_ends_if_its_question_is_still_the_latest()
    {
        await Door.Reset();
        await PartnerAe.Does("snooze until mon");
        await Door.To("2026-03-09T12:00");
        (await Door.Line(Reminder)).State.ShouldBe("pending");
        await Door.To("2026-03-09T14:30");
        (await Door.Line(Reminder)).State.ShouldBe("late");
    }

    [Fact]
    public async Task A_snoozed_reminder_that_a_later_question_overtook_is_folded_and_one_that_was_answered_cancelled()
    {
        await Door.Reset();
        await PartnerAe.Does("snooze 14d");
        await HostAe.Does("snooze 14d");
        await Door.ToDay(5);
        await HostAe.Does("done w1", "acme");
        await Door.ToDay(15);
        var line = await Door.Line(Reminder);
        line.State.ShouldBe("folded");
        line.Reason.ShouldBe("waited for the snooze of Leo Park; more than one working day old, said by what comes next");
        (await Door.Line("acme.1/reminder/w01/host.ae")).State.ShouldBe("cancelled");
    }

    [Fact]
    [Trait("Requirement", "S43")]
    public async Task A_decision_passes_a_reminder_that_waits_and_no_setting_keeps_it_back_for_a_day()
    {
        await Door.Reset();
        var sponsor = Door.As("host.sponsor");
        await Door.ToDay(29);
        await sponsor.Does("away today +30d");
        await sponsor.Does("snooze 14d");
        foreach (var topic in new[] { "digest", "prompts", "alarms", "gates" }) await sponsor.Does("mute " + topic);
        await sponsor.Does("quiet 9-15");
        await Door.ToDay(31, "08:00");
        var line = await Door.Line("acme.1/checkin/d30/host.sponsor");
        line.WasSent.ShouldBeTrue(line.Reason);
        (await Door.Plan()).Checkin(30, "host.sponsor").State.ShouldBe("asked");
        (line.SentAt!.Value - line.DueAt).ShouldBeLessThan(TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task An_answer_while_the_decision_waits_edits_it_once_it_stands()
    {
        await Door.Reset();
        await Door.As("host.sponsor").Does("quiet 9-15");
        await Door.ToDay(30, "12:00");
        (await Door.Line("acme.1/checkin/d30/host.sponsor")).State.ShouldBe("pending");
        (await Door.As("host.sponsor").Does("answer d30 leave")).Text.ShouldContain("Recorded");
        await Door.ToDay(31, "12:00");
        var message = await Door.Notice("acme.1/checkin/d30/host.sponsor", "dm:host.sponsor");
        message.EditedAt.ShouldNotBeNull();
        (await Door.Messages("dm:host.sponsor")).Count(m => m.Key == message.Key).ShouldBe(1);
    }

    [Fact]
    public async Task However_the_time_is_cut_the_same_is_sent_to_people_with_settings()
    {
        var whole = await Walk(null);
        whole.ShouldContain(l => l.Contains("waited for"));
        whole.ShouldContain(l => l.Contains("muted by"));
        foreach (var seed in new[] { 3, 2026 }) (await Walk(new Random(seed))).ShouldBe(whole, $"seed {seed}");
    }

    private async Task<string[]> Walk(Random? random)
    {
        await Door.Reset();
        await PartnerAe.Does("quiet 8-11");
        await PartnerAe.Does("away 18-mar 27-mar");
        await PartnerManager.Does("settings tz Asia/Tokyo");
        await HostManager.Does("mute digest");
        await HostManager.Does("snooze 14d");
        await HostAe.Does("settings hours 13-15");
        var end = new DateTimeOffset(2026, 4, 20, 12, 0, 0, TimeSpan.FromHours(1));
        while (random is not null && (await Door.State()).Now is var now && now < end)
            await Door.Advance($"PT{Math.Min(random.Next(1, 60 * 50), (int)(end - now).TotalMinutes)}M");
        if (random is null) await Door.To("2026-04-20T12:00");
        return [.. (await Door.Ledger()).Select(l => $"{l.DueAt:O} {l.Key} {l.Conversation} {l.State} {l.SentAt:O} {l.Reason}")];
    }

    private async Task<DateTimeOffset> DueOfReminder()
    {
        await Door.Reset();
        await Door.ToDay(7);
        return (await Door.Line(Reminder)).DueAt;
    }
}
