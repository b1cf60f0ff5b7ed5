using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Domain.Templates;
using CadenceBot.Tests.Support;
using NodaTime;

namespace CadenceBot.Tests.Playground;

public sealed class PlanViewTests : DoorTest
{
    [Fact]
    public async Task A_plan_is_written_with_gates_outcomes_opportunities_people_and_checkins()
    {
        Store.Plan = Plan();
        await Post("clock", """{"advance":"P20D"}""");

        GeneratedDocument.ShouldBeInStep("tests/CadenceBot.Tests/Playground/Goldens/plan.json", (await Get("/playground/api/plan?partner=acme")).Json.ToJsonString(new() { WriteIndented = true }) + "\n");
        (await Get("/playground/api/plan?partner=acme&number=1")).Status.ShouldBe(200);
        (await Get("/playground/api/plan?partner=acme&number=2")).Status.ShouldBe(404);
    }

    private static PartnerPlan Plan()
    {
        var day0 = new LocalDate(2026, 3, 2);
        var start = Instant.FromUtc(2026, 3, 2, 8, 0);
        var leo = new By("partner.ae", "Leo Park", Side.Partner);
        return new PartnerPlan
        {
            Id = PlanId.Parse("acme.1"),
            Template = new PlanTemplate
            {
                Id = "forecastable-90",
                Version = 1,
                Title = "Forecastable in 90 days",
                LengthDays = 90,
                Star = "firstSourced",
                TargetDays = 90,
                RedDays = 120,
                Slots = [new SlotTemplate("host.manager", "Partner manager", true), new SlotTemplate("partner.sponsor", "Executive sponsor", true)],
                Phases = [Phase("cadence", 14), Phase("pipeline", 30)],
            },
            TemplateId = "forecastable-90",
            TemplateVersion = 1,
            PartnerName = "Acme",
            HostName = "Contoso",
            Day0 = day0,
            StartedAt = start,
            Weekday = IsoDayOfWeek.Wednesday,
            Hour = new LocalTime(14, 0),
            People = System.Collections.Immutable.ImmutableSortedDictionary<string, Participant>.Empty.Add("host.manager", new Participant("host.manager", "Sam")),
            Gates =
            [
                new GateState { Day = 14, Due = day0.PlusDays(14), PassedAt = start + Duration.FromDays(9) },
                new GateState { Day = 30, Due = day0.PlusDays(30) },
            ],
            Items =
            [
                new PlanItem { Key = "w1", Title = "cadence accepted", Week = 1, Confirmations = [new Confirmation(leo, start)] },
                new PlanItem { Key = "w2", Title = "joint account list", Week = 2, Override = ItemState.Moved, MovedTo = 3 },
                new PlanItem { Key = "jvp", Title = "joint value proposition" },
            ],
            Deals =
            [
                new Opportunity { N = 1, Name = "Northwind", Stage = Stage.Proposal, Forecast = Forecast.Commit, Amount = new Money(80_000, "EUR"), Close = new LocalDate(2026, 5, 28), HostOwner = "host.ae", PartnerOwner = "partner.ae" },
                new Opportunity { N = 2, Name = "Drill", Test = true },
            ],
            Pinned = 1,
            Checkins = [new Checkin { Day = 30, Slot = "partner.sponsor", State = CheckinState.Answered, Answer = "yes" }],
        };
    }

    private static PhaseTemplate Phase(string key, int day) => new() { Key = key, GateDay = day, Title = key, Outcome = key, Pass = new Never() };

    private sealed record Never : Predicate
    {
        public override Finding Judge(IEvidence evidence) => Finding.Unmet("nothing yet", new Missing("1 more named opportunity", "Add", "opp add"));
    }
}
