using CadenceBot.Application.Chat;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.ContractTests.Faults;

/// <summary>A pause that comes between the decision to send and the sending; on the real store.</summary>
public sealed class PauseAtSendingTests : IAsyncLifetime
{
    private static readonly Instant Wednesday = Instant.FromUtc(2026, 3, 4, 14, 0);
    private House _house = null!;

    private IBot Bot => _house.Get<IBot>();

    public async Task InitializeAsync()
    {
        _house = await House.OpenAsync();
        await _house.PostAsync("clock", new { to = "2026-03-04T13:59:00Z" });
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_question_that_waited_is_not_posted_and_nobody_is_chased_for_it()
    {
        await Bot.TickAsync(Wednesday, default);
        await SaysAsync("pause acme --until 12-mar");
        await Bot.DrainAsync(Wednesday, default);

        (await LineAsync("acme.1/week/w01")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("cancelled"), l => l.Reason.ShouldBe("the plan was paused"));
        var plan = (await PlanAsync())!;
        plan.Prompts.ShouldBeEmpty();
        plan.LatestQuestion.ShouldBeNull();
        (await _house.Get<ITranscript>().ReadAsync(new ConversationRef("playground", "acme"), 0, default)).ShouldContain(l => l.Message != null && l.Message.PlainText.Contains("paused the plan") && l.ThreadOf != null);
        (await _house.Get<IOutbox>().TroubledAsync(default)).ShouldBeEmpty();

        await _house.PostAsync("clock", new { to = "2026-03-20T12:00:00Z" });
        (await _house.Get<IOutbox>().LedgerAsync(PartnerSlug.Parse("acme"), default)).ShouldSatisfyAllConditions(
            l => l.ShouldNotContain(e => e.Key.Contains("w01/")),
            l => l.Count(e => e.Key == "acme.1/week/w01").ShouldBe(1),
            l => l.ShouldContain(e => e.Key == "acme.1/week/w03" && e.State == "sent"));
        Fold(await _house.Get<IStore>().JournalAsync(plan.Id, default)).Version.ShouldBe((await PlanAsync())!.Version);
    }

    [Fact]
    public async Task A_win_that_waited_is_posted_all_the_same()
    {
        await SaysAsync("opp add \"Northwind\" --partner acme");
        await SaysAsync("deal won #1 --partner acme");
        await Bot.TickAsync(Wednesday, default);
        await SaysAsync("pause acme --until 12-mar");
        await Bot.DrainAsync(Wednesday, default);

        (await LineAsync("acme.1/win/o1")).State.ShouldBe("sent");
        (await LineAsync("acme.1/week/w01")).State.ShouldBe("cancelled");
    }

    [Fact]
    public async Task Without_a_pause_the_same_row_is_posted()
    {
        await Bot.TickAsync(Wednesday, default);
        await Bot.DrainAsync(Wednesday, default);

        (await LineAsync("acme.1/week/w01")).State.ShouldBe("sent");
    }

    private PartnerPlan Fold(IReadOnlyList<PlanEntry> journal) => PartnerPlan.Fold(PlanId.Parse("acme.1"), _house.Get<ITemplateCatalog>().Latest("forecastable-90")!, journal);

    private ValueTask<PartnerPlan?> PlanAsync() => _house.Get<IStore>().PlanAsync(PlanId.Parse("acme.1"), default);

    private async Task<LedgerLine> LineAsync(string key) => (await _house.Get<IOutbox>().LedgerAsync(null, default)).Single(l => l.Key == key);

    // Handed to the bot itself: the door would send what waits.
    private async Task SaysAsync(string line) =>
        (await Bot.HandleAsync(new Inbound(new Actor("host.manager", "Sam"), new ConversationRef("playground", "host"), line, Application.Chat.Door.Slash), default)).Changed.ShouldBeTrue(line);
}
