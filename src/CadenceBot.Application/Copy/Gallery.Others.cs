using CadenceBot.Application.Messages;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Metrics;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Application.Copy;

/// <content>Alarms, digests, status, what follows a change, strangers and refusals.</content>
public static partial class Gallery
{
    private static IEnumerable<GalleryPiece> Alarms(PlanTemplate template, Func<string, string> spell)
    {
        GalleryStory New(params string[] without) => new(template, spell, without);
        var quiet = New("partner.sponsor").On(9, 14).Asks(2).Does("host.ae", new ItemBlocked("w2", GalleryStory.Private[0])).On(12, 10);
        foreach (var (slot, audience) in new[] { (Slot.HostManager, Audience.Host), (Slot.PartnerManager, Audience.Partner) })
        {
            yield return Piece("Silence", slot, audience, AlarmCopy.Silence(quiet.Scene(), 12, slot));
            yield return Piece("NoMotion", slot, audience, AlarmCopy.NoMotion(New().On(42, 10).Scene(), slot));
        }

        var (from, to) = (quiet.At(8, 18), quiet.At(9, 10));
        yield return Piece("Downtime", "one reminder left out", Audience.Shared, AlarmCopy.Downtime(quiet.Scene(), from, to, [("reminder", "folded")]));
        yield return Piece("Downtime", "several", Audience.Shared, AlarmCopy.Downtime(quiet.Scene(), from, to, [("week", "late"), ("gate-day", "late"), ("escalation", "skipped"), ("silence", "skipped"), ("checkin", "late")]));

        var manager = New().People.First(p => p.Id == "host.manager");
        var open = New("partner.sponsor").On(14, 17).Bot(new GateLeftOpen(template.Phases[0].GateDay, 0, "")).On(21, 9);
        var well = New().On(1).Does("host.ae", new MeetingAccepted("weekly")).Does("partner.ae", new MeetingAccepted("weekly")).Names(2).On(5, 9);
        yield return Piece("Digest", "no plan", Audience.Host, DigestCopy.Monday(manager, []));
        yield return Piece("Digest", "three plans", Audience.Host, DigestCopy.Monday(manager, [DigestLine.Of(well.Scene()), DigestLine.Of(open.Scene()), DigestLine.Of(quiet.Scene())]));
        yield return Piece("Digest", "with a record", Audience.Host, DigestCopy.Monday(manager, [DigestLine.Of(open.Scene())], new Track([20, 41, null], new Cohorts(new Cohort(2, 5), new Cohort(1, 0)))));
        yield return Piece("Digest", "thirty plans", Audience.Host, DigestCopy.Monday(manager, [.. Enumerable.Range(0, 10).SelectMany(_ => new[] { DigestLine.Of(well.Scene()), DigestLine.Of(open.Scene()), DigestLine.Of(quiet.Scene()) })]));
    }

    private static IEnumerable<GalleryPiece> Privately(PlanTemplate template, Func<string, string> spell)
    {
        GalleryStory New(params string[] without) => new(template, spell, without);
        var asked = New().On(30).Bot(new CheckinAsked(30, "partner.sponsor", "none")).Does("partner.sponsor", new CheckinAnswered(30, "partner.sponsor", "name", spell("Leo")));
        var leo = New().People.First(p => p.Id == "partner.ae").AsAuthor();
        yield return Piece("PrivateHelp", "with words", Audience.Partner, PrivateCopy.Help(asked.Scene(Audience.Partner), leo, spell("a joint account list"), "w2", spell("Legal has not answered")));
        yield return Piece("PrivateHelp", "without", Audience.Partner, PrivateCopy.Help(asked.Scene(Audience.Partner), leo, "the weekly question", null, null));
        yield return Piece("PrivateNotMine", "the AE", Audience.Partner, PrivateCopy.NotMine(asked.Scene(Audience.Partner), leo, "partner.ae"));
        yield return Piece("PrivateNotMine", "with a name", Audience.Partner, PrivateCopy.NotMine(asked.Scene(Audience.Partner), leo, "partner.ae", "partner.se"));
        yield return Piece("PrivateDecided", "with a name", Audience.Host, PrivateCopy.Decided(asked.Scene(Audience.Host), asked.Plan.Checkins.First(c => c.Key == "d30/partner.sponsor")));
        yield return Piece("PrivateTask", "of a decision", Audience.Partner, PrivateCopy.Task(asked.Scene(Audience.Partner), new PlanItem { Key = "t1", Title = spell("a partner solution engineer on the deal"), Due = asked.Scene(Audience.Partner).Today.PlusDays(3) }));
    }

    private static IEnumerable<GalleryPiece> Statuses(PlanTemplate template, Func<string, string> spell)
    {
        GalleryStory New(params string[] without) => new(template, spell, without);
        var fresh = New("partner.sponsor", "partner.ae");
        var rich = New().On(2).Names(6).Does("host.ae", new OpportunityPinned(1), new ItemBlocked("w5", GalleryStory.Private[0])).On(50);
        rich.Does("host.ae", new OpportunityAdded(new Opportunity { N = 7, Name = spell("a drill"), Test = true }), new OpportunityChanged(rich.Plan.Deal(1)! with { Slips = 2, Forecast = Forecast.Commit }), new OpportunityLost(6, GalleryStory.Private[1]));
        foreach (var audience in Enum.GetValues<Audience>())
        {
            var to = audience.ToString().ToLowerInvariant();
            yield return Piece("Status", $"fresh, {to}", audience, StatusCopy.Status(fresh.Scene(audience)));
            yield return Piece("Status", $"day 50, {to}", audience, StatusCopy.Status(rich.Scene(audience)));
            yield return Piece("Deals", $"day 50, {to}", audience, StatusCopy.Opportunities(rich.Scene(audience)));
            yield return Piece("Deal", $"pinned, {to}", audience, StatusCopy.Opportunity(rich.Scene(audience), rich.Plan.Deal(1)!));
            yield return Piece("Deal", $"lost, {to}", audience, StatusCopy.Opportunity(rich.Scene(audience), rich.Plan.Deal(6)!));
            yield return Piece("WeekShow", $"stuck, {to}", audience, StatusCopy.Week(rich.Scene(audience), rich.Item("w5")));
        }

        yield return Piece("Status", "won", Audience.Shared, StatusCopy.Status(Won(() => New()).Story.Scene()));
        yield return Piece("Plan", "fresh", Audience.Shared, StatusCopy.Plan(fresh.Scene(), all: false, phase: null));
        yield return Piece("Plan", "day 50, all", Audience.Host, StatusCopy.Plan(rich.Scene(Audience.Host), all: true, phase: null));
        yield return Piece("Plan", "one phase", Audience.Shared, StatusCopy.Plan(rich.Scene(), all: false, phase: "2"));
        yield return Piece("Plan", "no such phase", Audience.Shared, StatusCopy.Plan(rich.Scene(), all: false, phase: spell("zzz")));
        yield return Piece("Plan", "mine", Audience.Partner, StatusCopy.Plan(rich.Scene(Audience.Partner), all: false, phase: null, rich.Who("partner.ae")));
        yield return Piece("People", "empty slots", Audience.Shared, StatusCopy.People(fresh.Scene()));
        yield return Piece("People", "all named", Audience.Shared, StatusCopy.People(rich.Scene()));
        yield return Piece("People", "sponsors alone", Audience.Host, StatusCopy.Found(rich.Scene(Audience.Host), [("host.sponsor", true)], slot => slot.EndsWith("sponsor", StringComparison.Ordinal))!);
        yield return Piece("Deals", "none", Audience.Shared, StatusCopy.Opportunities(fresh.Scene()));
        yield return Piece("WeekShow", "open", Audience.Shared, StatusCopy.Week(fresh.Scene(), fresh.Item("w2")));
        foreach (var piece in Doctors(fresh, spell)) yield return piece;
    }

    private static IEnumerable<GalleryPiece> Changes(PlanTemplate template, Func<string, string> spell)
    {
        var story = new GalleryStory(template, spell).On(2).Names(3).On(9, 14).Asks(2).On(10);
        foreach (var (happened, person) in Events(story))
        {
            var by = story.Who(person);
            var before = story.Scene(by.Side == Side.Host ? Audience.Host : Audience.Partner);
            var scene = before with { Plan = before.Plan.Apply(new PlanEntry(before.Plan.Version + 1, before.Now, by, happened, before.Plan.Version + 1)) };
            var what = happened.GetType().Name + happened switch { RetroAnswered { Private: true } => ", private", Answered { Option: not "same" } a => $", {a.Option}{(a.Text?.Contains(", ") == true ? " of deals" : "")}", ItemMoved { On: not null } => ", to a day", _ => "" };
            yield return Piece("ChangeDone", what, scene.Audience, ChangeCopy.Done(scene, happened, by));
            if (ChangeCopy.Line(scene, happened, by) is { } line) yield return Piece("ChangeLine", what, Audience.Shared, Message.Say(line));
            if (happened is ChangeUndone or PlanStarted) continue;
            PlanEntry[] undone = [new PlanEntry(1, before.Now, by, happened, 1)];
            yield return Piece("TakenBack", what, scene.Audience, UndoCopy.TakenBack(scene, undone));
            yield return Piece("TakenBack", $"{what}, shared", Audience.Shared, UndoCopy.TakenBack(scene.For(Audience.Shared), undone));
            if (UndoCopy.Line(scene, undone) is { } back) yield return Piece("TakenBackLine", what, Audience.Shared, Message.Say(back));
        }
    }

    /// <summary>An event of each kind that a person can cause, with the host's private words in all that is private.</summary>
    internal static IEnumerable<(PlanEvent Event, string Person)> Events(GalleryStory story)
    {
        var (plan, secret) = (story.Plan, GalleryStory.Private[0]);
        var deal = plan.Deals[0];
        yield return (new SlotFilled("partner.se", new Participant("partner.se", story.Say("Kim Osei"))), "partner.manager");
        yield return (new SlotCleared("partner.se"), "partner.manager");
        yield return (new MeetingAccepted("weekly"), "partner.ae");
        yield return (new MeetingHeld("kickoff", plan.DateOf(2)), "host.ae");
        yield return (new MeetingMoved("kickoff", plan.DateOf(4)), "host.ae");
        yield return (new ItemConfirmed("w2", null, null), "partner.ae");
        yield return (new ItemRefreshed("w2", "https://docs.example/list"), "partner.ae");
        yield return (new ItemContested("w2", secret), "host.ae");
        yield return (new ItemMoved("w2", 3), "partner.ae");
        yield return (new ItemDropped("w2", secret), "host.ae");
        yield return (new ItemBlocked("w2", secret), "host.ae");
        yield return (new ItemRetitled("w2", story.Say("a list of ten accounts")), "host.manager");
        yield return (new TaskAdded(new PlanItem { Key = "t1", Title = story.Say("a call of the sponsors"), Due = plan.DateOf(20) }), "host.sponsor");
        yield return (new Answered("w02", "same", secret), "host.ae");
        yield return (new Answered("w02", "said", story.Say("two intros are out")), "partner.ae");
        yield return (new Answered("w02", "names", story.Say("Northwind") + ", " + story.Say("Fabrikam")), "partner.ae");
        yield return (new Answered("w02", "names", story.Say("Litware")), "partner.ae");
        yield return (new Answered("w02", "count", "3 of 4"), "partner.ae");
        yield return (new Answered("w02", "moved", null), "partner.ae");
        yield return (new ItemMoved("w2", 2, plan.DateOf(11)), "partner.ae");
        yield return (new NotMine("partner.ae"), "partner.ae");
        yield return (new WelcomeSeen(), "partner.ae");
        yield return (new OpportunityAdded(deal), "partner.ae");
        yield return (new OpportunityChanged(deal), "host.ae");
        yield return (new OpportunityPinned(1), "host.ae");
        yield return (new OpportunityWon(1, plan.DateOf(10), GalleryStory.Amount), "host.ae");
        yield return (new WinConfirmed(1), "partner.ae");
        yield return (new WinContested(1, secret), "host.ae");
        yield return (new OpportunityLost(1, secret), "host.ae");
        yield return (new SessionRecorded(new Domain.Gates.SessionRecord("sales", plan.DateOf(9), [new Domain.Gates.Attendee(story.Say("Leo Martin"), Side.Partner, "ae")], null, story.Who("host.ae"), story.At(9, 15))), "host.ae");
        yield return (new PitchAttested("pitch", "partner.ae", story.Say("Leo Martin"), null), "host.ae");
        yield return (new CheckinAnswered(75, "host.sponsor", "yes", secret), "host.sponsor");
        yield return (new GateExtended(14, 7, plan.DateOf(21), secret), "host.manager");
        yield return (new GateOverridden(14, secret), "host.manager");
        yield return (new VerdictProposed(14, "extend", 7, story.Say("two people are away")), "partner.manager");
        yield return (new InterventionOpened(30, plan.DateOf(59)), "host.manager");
        yield return (new RetroOpened(), "host.manager");
        yield return (new RetroAnswered("owed", secret, true), "host.ae");
        yield return (new RetroAnswered("closest", story.Say("Northwind"), false), "partner.ae");
        yield return (new RetroPublished(), "partner.manager");
        yield return (new NoteAdded(secret), "host.manager");
        yield return (new ChangeUndone([3]), "partner.ae");
        yield return (new PlanClosed("graduate", secret), "host.manager");
        yield return (new PlanProlonged(secret), "host.manager");
        yield return (new PlanPaused(plan.DateOf(10), plan.DateOf(24), true, secret), "host.manager");
        yield return (new PlanResumed(story.At(24, 9), plan.DateOf(24), 14), "partner.manager");
        yield return (new ItemUnblocked("w2"), "host.ae");
        yield return (new ManagerChanged(Slot.HostManager, new Participant("host.manager", story.Say("Sam Ito")), new Participant("host.ae", story.Say("Mia Berg"))), "host.manager");
        yield return (new PartnerRenamed(story.Say("Acme"), story.Say("Acme Robotics")), "host.manager");
        yield return (new PlanArchived(), "host.manager");
    }

    private static IEnumerable<GalleryPiece> Access(Func<string, string> spell)
    {
        var by = new By("partner.manager", spell("Dana Reyes"), Side.Partner);
        yield return Piece("Stranger", "to the stranger", Audience.Partner, AccessCopy.Stranger(spell("Jo Park")));
        yield return Piece("Stranger", "in a direct message", Audience.Partner, AccessCopy.StrangerElsewhere(spell("Jo Park"), isDirect: true));
        yield return Piece("Stranger", "in a channel of nobody's", Audience.Partner, AccessCopy.StrangerElsewhere(spell("Jo Park"), isDirect: false));
        yield return Piece("ClaimAsked", "to the stranger", Audience.Partner, AccessCopy.ClaimAsked(spell("Jo Park"), spell("Acme")));
        yield return Piece("ClaimRequest", "to the manager", Audience.Partner, AccessCopy.ClaimRequest("stranger", spell("Jo Park"), spell("Acme")));
        yield return Piece("ClaimRequest", "under another name", Audience.Partner, AccessCopy.ClaimRequest("stranger", spell("Jo Park"), spell("Acme"), spell("Sam Ito")));
        yield return Piece("ClaimInChannel", "to the stranger", Audience.Partner, AccessCopy.ClaimInChannel());
        yield return Piece("LetOut", "to the manager", Audience.Partner, AccessCopy.LetOut(spell("Jo Park"), spell("Acme")));
        yield return Piece("ClaimDone", "to the person", Audience.Partner, AccessCopy.ClaimDone(spell("Acme"), by));
        yield return Piece("ClaimRefused", "to the person", Audience.Partner, AccessCopy.ClaimRefused(spell("Acme")));
    }

    private static IEnumerable<GalleryPiece> Refusals(PlanTemplate template, Func<string, string> spell)
    {
        var story = new GalleryStory(template, spell);
        foreach (var because in Enum.GetValues<Because>())
        {
            var refusal = Refusal.For(because, [.. Values(because).Select(v => Given(v) ? spell(v) : v)]);
            yield return Piece("Refusal", because.ToString(), Audience.Host, RefusalCopy.Say(refusal, story.Plan, story.Directory));
            yield return Piece("Refusal", $"{because}, without a plan", Audience.Host, RefusalCopy.Say(refusal, null, story.Directory));
        }

        foreach (var (verb, line) in Reverted) yield return Piece("Refusal", $"CannotUndo, {verb}", Audience.Host, RefusalCopy.Say(Refusal.For(Because.CannotUndo, verb, spell(verb == "company amounts" ? "hide" : "Jo Park"), line), story.Plan, story.Directory));

        static bool Given(string value) => !value.Contains(':') && !value.Contains('`') && !int.TryParse(value, out _);
    }

    private static readonly (string Verb, string Line)[] Reverted =
    [
        ("company amounts", "company amounts share"), ("company hours", "company hours 09:00-17:00"), ("company weekend", "company weekend sat,sun"), ("company off", "company off 2026-12-25 --workday"),
        ("company holidays", "company holidays --off"), ("people confirm", "people refuse @stranger"), ("people refuse", "people confirm @stranger"), ("let out", "people confirm @stranger"), ("link", "unlink"),
        ("unlink", "link acme"), ("rename", "rename acme \"Acme\""), ("start", "pause acme"), ("sponsor ask", "sponsor ask partner --decision \"Lend one SE?\""), ("settings tz", "settings tz --default"),
        ("settings hours", "settings hours --default"), ("settings dates", "settings dates dmy"), ("settings clock", "settings clock 24"), ("quiet", "quiet --off"), ("mute", "mute digest --off"),
        ("snooze", "snooze --off"), ("away", "away --off"), ("back", "away 2026-03-03 2026-03-05"),
    ];

    private static string[] Values(Because because) => because switch
    {
        Because.AlreadyDone => ["a joint account list", "Mia Berg", "2026-03-11T14:02:00Z"],
        Because.WordStands => ["a joint account list", "w2", "Mia Berg", "2026-03-11T14:02:00Z"],
        Because.AlreadySettled => ["Mia Berg", "2026-03-11T14:02:00Z"],
        Because.NoSuchSession => ["karaoke", "sales, technical and campaign"],
        Because.NoSuchNotice => ["week/w77", "week/w02"],
        Because.OtherSidesWord => ["Leo Martin", "Acme", "w2"],
        Because.AmbiguousItem => ["list", "w2, ranked"],
        Because.BadLink => ["javascript:alert(1)"],
        Because.NeedsLink or Because.NeedsOpportunity => ["joint value proposition", "jvp"],
        Because.NeedsAttendees or Because.WrongAttendees => ["sales", "AE"],
        Because.TooManyDays => ["60", "14"],
        Because.FixSessionRuns => ["30", "Thu 30 Apr"],
        Because.GateNotOpen => ["60", "passed"],
        Because.VerdictNotAllowed => ["60", "override"],
        Because.LastGateOpen => ["90"],
        Because.ProposalGone => ["60"],
        Because.NotYetThere => ["60", "91", "90", "they signed a frame contract"],
        Because.NoCapacity => ["6", "5", "Sun 31 May", "2026-05-31", "acme"],
        Because.PlanRunning or Because.ChannelInUse => ["Acme", "33"],
        Because.StillOpen or Because.OldPlan => ["Acme"],
        Because.PlanPaused => ["Acme", "Thu 12 Mar"],
        Because.ManagerFull => ["Mia Berg", "5", "5"],
        Because.NameTaken => ["Globex"],
        Because.BadName => ["an opportunity's name", "120"],
        Because.NeedsReason => ["skip w5 --why: not needed here"],
        Because.Missing => ["an opportunity", "#1"],
        Because.NotHere => ["portfolio", "a direct message"],
        Because.NotAllowed => ["gate override", "Contoso's partner managers"],
        Because.NoSuchGate => ["61", "14, 30, 60, 90"],
        Because.Misread => ["`statsu` is nothing that I know. Try `/onboard status`."],
        Because.RetroNotOpen or Because.FutureDay0 => ["Sun 24 May"],
        Because.RetroIncomplete => ["closest, change"],
        Because.NoSuchPartner => ["akme", "acme"],
        Because.AmbiguousPartner => ["Acme", "acme, acme-uk"],
        Because.NoPlan or Because.NoSharedChannel or Because.ChannelTaken => ["Acme"],
        Because.NoSuchWeek => ["w99"],
        Because.NoSuchItem => ["lsit", "w2, w3, jvp"],
        Because.OpportunityClosed => ["Northwind", "won"],
        Because.DuplicateOpportunity => ["Northwind", "#1"],
        Because.AmbiguousOpportunity => ["North", "#1 Northwind, #4 Northwest"],
        Because.NoSuchQuestion => ["w99"],
        Because.NoSuchOption => ["maybe", "yes, no, call"],
        Because.NoSuchMeeting => ["lunch", "weekly, kickoff"],
        Because.NoSuchSlot => ["partner.boss", "partner.ae, partner.sponsor"],
        Because.NoSuchTemplate => ["fast-30", "forecastable-90"],
        Because.NoSuchZone => ["Mars/Base"],
        Because.BadHours => ["17-9"],
        Because.BadDate => ["31-02"],
        Because.PastDate => ["Thu 25 Dec 2025", "company off 25-dec"],
        Because.LookAlike => ["Acme"],
        Because.BadSlot => ["Sunday 03:00 London", "Sunday is a day off at Contoso", "wed 14:00"],
        Because.NoSuchStep => ["99", "3"],
        Because.SnoozeTooLong => ["14"],
        Because.NoHourLeft => ["08:00 to 18:00", "09:00 to 17:00"],
        Because.NoSuchCountry => ["XX", "AT, DE and GB"],
        Because.CannotMute => [],
        Because.NotYet => ["import"],
        Because.NotStored => ["e7f2"],
        Because.PlanClosed => ["Acme", "graduated"],
        Because.WitnessOnly => ["Contoso"],
        Because.NotAsked or Because.NotYourWord or Because.NotPartnerAe or Because.NoSuchPerson => ["Leo Martin"],
        Because.WrongSide => ["Leo Martin", "host.ae"],
        Because.CannotUndo => ["company amounts", "share", "company amounts hide"],
        Because.NothingToUndo or Because.ChangedInPrivate or Because.WhichPartner or Because.Stranger or Because.Busy => [],
        _ => ["Northwind", "open"],
    };
}
