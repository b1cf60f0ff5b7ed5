using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Application.Copy;

public static partial class Gallery
{
    private static IEnumerable<GalleryPiece> Own(PlanTemplate template, Func<string, string> spell)
    {
        GalleryStory New() => new(template, spell);
        var story = New().On(9, 14).Asks(2).On(10, 15);
        var (company, now) = (story.Companies[1], story.At(10, 15));
        var today = company.Hours.At(now).Date;
        var none = OwnSettings.None;
        var own = none with
        {
            ZoneId = "Europe/Berlin",
            Hours = new HourSpan(new LocalTime(8, 30), new LocalTime(16, 0)),
            Quiet = new HourSpan(new LocalTime(18, 0), new LocalTime(9, 0)),
            Away = [new Absence(today.PlusDays(-1), today.PlusDays(2)), new Absence(today.PlusDays(20), today.PlusDays(20))],
            Muted = ["digest", "prompts"],
            SnoozedUntil = now + Duration.FromDays(3),
            Style = new DateStyle(true, true),
        };
        var reader = new Reader(own.Over(company.Hours), own.Style);
        foreach (var (variant, chosen, who) in new[] { ("nothing chosen", none, new Reader(company.Hours, none.Style)), ("all chosen", own, reader) })
        {
            yield return Piece("Settings", variant, Audience.Partner, OwnCopy.Show(chosen, company, now));
            yield return Piece("Quiet", variant, Audience.Partner, OwnCopy.Quiet(chosen, company));
            yield return Piece("Mute", variant, Audience.Partner, OwnCopy.Muted(chosen));
            yield return Piece("Away", variant, Audience.Partner, PresenceCopy.Away(chosen, today));
            yield return Piece("Snooze", variant, Audience.Partner, PresenceCopy.Snooze(chosen, who, now));
            yield return Piece("SettingsChanged", variant, Audience.Partner, OwnCopy.Changed(OwnCopy.ZoneOf(chosen, company)));
        }

        yield return Piece("Away", "one day ahead", Audience.Partner, PresenceCopy.Away(none with { Away = [new Absence(today.PlusDays(2), today.PlusDays(2))] }, today));
        yield return Piece("Back", "for good", Audience.Partner, PresenceCopy.Back(none, today));
        yield return Piece("Back", "with days ahead", Audience.Partner, PresenceCopy.Back(own.BackOn(today), today));
        yield return Piece("ReminderForDeputy", "to the manager", Audience.Partner, PromptCopy.ReminderForDeputy(story.Scene(), story.Plan.LatestQuestion!, story.Who("partner.ae").Name, today.PlusDays(3), Slot.PartnerManager));
        yield return Piece("Company", "as it begins", Audience.Partner, CompanyCopy.Show(company, today));
        yield return Piece("Company", "with a country", Audience.Partner, CompanyCopy.Show(company with { SharesAmounts = true, Hours = company.Hours with { Holidays = "DE", DaysOff = [today.PlusDays(9)] } }, today, own.Style));
        foreach (var piece in Todays(story, New())) yield return piece;
    }

    private static IEnumerable<GalleryPiece> Todays(GalleryStory story, GalleryStory fresh)
    {
        var busy = fresh.On(30).Names(2).On(30, 14).Asks(5).Does("host.ae", new ItemConfirmed("jvp", "https://docs.example/jvp", null), new OpportunityWon(1, fresh.Plan.DateOf(30), null))
            .Bot(new CheckinAsked(30, "partner.sponsor", "none"), new GateLeftOpen(14, 0, ""))
            .Does("host.manager", new TaskAdded(new PlanItem { Key = "t1", Title = story.Say("a call of the sponsors"), Due = fresh.Plan.DateOf(33), OwnerPerson = "partner.ae" }), new RetroOpened()).On(31);
        foreach (var (person, audience) in new[] { ("partner.manager", Audience.Partner), ("partner.ae", Audience.Partner), ("partner.sponsor", Audience.Partner), ("host.manager", Audience.Host) })
            yield return Piece("Today", person, audience, TodayCopy.Of([busy.Scene(audience)], person));
        yield return Piece("Today", "in the channel", Audience.Shared, TodayCopy.Of([busy.Scene()], "partner.ae"));
        yield return Piece("Today", "two plans", Audience.Host, TodayCopy.Of([busy.Scene(Audience.Host), story.Scene(Audience.Host)], "host.manager"));
        yield return Piece("Today", "nothing", Audience.Host, TodayCopy.Of([story.Scene(Audience.Host)], "host.sponsor"));
        yield return Piece("Today", "no plan", Audience.Host, TodayCopy.Of([], "host.sponsor"));
    }
}
