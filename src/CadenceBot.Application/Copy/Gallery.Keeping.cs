using CadenceBot.Application.Commands;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Application.Copy;

/// <content>Pauses, hand-overs, the audit trail, and what is asked back or tried.</content>
public static partial class Gallery
{
    private static IEnumerable<GalleryPiece> Keeping(PlanTemplate template, Func<string, string> spell)
    {
        GalleryStory New(params string[] without) => new(template, spell, without);
        var first = template.Phases[0].GateDay;
        GalleryStory Paused(int? until, bool shift = false) => New().On(2).Names(2).On(5).Does("host.manager", new PlanPaused(New().Plan.DateOf(5), until is { } day ? New().Plan.DateOf(day) : null, shift, GalleryStory.Private[0]));
        yield return Piece("Status", "paused with an end", Audience.Shared, StatusCopy.Status(Paused(24).Scene()));
        yield return Piece("Status", "paused without an end", Audience.Host, StatusCopy.Status(Paused(null).Scene(Audience.Host)));
        yield return Piece("Status", "archived", Audience.Host, StatusCopy.Status(New().On(95).Bot(new PlanClosed("stop", null), new PlanArchived()).Scene(Audience.Host)));
        var over = Paused(24).On(24, 9);
        over.Bot(new PlanResumed(over.At(24, 9), over.Plan.DateOf(24), 0), new GateLeftOpen(first, 0, ""));
        yield return Piece("GateLeftOpen", "paused over its day", Audience.Shared, GateCopy.LeftOpen(over.Scene(), over.Plan.Gate(first)!));
        foreach (var shift in new[] { false, true })
        {
            var paused = Paused(24, shift);
            var by = paused.Who("host.manager");
            yield return Piece("PauseLine", shift ? "dates move" : "dates stay", Audience.Shared, Messages.Message.Say(PauseCopy.Paused(paused.Scene(), by, new PlanPaused(paused.Plan.Day0.PlusDays(5), paused.Plan.Day0.PlusDays(24), shift, null))));
            var resumed = new PlanResumed(paused.At(24, 9), paused.Plan.Day0.PlusDays(24), shift ? 17 : 0);
            yield return Piece("PauseLine", shift ? "over, moved" : "over, kept", Audience.Shared, Messages.Message.Say(PauseCopy.Resumed(paused.On(24, 9).Bot(resumed).Scene(), shift ? by : By.Bot, resumed)));
        }

        yield return Piece("PauseLine", "without an end", Audience.Shared, Messages.Message.Say(PauseCopy.Paused(Paused(null, true).Scene(), Paused(null).Who("partner.manager"), new PlanPaused(over.Plan.DateOf(5), null, true, null))));
        yield return Piece("Digest", "two paused", Audience.Host, DigestCopy.Monday(over.People.First(p => p.Id == "host.manager"), [DigestLine.Of(Paused(24).Scene()), DigestLine.Of(Paused(null).Scene())]));

        var busy = New().On(9, 14).Asks(2).Bot(new CheckinAsked(30, "host.sponsor", "default")).Does("host.ae", new ItemBlocked("w2", GalleryStory.Private[1])).On(12);
        var sam = busy.Who("host.manager");
        yield return Piece("HandedOver", "host", Audience.Host, KeepingCopy.HandedOver(busy.Scene(), sam, Slot.HostManager));
        yield return Piece("HandedOver", "partner", Audience.Partner, KeepingCopy.HandedOver(busy.Scene(), busy.Who("partner.manager"), Slot.PartnerManager));
        yield return Piece("HandedOver", "paused", Audience.Host, KeepingCopy.HandedOver(Paused(24).Scene(), sam, Slot.HostManager));
        yield return Piece("Relieved", "host", Audience.Host, KeepingCopy.Relieved(busy.Scene(Audience.Host), sam, new ManagerChanged(Slot.HostManager, new Participant("host.manager", sam.Name), new Participant("host.ae", spell("Mia Berg")))));
        yield return Piece("ManagerReach", "just named, not reached", Audience.Host, KeepingCopy.WithWarning(busy.Scene(Audience.Host), Messages.Message.Say("Recorded."), Slot.PartnerManager));
        yield return Piece("DryRun", "a deal with a far date", Audience.Host, ChangeCopy.DryRun(busy.Scene(Audience.Host), [new PlanEntry(9, busy.At(12, 10), busy.Who("host.manager"), new MeetingMoved("kickoff", new NodaTime.LocalDate(2030, 3, 1)), 9)]));
        yield return Piece("DryRun", "nothing public", Audience.Host, ChangeCopy.DryRun(busy.Scene(Audience.Host), [new PlanEntry(9, busy.At(12, 10), busy.Who("host.manager"), new NoteAdded(spell("a note")), 9)]));
        yield return Piece("Moves", "to the manager", Audience.Host, KeepingCopy.Moves(busy.Scene(Audience.Host), busy.Who("host.ae"), busy.Item("w2")));
        yield return Piece("Renamed", "without a plan", Audience.Host, CompanyCopy.Renamed(spell("Acme"), spell("Acme Robotics")));

        yield return Piece("Status", "messages that did not arrive", Audience.Host, StatusCopy.Status(busy.Scene(Audience.Host), 3));
        yield return Piece("Digest", "messages that did not arrive", Audience.Host, DigestCopy.Monday(over.People.First(p => p.Id == "host.manager"), [DigestLine.Of(busy.Scene()) with { Undelivered = 1 }]));
        yield return Piece("PartnerOffered", "in a channel of nobody", Audience.Host, CompanyCopy.OfferPartner(spell("Initech Ltd"), (CommandGrammar.Line("link").With("new") with { PartnerText = Phrases.Name(spell("Initech Ltd")) }).ToLine()));
        yield return Piece("PartnerAdded", "with the host's zone", Audience.Host, CompanyCopy.PartnerAdded(new Company(PartnerSlug.Parse("initech-ltd"), spell("Initech Ltd"), WorkHours.Default("Europe/London"))));

        foreach (var audience in Enum.GetValues<Audience>())
            yield return Piece("Log", audience.ToString().ToLowerInvariant(), audience, LogOf(busy, audience));
        yield return Piece("Log", "nothing", Audience.Shared, LogCopy.Show(busy.Scene(), [], 0));

        PlanItem[] near = [busy.Item("w2"), busy.Item("w8")];
        foreach (var count in new[] { 1, 2 })
            yield return Piece("Meant", $"{count} near", Audience.Shared, ChangeCopy.Meant(busy.Scene(), spell("acount lsit"), [.. near.Take(count).Select(i => (i, CommandGrammar.Line("done").With("item", i.Key) with { Partner = busy.Plan.Id.Partner }))]));
        foreach (var why in Enum.GetValues<Chat.Closure>()) yield return Piece("ChannelClosed", Chat.Closures.Word(why), Audience.Host, ChannelCopy.Closed(busy.Scene(Audience.Host), why, spell("acme-contoso")));
        yield return Piece("ChannelClosed", "without a name", Audience.Host, ChannelCopy.Closed(busy.Scene(Audience.Host), Chat.Closure.Removed, null));
        yield return Piece("SponsorReach", "one of two", Audience.Host, SponsorCopy.Reach(busy.Scene(Audience.Host), [("host.sponsor", true), ("partner.sponsor", false)]));
        yield return Piece("SponsorReach", "both", Audience.Host, SponsorCopy.Reach(busy.Scene(Audience.Host), [("host.sponsor", true), ("partner.sponsor", true)]));
        yield return Piece("SponsorUnreached", "one of two", Audience.Host, SponsorCopy.Unreached(busy.Scene(Audience.Host), [("host.sponsor", true), ("partner.sponsor", false)]));
        yield return Piece("SponsorReach", "just named, not reached", Audience.Host, SponsorCopy.WithWarning(busy.Scene(Audience.Host), Messages.Message.Say("Recorded."), "partner.sponsor"));
        yield return Piece("People", "with the way to each sponsor", Audience.Host, StatusCopy.People(busy.Scene(Audience.Host), [("host.sponsor", true), ("partner.sponsor", false)]));
        yield return Piece("Why", "told in private", Audience.Host, StatusCopy.WhyTold(busy.Scene(Audience.Host)));
        yield return Piece("Why", "a digest", Audience.Host, StatusCopy.WhyHost("host/digest/2026-w12/host.manager"));
        var drill = New().On(2).Does("partner.ae", new OpportunityAdded(new Domain.Pipeline.Opportunity { N = 1, Name = spell("Drill"), Test = true, AddedAt = New().At(2, 9), AddedBy = busy.Who("partner.ae") }));
        yield return Piece("Deal", "drill, registered", Audience.Partner, StatusCopy.Opportunity(drill.Scene(Audience.Partner), drill.Plan.Deal(1)!));
        drill.On(2).Does("host.ae", new OpportunityChanged(drill.Plan.Deal(1)! with { RegisteredAt = New().At(2, 15), Stage = Domain.Pipeline.Stage.Discovery }));
        yield return Piece("Deal", "drill, answered", Audience.Shared, StatusCopy.Opportunity(drill.Scene(), drill.Plan.Deal(1)!));
        drill.On(4).Does("host.ae", new OpportunityChanged(drill.Plan.Deal(1)! with { QualifiedAt = New().At(4, 15) }));
        yield return Piece("Deal", "drill, walked", Audience.Host, StatusCopy.Opportunity(drill.Scene(Audience.Host), drill.Plan.Deal(1)!));
        yield return Piece("SponsorReach", "nobody named", Audience.Host, SponsorCopy.Reach(New("partner.sponsor").Scene(Audience.Host), [("partner.sponsor", null)]));
        yield return Piece("Decision", "a manager's own words", Audience.Host, SponsorCopy.Decision(Own(New, spell).Scene(Audience.Host), Own(New, spell).Plan.Checkins.First(c => c.Day == 41)));
        yield return Piece("Simulation", "nobody answers", Audience.Host, SimulationCopy.Summary(Rehearsal.Of(template, New().Companies[0], New().At(0, 15))));
    }

    private static GalleryStory Own(Func<string[], GalleryStory> make, Func<string, string> spell) =>
        make([]).On(41).Does("host.manager", new CheckinAsked(41, "host.sponsor", "own", spell("Will you open the door at Northwind this week?")));

    // One entry of each kind, as the journal would have them.
    private static Messages.Message LogOf(GalleryStory story, Audience audience)
    {
        var scene = story.Scene(audience);
        var told = Events(story.Plan.Deals.Length > 0 ? story : story.Names(1))
            .Where(e => e.Event is NoteAdded or ItemBlocked or GateOverridden or PlanPaused or OpportunityAdded or MeetingAccepted or CheckinAnswered or ManagerChanged)
            .Select((e, i) => new PlanEntry(i + 1, scene.Now, story.Who(e.Person), e.Event, i + 1))
            .Append(new PlanEntry(99, scene.Now, By.Bot, new GatePassed(story.Plan.Gates[0].Day, ""), 99))
            .Select(e => (Entry: e, Words: LogCopy.Words(scene, e))).Where(e => e.Words is not null).Select(e => (e.Entry, e.Words!)).ToArray();
        return LogCopy.Show(scene, told, told.Length + 12);
    }
}
