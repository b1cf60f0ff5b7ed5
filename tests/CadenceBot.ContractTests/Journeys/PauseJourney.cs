namespace CadenceBot.ContractTests.Journeys;

/// <summary>A plan that stands still: bare, as one line, by form, twice, refused, and over a gate.</summary>
public sealed class PauseJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task Bare_it_is_a_form_and_the_form_makes_the_same_event_as_the_line()
    {
        await Door.Reset();
        await Door.ToDay(3);
        var form = (await HostManager.Does("pause", "acme")).Form.ShouldNotBeNull();
        form.Fields.Select(f => (f.Name, f.Kind)).ShouldBe([("until", "date"), ("shift", "choice"), ("why", "text")]);
        (await HostManager.Submits(form, new { until = "2026-03-01" })).Errors.ShouldNotBeNull().ShouldContainKey("until");
        (await HostManager.Submits(form, new { until = "2026-03-26", shift = "yes", why = "PLANTED freeze" })).Text.ShouldContain("the plan is paused until Thu 26 Mar");
        var byForm = (await HostManager.Does("log", "host")).Text;

        await Door.Reset();
        await Door.ToDay(3);
        await HostManager.Does("pause acme --until 26-mar --shift --why \"PLANTED freeze\"");
        (await HostManager.Does("log acme", "host")).Text.ShouldBe(byForm);
    }

    [Fact]
    public async Task While_it_lasts_nobody_is_asked_and_everything_says_until_when()
    {
        await Door.Reset();
        await Door.ToDay(3);
        var before = (await Door.Ledger()).Length;
        await HostManager.Does("pause --until 26-mar --why \"PLANTED freeze\"", "acme");
        await Door.ToDay(23, "23:00");

        (await Door.Ledger()).Skip(before).ShouldAllBe(l => l.Kind == "digest");
        (await Door.Plan()).Paused.ShouldBe(new PauseShown("2026-03-05", "2026-03-26", false));
        (await PartnerAe.Does("status", "acme")).Text.ShouldContain("paused until Thu 26 Mar");
        (await Door.Messages("dm:host.manager")).Last(m => m.Key?.StartsWith("host/digest", StringComparison.Ordinal) == true).Text.ShouldContain("paused until Thu 26 Mar");
        var line = (await Door.Messages("acme")).Single(m => m.Text.Contains("paused the plan"));
        line.IsRoot.ShouldBeFalse();
        line.Text.ShouldContain("The dates stay as they are.");
        (await Door.Messages("acme")).ShouldAllBe(m => !m.Shown.Contains("PLANTED") || m.From != "bot");
    }

    [Fact]
    [Trait("Requirement", "S24")]
    public async Task It_goes_on_by_itself_and_a_gate_that_it_passed_over_is_assessed_then()
    {
        await Door.Reset();
        await Door.ToDay(3);
        await HostManager.Does("pause acme --until 26-mar");
        await Door.ToDay(24, "08:59");
        (await Door.Plan()).Paused.ShouldNotBeNull();
        await Door.ToDay(24, "16:00");

        (await Door.Plan()).Paused.ShouldBeNull();
        (await Door.Messages("acme")).ShouldContain(m => m.Text.StartsWith("The pause is over, the plan goes on.") && !m.IsRoot);
        (await Door.Notice("acme.1/gate-result/g14.open")).Text.ShouldContain("The plan was paused on its day, so I looked when it went on.");
        foreach (var key in new[] { "acme.1/week/w02", "acme.1/gate-day/g14", "acme.1/pulse/d7" })
            (await Door.Line(key)).ShouldSatisfyAllConditions(l => l.State.ShouldBe("skipped"), l => l.Reason.ShouldBe("the plan was paused"));
        await Door.ToDay(31, "23:00");
        (await Door.Line("acme.1/week/w05")).WasSent.ShouldBeTrue();
    }

    [Fact]
    public async Task With_shift_the_gates_move_and_a_dry_run_only_says_so()
    {
        await Door.Reset();
        await Door.ToDay(7);
        var due = (await Door.Plan()).Gate(14).DueAt;
        (await PartnerManager.Does("pause --until 23-mar --shift --dry-run", "acme")).Text.ShouldContain("What lies ahead moves by 14 days");
        (await Door.Plan()).Paused.ShouldBeNull();
        await PartnerManager.Does("pause --until 23-mar --shift", "acme");
        await Door.ToDay(21, "10:00");

        (await Door.Plan()).ShouldSatisfyAllConditions(p => p.Paused.ShouldBeNull(), p => p.Day.ShouldBe(7), p => p.Gate(14).DueAt.DateTime.ShouldBe(due.DateTime.AddDays(14)));
        (await PartnerAe.Does("gate 14", "acme")).Text.ShouldContain("Mon 30 Mar");
    }

    [Fact]
    public async Task Twice_is_already_done_and_so_is_resuming_a_plan_that_runs()
    {
        await Door.Reset();
        await Door.ToDay(3);
        (await HostManager.Does("resume acme")).Text.ShouldContain("Already done");
        await HostManager.Does("pause acme --until 26-mar");
        (await PartnerManager.Does("pause acme --until 26-mar")).Text.ShouldContain("Already done: the pause by Sam Okafor");
        (await HostManager.Does("resume acme")).Text.ShouldContain("the plan goes on");
        (await HostManager.Does("resume acme")).Text.ShouldContain("Already done");
        await Door.ToDay(31);
        (await Door.Line("acme.1/week/w02")).WasSent.ShouldBeTrue();
    }

    [Fact]
    public async Task It_can_be_taken_back_and_only_managers_may()
    {
        await Door.Reset();
        await Door.ToDay(3);
        foreach (var other in new[] { "host.ae", "partner.ae", "partner.sponsor", "stranger" })
        {
            await Door.As(other).Does("pause acme --until 26-mar", "acme");
            (await Door.Plan()).Paused.ShouldBeNull(other);
        }

        await Door.As("other.manager").Does("pause acme --until 26-mar");
        (await Door.Plan()).Paused.ShouldBeNull();

        var done = await HostManager.Does("pause acme --until 26-mar");
        await HostManager.Clicks(done.Only, "Undo");
        (await Door.Plan()).Paused.ShouldBeNull();
    }

    [Theory]
    [InlineData("pauze acme --until 26-mar")]
    [InlineData("halt acme")]
    public async Task A_guess_never_pauses(string line)
    {
        await Door.Reset();
        var reply = await HostManager.Does(line);
        (await Door.Plan()).Paused.ShouldBeNull();
        reply.Replies.SelectMany(r => r.Actions).ShouldNotContain(a => a.Command != null && a.Command.StartsWith("pause", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sponsor_is_not_asked_by_hand_either_while_it_lasts()
    {
        await Door.Reset();
        await Door.ToDay(3);
        await HostManager.Does("pause acme --until 26-mar");
        (await HostManager.Does("sponsor ask acme")).Text.ShouldContain("is paused until Thu 26 Mar");
        (await Door.Keys("checkin")).ShouldBeEmpty();
    }
}
