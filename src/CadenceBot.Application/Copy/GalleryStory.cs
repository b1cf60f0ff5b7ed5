using System.Collections.Immutable;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>A made-up plan of Acme with Contoso, told event by event; what the gallery and the tests look at.</summary>
internal sealed class GalleryStory
{
    /// <summary>What must never reach both companies or the partner: reasons and notes of the host, as the story plants them.</summary>
    public static readonly ImmutableArray<string> Private = ["legal has not cleared our price", "their VP may leave in May", "the customer signs in June whatever we do"];

    /// <summary>The planted amount, which a shared channel never shows.</summary>
    public static readonly Money Amount = new(84_000, "EUR");

    private static readonly LocalDate Day0 = new(2026, 3, 2);
    private static readonly PlanId Id = PlanId.Parse("acme.1");
    private readonly Func<string, string> _spell;
    private PlanStep _step;
    private Instant _now;

    /// <summary>A plan that just began.</summary>
    /// <param name="template">Its template.</param>
    /// <param name="spell">How names and words are spelled: plain, long, hostile.</param>
    /// <param name="without">Slots that nobody fills.</param>
    public GalleryStory(PlanTemplate template, Func<string, string> spell, params string[] without)
    {
        _spell = spell;
        People =
        [
            new("admin", spell("Alex Gray"), PartnerSlug.Host, Roles.Admin),
            new("host.manager", spell("Sam Ito"), PartnerSlug.Host, Roles.Manager),
            new("host.ae", spell("Mia Berg"), PartnerSlug.Host, Roles.Ae),
            new("host.se", spell("Ravi Shah"), PartnerSlug.Host, Roles.Se),
            new("host.sponsor", spell("Tom Hall"), PartnerSlug.Host, Roles.Sponsor),
            new("partner.manager", spell("Dana Reyes"), Id.Partner, Roles.Manager),
            new("partner.ae", spell("Leo Martin"), Id.Partner, Roles.Ae),
            new("partner.se", spell("Kim Osei"), Id.Partner, Roles.Se),
            new("partner.sponsor", spell("Priya Rao"), Id.Partner, Roles.Sponsor),
        ];
        Companies =
        [
            new(PartnerSlug.Host, spell("Contoso"), WorkHours.Default("Europe/London")),
            new(Id.Partner, spell("Acme"), WorkHours.Default("America/New_York")),
        ];
        _now = At(0, 15);
        var slots = People.Where(p => p.Id != "admin" && !without.Contains(p.Id)).ToImmutableSortedDictionary(p => p.Id, p => new Participant(p.Id, p.Name));
        _step = PlanStep.Begin(Id, template, new PlanStarted(template.Id, template.Version, Day0, spell("Acme"), spell("Contoso"), IsoDayOfWeek.Wednesday, new LocalTime(14, 0), true, slots, null), Who("host.manager"), _now);
    }

    /// <summary>The people.</summary>
    public ImmutableArray<Person> People { get; }

    /// <summary>The companies.</summary>
    public ImmutableArray<Company> Companies { get; private set; }

    /// <summary>The plan now.</summary>
    public PartnerPlan Plan => _step.Plan;

    /// <summary>Words as the story spells them.</summary>
    public string Say(string words) => _spell(words);

    /// <summary>The plan's day and the host's hour on which the next events happen.</summary>
    public GalleryStory On(int day, int hour = 15)
    {
        _now = At(day, hour);
        return this;
    }

    /// <summary>Somebody does something.</summary>
    public GalleryStory Does(string person, params PlanEvent[] events)
    {
        _step = _step.Take(Who(person), _now, events);
        return this;
    }

    /// <summary>The bot does something by itself.</summary>
    public GalleryStory Bot(params PlanEvent[] events)
    {
        _step = _step.Take(By.Bot, _now, events);
        return this;
    }

    /// <summary>The question of a week is asked.</summary>
    public GalleryStory Asks(int week, string question = "outcome", int? deal = null) =>
        Bot(new PromptAsked($"w{week:00}", question, question == "outcome" ? $"w{week}" : null, deal, [.. Sides.Both.Reverse().Select(Plan.OwnerSlot).OfType<string>()]));

    /// <summary>A week asks for the missing thing of a gate.</summary>
    public GalleryStory Missing(int week, GateAsk ask) =>
        Bot(new PromptAsked($"w{week:00}", "missing", null, null, [.. Sides.Both.Reverse().Select(Plan.OwnerSlot).OfType<string>()], ask));

    /// <summary>Deals with names, owned on both sides.</summary>
    public GalleryStory Names(int count)
    {
        string[] names = ["Northwind", "Fabrikam", "Tailspin", "Adatum", "Litware", "Proseware"];
        for (var i = 0; i < count; i++)
        {
            Does("partner.ae", new OpportunityAdded(new Opportunity
            {
                N = Plan.Deals.Length + 1,
                Name = _spell(names[Plan.Deals.Length % names.Length]),
                Stage = i == 0 ? Stage.Demo : Stage.Identified,
                Amount = Amount,
                Close = i == 0 ? Day0.PlusDays(87) : null,
                Next = i == 0 ? _spell("security review with their CIO") : null,
                HostOwner = "host.ae",
                PartnerOwner = "partner.ae",
                AddedAt = _now,
                AddedBy = Who("partner.ae"),
            }));
        }

        return this;
    }

    /// <summary>The scene for some readers, at the moment of the story.</summary>
    public Scene Scene(Audience audience = Audience.Shared, bool readsThreads = true) => new()
    {
        Plan = Plan,
        Hours = new BothHours(Companies[0].Hours, Companies[1].Hours),
        Now = _now,
        Audience = audience,
        People = Directory,
        ReadsThreads = readsThreads,
    };

    /// <summary>The directory of the story.</summary>
    public PeopleDirectory Directory => new(Companies, People, []);

    /// <summary>Both companies agree that amounts may stand in the channel.</summary>
    public GalleryStory SharesAmounts()
    {
        Companies = [.. Companies.Select(c => c with { SharesAmounts = true })];
        return this;
    }

    /// <summary>The partner's company has a day off.</summary>
    public GalleryStory DayOff(int day)
    {
        Companies = [Companies[0], Companies[1] with { Hours = Companies[1].Hours with { DaysOff = [Day0.PlusDays(day)] } }];
        return this;
    }

    /// <summary>Somebody of the story as an author.</summary>
    public By Who(string person) => People.First(p => p.Id == person).AsAuthor();

    /// <summary>A moment of the story.</summary>
    public Instant At(int day, int hour) => WorkHours.Default("Europe/London").InstantOf(Day0.PlusDays(day), new LocalTime(hour, 0));

    /// <summary>The story's deeds on items: confirmed by both companies.</summary>
    public GalleryStory BothConfirm(string item) => Plan.Item(item) is null
        ? this
        : Does("partner.ae", new ItemConfirmed(item, null, null)).Does("host.ae", new ItemConfirmed(item, null, null));

    /// <summary>The state of an item, for stories that ask.</summary>
    public PlanItem Item(string key) => Plan.Item(key) ?? Plan.Items[0];
}
