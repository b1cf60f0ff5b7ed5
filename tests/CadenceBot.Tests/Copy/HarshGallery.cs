using System.Collections.Immutable;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Copy;

/// <summary>The gallery once more with data that nobody wishes for: nothing, far too much, an attack, another direction of writing.</summary>
internal static class HarshGallery
{
    /// <summary>What an attacker would type, as it should come out again, to the letter.</summary>
    public const string Literal = "<!channel> @here <@U024> <https://evil.example|pay> [pay](https://evil.example) *bold* _it_ ~s~ `c` <b>b</b> &amp; \"q\" 'q'";

    /// <summary>The same with what must not come out: control characters, turns of the writing direction, line ends.</summary>
    public const string Attack = "<!channel> @here <@U024> <https://evil.example|pay> [pay](https://evil.example) *bold* _it_ ~s~ `c` <b>b</b> &amp; \"q\" 'q'\r\n\t\u0007\u001B[31m\u202E\u2066";

    /// <summary>How names and words are spelled, beyond the spellings of the gallery.</summary>
    public static ImmutableArray<(string Kind, Func<string, string> Spell)> Spellings { get; } =
    [
        ("empty", _ => ""),
        ("blank", _ => " \u200B\u202E\t "),
        ("attack", word => $"{word} {Attack}"),
        ("led by an attack", word => $"{Attack}{word}"),
        ("long", word => $"{word} {string.Concat(Enumerable.Repeat("and further on ", 20))}"[..300]),
        ("one word", word => word + new string('x', 300 - word.Length)),
        ("right to left", word => $"شركة النور {word} חברת האור"),
        ("many signs", word => $"👩‍👩‍👧‍👦 {word} ✓ – × → e\u0301 🇩🇪"),
    ];

    /// <summary>Every message in every variant and spelling, and those with far too much of everything.</summary>
    public static IEnumerable<(string Kind, GalleryPiece Piece)> All() =>
        Spellings.SelectMany(s => Gallery.Made(Samples.Template, s.Spell).Concat(Misreads(s.Spell)).Select(p => (s.Kind, p))).Concat(Many().Select(p => ("many", p)));

    /// <summary>Lines that could not be read, one of each kind.</summary>
    public static IEnumerable<GalleryPiece> Misreads(Func<string, string> spell) => Enum.GetValues<MisreadKind>().Select(kind =>
        new GalleryPiece("Misread", kind.ToString(), Audience.Partner, MisreadCopy.Say(new Misread(kind, spell("statsu"), kind > MisreadKind.UnknownFlag ? "close" : null, kind == MisreadKind.AmbiguousDate ? "3 Apr or 4 Mar" : "status", "status acme") { Spec = CommandGrammar.Find("opp", "add"), Line = kind == MisreadKind.UnknownVerb ? "status acme" : null })));

    /// <summary>Far more deals, people, answers and plans than any message can hold.</summary>
    public static IEnumerable<GalleryPiece> Many()
    {
        GalleryStory New() => Samples.Story();
        var deals = New().On(2).Names(60).Does("host.ae", new OpportunityPinned(1)).On(50);
        foreach (var audience in Enum.GetValues<Audience>())
        {
            var to = $"sixty, to {audience}";
            yield return new("Deals", to, audience, StatusCopy.Opportunities(deals.Scene(audience)));
            yield return new("Status", to, audience, StatusCopy.Status(deals.Scene(audience)));
            yield return new("Plan", to, audience, StatusCopy.Plan(deals.Scene(audience), all: true, phase: null));
        }

        var asked = New().On(2).Names(60).On(9, 14).Asks(2);
        yield return new("Week", "sixty names", Audience.Shared, PromptCopy.Week(asked.Scene(), asked.Plan.LatestQuestion!));
        var which = New().On(20).Names(60).On(45, 14).Asks(7, "pin");
        yield return new("Week", "which of sixty", Audience.Shared, PromptCopy.Week(which.Scene(), which.Plan.LatestQuestion!));

        var retro = New().On(90, 14).Bot(new RetroOpened());
        for (var i = 0; i < 30; i++) retro.Does(i % 2 == 0 ? "partner.ae" : "host.ae", new RetroAnswered("confusing", $"thing {i}", i % 3 == 0));
        foreach (var audience in Enum.GetValues<Audience>()) yield return new("RetroShow", $"thirty answers, to {audience}", audience, RetroCopy.Show(retro.Scene(audience)));

        var sam = deals.People.First(p => p.Id == "host.manager");
        DigestLine[] lines = [.. Enumerable.Range(0, 300).Select(i => new DigestLine($"Partner {i}", i, (Light)(i % 3), "gate 30 stays open. Choose how to go on", null, i % 5 == 0 ? i : null, i % 4))];
        yield return new("Digest", "three hundred plans", Audience.Host, DigestCopy.Monday(sam, lines));

        var tasks = New().On(30);
        for (var i = 0; i < 40; i++) tasks.Does("host.manager", new TaskAdded(new Domain.Outcomes.PlanItem { Key = $"t{i}", Title = $"step {i}", Due = tasks.Plan.DateOf(31 + i), OwnerPerson = "partner.ae", Owner = Side.Partner }));
        yield return new("Today", "forty steps", Audience.Partner, TodayCopy.Of([tasks.Scene(Audience.Partner)], "partner.ae"));
        yield return new("Plan", "forty steps", Audience.Shared, StatusCopy.Plan(tasks.Scene(), all: false, phase: null));
    }
}
