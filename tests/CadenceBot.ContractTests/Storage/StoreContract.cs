using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.ContractTests.Storage;

/// <summary>What every store keeps to: plans, directory, due times, small values.</summary>
public abstract class StoreContract : StoreSuite
{
    [Fact]
    public async Task A_plan_comes_back_as_it_was_committed()
    {
        await CommitAsync(Samples.Begin());
        await CommitAsync(Samples.Next(Samples.Plan(), new ItemConfirmed("w1", null, null), new NoteAdded("søt")));
        Under.Restart();

        var plan = (await Store.PlanAsync(Samples.Id(), default))!;

        plan.Version.ShouldBe(3);
        plan.Template.ShouldBeSameAs(Samples.Template);
        plan.Items.ShouldContain(i => i.Key == "w1" && i.Confirmations.Length == 1);
        plan.Notes.Single().Text.ShouldBe("søt");
        plan.People["partner.ae"].Name.ShouldBe("Bo Ström");
        plan.Hour.ShouldBe(new LocalTime(14, 0));
    }

    [Fact]
    public async Task A_plan_that_was_not_committed_is_not_there()
    {
        (await Store.PlanAsync(Samples.Id(), default)).ShouldBeNull();
        (await Store.NewestPlanAsync(PartnerSlug.Parse("acme"), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_plan_is_read_anew_after_another_process_changed_it()
    {
        await CommitAsync(Samples.Begin());
        await Store.PlanAsync(Samples.Id(), default);
        using var other = Under.AfterAKillNow();
        await CommitAsync(Samples.Next(Samples.Plan(), new NoteAdded("one")));
        Under.Sql("UPDATE plans SET version = 7, snapshot = replace(snapshot, '\"version\":2', '\"version\":7')");

        (await Store.PlanAsync(Samples.Id(), default))!.Version.ShouldBe(7);
        (await other.Store.PlanAsync(Samples.Id(), default))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_snapshot_of_another_shape_is_folded_from_the_journal()
    {
        await CommitAsync(Samples.Begin());
        await CommitAsync(Samples.Next(Samples.Plan(), new NoteAdded("kept")));
        Under.Sql("UPDATE plans SET shape = 'old', snapshot = '{}'");
        Under.Restart();

        (await Store.PlanAsync(Samples.Id(), default))!.Notes.Single().Text.ShouldBe("kept");
        (await Under.Maintenance.CheckAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_plan_of_a_partner_is_the_one_with_the_highest_number()
    {
        foreach (var id in (string[])["acme.2", "acme.10", "acme-2.11"]) await CommitAsync(Samples.Begin(id));

        (await Store.NewestPlanAsync(PartnerSlug.Parse("acme"), default))!.Id.ShouldBe(Samples.Id("acme.10"));
    }

    [Fact]
    public async Task A_commit_on_an_old_version_is_a_conflict_and_writes_nothing()
    {
        await CommitAsync(Samples.Begin());
        await CommitAsync(Samples.Next(Samples.Plan(), new NoteAdded("first")));
        var late = Samples.Next(Samples.Plan(), new NoteAdded("second")) with
        {
            DeliveryId = "d1",
            Outbox = [Samples.Notice("k1")],
            Meta = ImmutableDictionary<string, string>.Empty.Add("name", "value"),
        };

        (await CommitAsync(late)).ShouldBe(CommitResult.Conflict);

        (await Store.PlanAsync(Samples.Id(), default))!.Notes.Single().Text.ShouldBe("first");
        (await Store.JournalAsync(Samples.Id(), default)).Count.ShouldBe(2);
        (await ClaimAsync()).ShouldBeEmpty();
        (await Store.MetaAsync("name", default)).ShouldBeNull();
        (await CommitAsync(new Commit { At = Samples.Start, DeliveryId = "d1" })).ShouldBe(CommitResult.Done);
    }

    [Fact]
    public async Task A_plan_is_begun_once()
    {
        await CommitAsync(Samples.Begin());

        (await CommitAsync(Samples.Begin())).ShouldBe(CommitResult.Conflict);
    }

    [Fact]
    public async Task The_same_delivery_is_taken_once()
    {
        var commit = Samples.Begin() with { DeliveryId = "d1" };
        (await CommitAsync(commit)).ShouldBe(CommitResult.Done);

        var again = Samples.Next(Samples.Plan(), new NoteAdded("again")) with { DeliveryId = "d1", Tick = Samples.Start };

        (await CommitAsync(again)).ShouldBe(CommitResult.Duplicate);
        (await Store.PlanAsync(Samples.Id(), default))!.Version.ShouldBe(1);
        (await Store.LastTickAsync(default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_journal_comes_back_in_order_with_its_authors()
    {
        await CommitAsync(Samples.Begin());
        await CommitAsync(Samples.Next(Samples.Plan(), new NoteAdded("a"), new NoteAdded("b")));

        var journal = await Store.JournalAsync(Samples.Id(), default);

        journal.Select(e => e.Seq).ShouldBe([1, 2, 3]);
        journal[0].By.ShouldBe(Samples.Ana);
        journal[2].By.ShouldBe(Samples.Bo);
        journal[2].Event.ShouldBe(new NoteAdded("b"));
        journal[2].At.ShouldBe(Samples.Start + Duration.FromMinutes(1));
    }

    [Fact]
    public async Task Due_plans_come_the_longest_overdue_first_and_never_a_moment_early()
    {
        var moment = Samples.Start + Duration.FromTicks(5);
        await CommitAsync(Samples.Begin("acme.1", moment));
        await CommitAsync(Samples.Begin("beta.1", Samples.Start - Duration.FromHours(1)));
        await CommitAsync(Samples.Begin("gamma.1"));

        (await Store.DueAsync(Samples.Start, 10, default)).ShouldBe([Samples.Id("beta.1")]);
        (await Store.DueAsync(Samples.Start + Duration.FromMilliseconds(1), 10, default)).ShouldBe([Samples.Id("beta.1"), Samples.Id("acme.1")]);
        (await Store.DueAsync(Samples.Start + Duration.FromHours(1), 1, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_next_due_time_is_of_any_plan_or_of_the_outbox()
    {
        (await Store.NextDueAsync(default)).ShouldBeNull();
        await CommitAsync(Samples.Begin("acme.1", Samples.Start + Duration.FromHours(3)));
        (await Store.NextDueAsync(default)).ShouldBe(Samples.Start + Duration.FromHours(3));

        await CommitAsync(Samples.Send(Samples.Notice("k1", due: Samples.Start)));
        (await Store.NextDueAsync(default)).ShouldBe(Samples.Start);
        var row = (await ClaimAsync()).Single();
        (await Store.NextDueAsync(default)).ShouldBe(Samples.Start + Duration.FromSeconds(30));
        await SettleAsync(row, new Application.Outbox.Settlement.Delivered(null));
        await CommitAsync(new Commit { At = Samples.Start, Due = [new DueChange(Samples.Id(), null)] });

        (await Store.NextDueAsync(default)).ShouldBeNull();
    }

    [Fact]
    public async Task Open_plans_are_listed_by_partner_with_their_managers()
    {
        await CommitAsync(Samples.Begin("beta.1"));
        await CommitAsync(Samples.Begin("acme.1"));
        await CommitAsync(Samples.Begin("gamma.1"));
        await CommitAsync(Samples.Next(Samples.Plan("gamma.1"), new PlanClosed("stop", "why")));

        (await Store.OpenPlansAsync(default)).ShouldBe([new PlanHead(Samples.Id("acme.1"), "ana"), new PlanHead(Samples.Id("beta.1"), "ana")]);
        (await Store.PlansOfAsync("ana", default)).ShouldBe([Samples.Id("acme.1"), Samples.Id("beta.1"), Samples.Id("gamma.1")], "what ended counts in a manager's record");
        (await Store.PlansOfAsync("somebody", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_directory_is_one_object_until_it_changes()
    {
        var host = new Company(PartnerSlug.Host, "Høst", WorkHours.Default("Europe/Berlin") with { DaysOff = [new LocalDate(2026, 5, 1)] }, true);
        var person = new Person("ana", "Ana", PartnerSlug.Host, Roles.Admin | Roles.Manager, "ana@example.com");
        var channel = new Channel(Samples.Room, ConversationKind.Shared, "#acme", PartnerSlug.Parse("acme"));
        await CommitAsync(new Commit
        {
            At = Samples.Start,
            Directory = [new DirectoryChange.CompanySaved(host), new DirectoryChange.PersonSaved(person), new DirectoryChange.ChannelSaved(channel)],
        });
        var first = await Store.DirectoryAsync(default);
        await CommitAsync(Samples.Begin());

        (await Store.DirectoryAsync(default)).ShouldBeSameAs(first);
        first.Person("ana").ShouldBe(person);
        first.Channel(Samples.Room).ShouldBe(channel);
        first.Host!.Hours.DaysOff.ShouldBe([new LocalDate(2026, 5, 1)]);
        first.Host.Hours.Weekend.ShouldBe([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]);

        await CommitAsync(new Commit { At = Samples.Start, Directory = [new DirectoryChange.PersonRemoved("ana")] });
        (await Store.DirectoryAsync(default)).Person("ana").ShouldBeNull();
    }

    [Fact]
    public async Task What_people_choose_for_themselves_comes_back_and_goes_with_them()
    {
        var chosen = new OwnSettings
        {
            Version = 1,
            ZoneId = "Asia/Tokyo",
            Hours = new HourSpan(new LocalTime(8, 30), new LocalTime(16, 0)),
            Quiet = new HourSpan(new LocalTime(18, 0), new LocalTime(9, 0)),
            Away = [new Absence(new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 13))],
            Muted = ["digest", "prompts"],
            SnoozedUntil = Samples.Start + Duration.FromDays(2),
            Style = new DateStyle(true, true),
        };
        await CommitAsync(new Commit { At = Samples.Start, Directory = [new DirectoryChange.PersonSaved(new Person("ana", "Ana", PartnerSlug.Host, Roles.Ae)), new DirectoryChange.SettingsSaved("ana", chosen)] });
        Under.Restart();

        var back = (await Store.DirectoryAsync(default)).SettingsOf("ana");
        back.Says(chosen).ShouldBeTrue();
        back.Version.ShouldBe(1);
        (await Store.DirectoryAsync(default)).SettingsOf("bo").ShouldBe(OwnSettings.None);

        await CommitAsync(new Commit { At = Samples.Start, Directory = [new DirectoryChange.SettingsSaved("bo", OwnSettings.None with { Version = 1 })] });
        Under.Restart();
        (await Store.DirectoryAsync(default)).SettingsOf("bo").ShouldSatisfyAllConditions(o => o.Says(OwnSettings.None).ShouldBeTrue(), o => o.Away.ShouldBeEmpty());
        await CommitAsync(new Commit { At = Samples.Start, Directory = [new DirectoryChange.PersonRemoved("ana")] });
        (await Store.DirectoryAsync(default)).SettingsOf("ana").ShouldBe(OwnSettings.None);
        await Store.ForgetAsync(default);
        (await Store.DirectoryAsync(default)).SettingsOf("bo").ShouldBe(OwnSettings.None);
    }

    [Fact]
    public async Task A_choice_on_settings_that_changed_meanwhile_is_a_conflict_and_writes_nothing()
    {
        static Commit Choice(int version, string topic) => new() { At = Samples.Start, Directory = [new DirectoryChange.SettingsSaved("ana", OwnSettings.None with { Version = version, Muted = [topic] })], Outbox = [Samples.Notice(topic)] };
        (await CommitAsync(Choice(1, "digest"))).ShouldBe(CommitResult.Done);
        (await CommitAsync(Choice(1, "alarms"))).ShouldBe(CommitResult.Conflict);
        (await CommitAsync(Choice(3, "alarms"))).ShouldBe(CommitResult.Conflict);
        (await CommitAsync(Choice(2, "prompts"))).ShouldBe(CommitResult.Done);

        (await Store.DirectoryAsync(default)).SettingsOf("ana").Muted.ShouldBe(["prompts"]);
        (await ClaimAsync()).Select(r => r.Draft.Key).ShouldBe(["digest", "prompts"]);
    }

    [Fact]
    public async Task A_company_keeps_its_country()
    {
        await CommitAsync(new Commit { At = Samples.Start, Directory = [new DirectoryChange.CompanySaved(new Company(PartnerSlug.Host, "Host", WorkHours.Default("Europe/Berlin") with { Holidays = "DE" }))] });
        Under.Restart();
        (await Store.DirectoryAsync(default)).Host!.Hours.Works(new LocalDate(2026, 4, 3)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_last_tick_never_goes_backwards()
    {
        await CommitAsync(new Commit { At = Samples.Start, Tick = Samples.Start });
        await CommitAsync(new Commit { At = Samples.Start, Tick = Samples.Start - Duration.FromDays(1) });

        (await Store.LastTickAsync(default)).ShouldBe(Samples.Start);
    }

    [Fact]
    public async Task Small_values_outlive_the_process()
    {
        await CommitAsync(new Commit { At = Samples.Start, Meta = ImmutableDictionary<string, string>.Empty.Add("a", "1") });
        await CommitAsync(new Commit { At = Samples.Start, Meta = ImmutableDictionary<string, string>.Empty.Add("a", "2") });
        Under.Restart();

        (await Store.MetaAsync("a", default)).ShouldBe("2");
        (await Store.MetaAsync("b", default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_template_of_a_plan_is_kept_with_it()
    {
        await CommitAsync(Samples.Begin());
        await Under.Shelf.SaveAsync(Samples.Template with { Source = "changed" }, default);
        await Under.Shelf.SaveAsync(Samples.Template with { Version = 4, Source = "newer" }, default);

        (await Under.Shelf.AllAsync(default)).ShouldBe([new ShelvedTemplate("small", 3, Samples.Template.Source), new ShelvedTemplate("small", 4, "newer")]);
    }

    [Fact]
    public async Task After_forgetting_everything_begins_anew()
    {
        await CommitAsync(Samples.Begin() with { DeliveryId = "d1", Outbox = [Samples.Notice("k1")], Directory = [new DirectoryChange.PersonSaved(new Person("ana", "Ana", PartnerSlug.Host, Roles.Ae))] });
        await DeliverAllAsync();
        var before = await Store.DirectoryAsync(default);

        await Store.ForgetAsync(default);

        (await Store.PlanAsync(Samples.Id(), default)).ShouldBeNull();
        (await Store.DirectoryAsync(default)).ShouldNotBeSameAs(before);
        (await Store.DirectoryAsync(default)).People.ShouldBeEmpty();
        (await Transcript.LastAsync(default)).ShouldBe(0);
        (await Outbox.LedgerAsync(null, default)).ShouldBeEmpty();
        (await CommitAsync(Samples.Begin() with { DeliveryId = "d1", Outbox = [Samples.Notice("k1")] })).ShouldBe(CommitResult.Done);
        (await Under.Shelf.AllAsync(default)).Count.ShouldBe(1);
        (await ClaimAsync()).Single().Id.ShouldBe(1);
    }

    [Fact]
    public async Task Several_changes_are_written_together_and_each_stands_or_falls_alone()
    {
        await CommitAsync(Samples.Begin("beta.1"));
        var stale = Samples.Next(Samples.Plan("beta.1"), new NoteAdded("first"));
        await CommitAsync(stale);

        var results = await Store.CommitAllAsync([Samples.Begin("acme.1"), stale with { Outbox = [Samples.Notice("of the stale one")] }, Samples.Begin("gamma.1")], default);

        results.ShouldBe([CommitResult.Done, CommitResult.Conflict, CommitResult.Done]);
        (await Store.OpenPlansAsync(default)).Select(p => p.Id.ToString()).Order().ShouldBe(["acme.1", "beta.1", "gamma.1"]);
        (await Store.JournalAsync(Samples.Id("beta.1"), default)).Count.ShouldBe(2);
        (await ClaimAsync()).ShouldBeEmpty();
    }
}
