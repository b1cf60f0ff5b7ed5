using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Application.Copy;

/// <content>Sponsors' decisions, the win, the retro, the review.</content>
public static partial class Gallery
{
    private static IEnumerable<GalleryPiece> Decisions(PlanTemplate template, Func<string, string> spell)
    {
        GalleryStory New(params string[] without) => new(template, spell, without);
        foreach (var at in template.Checkins)
        {
            foreach (var slot in at.Asks.Select(a => a.Slot).Distinct())
            {
                var audience = Slot.SideOf(slot) == Domain.Partners.Side.Host ? Audience.Host : Audience.Partner;
                var story = New().On(20).Names(3).Does("host.ae", new OpportunityPinned(1)).On(at.Day, 10);
                Checkin Now() => story.Plan.Checkins.First(c => c.Day == at.Day && c.Slot == slot);
                var what = $"day {at.Day}, {slot}";
                yield return Piece("Decision", $"{what}, planned", audience, SponsorCopy.Decision(story.Scene(), Now()));
                story.Bot(new CheckinAsked(at.Day, slot, story.Plan.AskOf(Now()).When));
                yield return Piece("Decision", $"{what}, asked", audience, SponsorCopy.Decision(story.Scene(), Now()));
                yield return Piece("DecisionReminder", what, audience, SponsorCopy.Reminder(story.On(at.Day + 2, 10).Scene(), Now()));
                yield return Piece("DecisionLapsed", what, Audience.Host, SponsorCopy.Lapsed(story.Scene(), Now()));
                yield return Piece("DecisionProxy", what, Audience.Host, SponsorCopy.Proxy(story.Scene(), Now()));
                yield return Piece("DecisionNeutralLine", what, Audience.Shared, SponsorCopy.NeutralLine(story.Scene(), Now()));
                yield return Piece("DecisionForManager", what, audience, SponsorCopy.ForManager(story.Scene(), Now()));
                story.Does(slot, new CheckinAnswered(at.Day, slot, story.Plan.AskOf(Now()).Options[0].Key, spell("Kim, Thursdays")));
                yield return Piece("Decision", $"{what}, answered", audience, SponsorCopy.Decision(story.Scene(), Now()));
                yield return Piece("DecisionForManager", $"{what}, answered", audience, SponsorCopy.Settled(story.Scene(), Now(), Slot.Of(Slot.SideOf(slot), "manager")));
                yield return Piece("DecisionNeutralLine", $"{what}, answered", Audience.Shared, SponsorCopy.NeutralLine(story.Scene(), Now()));
                var empty = New().On(at.Day, 10);
                yield return Piece("Decision", $"{what}, no deal", audience, SponsorCopy.Decision(empty.Scene(), empty.Plan.Checkins.First(c => c.Day == at.Day && c.Slot == slot)));
                var (won, _) = Won(() => New());
                yield return Piece("Decision", $"{what}, deal won", audience, SponsorCopy.Decision(won.Scene(), won.Plan.Checkins.First(c => c.Day == at.Day && c.Slot == slot)));
                won.On(at.Day + 5, 10).Bot(new CheckinAsked(at.Day, slot, "default"), new CheckinLapsed(at.Day, slot));
                yield return Piece("Decision", $"{what}, lapsed", audience, SponsorCopy.Decision(won.Scene(), won.Plan.Checkins.First(c => c.Day == at.Day && c.Slot == slot)));
            }
        }
    }

    private static IEnumerable<GalleryPiece> Ends(PlanTemplate template, Func<string, string> spell)
    {
        GalleryStory New(params string[] without) => new(template, spell, without);
        var (won, n) = Won(() => New());
        yield return Piece("Win", "to be confirmed", Audience.Shared, WinCopy.Card(won.Scene(), won.Plan.Deal(n)!));
        var (open, _) = Won(() => New().SharesAmounts());
        yield return Piece("Win", "amounts shared by both", Audience.Host, WinCopy.Card(open.Scene(), open.Plan.Deal(n)!));
        won.On(84).Does("partner.ae", new WinConfirmed(n));
        yield return Piece("Win", "confirmed", Audience.Shared, WinCopy.Card(won.Scene(), won.Plan.Deal(n)!));
        var (back, _) = Won(() => New());
        back.On(84).Does("partner.ae", new WinContested(n, spell("legal signs next week")));
        yield return Piece("WinTakenBack", "by the other side", Audience.Shared, WinCopy.TakenBack(back.Scene(), back.Plan.Deal(n)!));

        var day = template.LastPhase.GateDay;
        var retro = New().On(20).Names(2).On(day, 14).Bot(new RetroOpened());
        yield return Piece("Retro", "asked", Audience.Shared, RetroCopy.Prompt(retro.Scene()));
        yield return Piece("RetroReminder", "nobody answered", Audience.Shared, RetroCopy.Reminder(retro.Scene()));
        yield return Piece("RetroShow", "empty", Audience.Shared, RetroCopy.Show(retro.Scene()));
        retro.Does("partner.ae", new RetroAnswered("closest", spell("Northwind, their legal took six weeks"), false))
            .Does("host.ae", new RetroAnswered("owed", GalleryStory.Private[0], true));
        yield return Piece("RetroShow", "two answers, to both", Audience.Shared, RetroCopy.Show(retro.Scene()));
        yield return Piece("RetroShow", "two answers, to the host", Audience.Host, RetroCopy.Show(retro.Scene(Audience.Host)));
        yield return Piece("RetroShow", "two answers, to the partner", Audience.Partner, RetroCopy.Show(retro.Scene(Audience.Partner)));
        retro.Does("partner.manager", new RetroAnswered("confusing", spell("two price lists"), false), new RetroAnswered("owed", spell("one reply"), false), new RetroAnswered("change", spell("one demo a week"), false));
        yield return Piece("Retro", "all answered", Audience.Shared, RetroCopy.Prompt(retro.Scene()));
        yield return Piece("RetroReminder", "to be published", Audience.Shared, RetroCopy.Reminder(retro.Scene()));
        retro.Does("host.manager", new RetroPublished()).Does("partner.manager", new RetroPublished());
        yield return Piece("RetroShow", "published", Audience.Shared, RetroCopy.Show(retro.Scene()));

        yield return Piece("Qbr", "won", Audience.Shared, ReviewCopy.Qbr(won.On(100, 14).Scene()));
        yield return Piece("Qbr", "last gate open", Audience.Shared, ReviewCopy.Qbr(New().On(100, 14).Scene()));
        yield return Piece("QbrAgain", "won", Audience.Shared, ReviewCopy.QbrAgain(won.On(120, 14).Scene()));
        won.On(121).Does("host.manager", new PlanClosed("graduate", null));
        yield return Piece("Qbr", "chosen", Audience.Shared, ReviewCopy.Qbr(won.Scene()));
        yield return Piece("Graduation", "with a win", Audience.Shared, ReviewCopy.Graduation(won.Scene()));
        retro.On(101).Does("host.manager", new PlanClosed("graduate", null));
        yield return Piece("Graduation", "with a retro", Audience.Shared, ReviewCopy.Graduation(retro.Scene()));
    }
}
