using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Tests.Support;

/// <summary>Plans at several stages, folded from events over a template that is written here, so that no test of words waits for a file.</summary>
internal static class Samples
{
    /// <summary>The shape of <c>forecastable-90</c>, in code.</summary>
    public static PlanTemplate Template { get; } = new()
    {
        Id = "sample-90",
        Version = 1,
        Title = "90 days to a first joint deal",
        LengthDays = 90,
        Star = "firstSourced",
        TargetDays = 90,
        RedDays = 120,
        Slots =
        [
            new("host.manager", "host manager", true), new("host.ae", "host AE", true), new("host.se", "host solution engineer", false), new("host.sponsor", "host sponsor", true),
            new("partner.manager", "partner manager", true), new("partner.ae", "partner AE", true), new("partner.se", "partner solution engineer", false), new("partner.sponsor", "partner sponsor", true),
        ],
        Meetings =
        [
            new("weekly", "weekly call", null, true), new("kickoff", "kickoff", 2, false), new("pipelineReview", "joint pipeline review", 28, false),
            new("forecast", "forecast call", 61, true), new("qbr", "quarterly business review", 100, false),
        ],
        Phases =
        [
            Phase("cadence", 14, "Contract to cadence", "an invite series that both sides accepted", 7, new Domain.Gates.MeetingAccepted("weekly", "weekly call"))
                with { Expect = [new Domain.Gates.SlotFilled("host.sponsor", "host sponsor"), new Domain.Gates.SlotFilled("partner.sponsor", "partner sponsor"), new ItemDone("legal", "signed legal papers"), new ItemDone("jvp", "joint value proposition")] },
            Phase("pitch", 30, "Technical and commercial enablement", "a partner AE who pitches for ten minutes without help", 14, new Attested("pitch", "10-minute pitch by a partner AE"))
                with { Expect = [new SessionHeld(["sales"], "sales session with partner AEs", "ae"), new ItemDone("w2", "joint account list")], InterveneIf = new Not(new OpportunityCount { Named = true }), InterveneBefore = 60 },
            Phase("pipeline", 60, "Joint pipeline build", "three named joint opportunities", 14, new OpportunityCount { Named = true, Min = 3 })
                with { Expect = [new Domain.Gates.MeetingHeld("pipelineReview", "joint pipeline review"), new ItemDone("playbook", "co-sell playbook")] },
            Phase("close", 90, "First joint close", "a joint deal won, or a retro that says why not", 14, new AnyOf([new OpportunityCount { Won = true }, new Domain.Gates.RetroPublished()]))
                with { Expect = [new OpportunityCount { Forecast = Domain.Pipeline.Forecast.Commit }, new Domain.Gates.CheckinAnswered(75), new MeetingScheduled("qbr", "quarterly business review")] },
        ],
        Weeks =
        [
            Week(1, "an accepted weekly call and a sponsor named on each side", "Does the weekly call fit your calendar?", "Yes, I accept", "cadence", true, "meeting accept weekly"),
            Week(2, "a joint account list", "Is the joint account list ready?", "That's the list", "accounts", true),
            Week(3, "a sales session with the AEs who will sell", "Did the AEs have their sales session?", "Yes, they had it", "enablement"),
            Week(4, "a joint pipeline review", "Did we hold the joint pipeline review?", "Yes, we held it", "review", command: "meeting held pipelineReview"),
            Week(5, "a first joint outreach", "Is the first joint outreach out?", "It's out", "outreach"),
            Week(6, "a co-sell motion on a real deal", "Did both sides meet a customer on a real deal?", "Yes, together", "cosell"),
            Week(7, "a playbook proved on that deal", "Did the playbook work on that deal?", "Yes, it worked", "proof"),
            Week(8, "three named joint opportunities", "Do we have three joint opportunities by name?", "Yes, three", "names"),
            Week(9, "a pinned deal with a next step dated by both owners", "Have both owners dated the deal's next step?", "Yes, it's dated", "pin"),
            Week(10, "a forecasted joint close", "Do both owners forecast the same close date?", "Yes, same date", "forecast"),
            Week(11, "a confirmed commit and a date for the business review", "Does the commit hold, with the business review in the calendar?", "Yes, both", "commit"),
            Week(12, "the sponsors' decision carried out", "Is what the sponsors decided done?", "Yes, it's done", "decision"),
            Week(13, "the close, or a retro that says why not", "Is the joint deal won?", "It's won", "close", command: "deal won"),
        ],
        Items =
        [
            new() { Key = "legal", Title = "signed legal papers", Phase = "cadence", Owner = Side.Host, DueDay = 7, NeedsLink = true },
            new() { Key = "intro", Title = "introduction of the sponsors", Phase = "cadence", Owner = Side.Host, DueDay = 10 },
            new() { Key = "jvp", Title = "joint value proposition", Phase = "cadence", DueDay = 14, TwoSided = true, NeedsLink = true },
            new() { Key = "deck", Title = "sales enablement deck", Phase = "pitch", Owner = Side.Host, DueDay = 18, NeedsLink = true },
            new() { Key = "prm", Title = "partner portal access", Phase = "pitch", Owner = Side.Host, DueDay = 21 },
            new() { Key = "playbook", Title = "co-sell playbook", Phase = "pipeline", DueDay = 49, NeedsOpportunity = true },
            new() { Key = "qbr-agenda", Title = "agenda of the business review", Phase = "close", Owner = Side.Host, DueDay = 90 },
        ],
        Checkins =
        [
            new(30, [Ask("host.sponsor", "default", "30 days in. Which of your AEs owns the joint work with {partner} until day 60?", "name", "I name an AE"), Ask("partner.sponsor", "default", "30 days in. Which two of your AEs own the joint work with {host} until day 60?", "name", "Pick two"), Ask("partner.sponsor", "none", "30 days in, no joint opportunity has a name yet. Which two of your AEs own this for the next 30 days?", "name", "Pick two")]),
            new(75, [
                Ask("host.sponsor", "default", "{deal} decides these 90 days. Will you call the customer together with {partner}'s sponsor in the next ten days?", "yes", "Yes, set it up"),
                Ask("partner.sponsor", "default", "{deal} decides these 90 days. Will you lend {deal} an engineer for two half-days in the next ten days?", "yes", "Yes, I'll name someone"),
                Ask("partner.sponsor", "won", "{deal} is won. What made it work, and which deal with {host} should your team bring next?", "name", "I name the next deal"),
                Ask("partner.sponsor", "unpinned", "No deal with {host} comes first yet. Which one should your team put first until day 90?", "name", "I name the deal")]),
        ],
        Reviews = [new("qbr", "quarterly business review", 100, 90, 120)],
    };

    /// <summary>A plan that just began, to be told on: <c>Samples.Story().On(9, 14).Asks(2)</c>.</summary>
    public static GalleryStory Story() => new(Template, word => word);

    /// <summary>The same with slots that nobody fills.</summary>
    public static GalleryStory Without(params string[] slots) => new(Template, word => word, slots);

    /// <summary>The same with names and words spelled in one of the gallery's ways: <c>plain</c>, <c>long</c>, <c>hostile</c>, <c>two ways</c>.</summary>
    public static GalleryStory Story(string kind) => new(Template, Gallery.Spellings.First(s => s.Kind == kind).Spell);

    /// <summary>A plan with the account list asked for in week 2.</summary>
    public static GalleryStory WeekTwo() => Story().On(2).Names(4).On(9, 14).Asks(2);

    /// <summary>A plan whose gate 30 ended open without a named deal.</summary>
    public static GalleryStory GateThirtyOpen() => Story().On(30, 17).Bot(new GateLeftOpen(30, 0, "not seen yet"));

    /// <summary>A plan with a pinned deal in the forecast weeks.</summary>
    public static GalleryStory Forecast() => Story().On(20).Names(4).Does("host.ae", new OpportunityPinned(1)).On(65, 14).Asks(10, "forecast", 1);

    /// <summary>A plan with its first win.</summary>
    public static GalleryStory Won()
    {
        var story = Forecast().On(83);
        return story.Does("host.ae", new OpportunityWon(1, story.Plan.DateOf(83), GalleryStory.Amount), new Answered("w10", "won", null));
    }

    /// <summary>A message as goldens show it: its text, then every action with the command behind it.</summary>
    public static string Shown(Message message)
    {
        var acts = message.Acts.Select(a => $"  ({a.Label}) {a.Command ?? a.Url}{(a.OpensForm ? " [form]" : "")}{(a.Style == ActStyle.Plain ? "" : $" [{a.Style.ToString().ToLowerInvariant()}]")}{(a.Overflow ? " [more]" : "")}");
        return string.Join('\n', acts.Prepend(message.PlainText));
    }

    private static PhaseTemplate Phase(string key, int day, string title, string outcome, int most, Predicate pass) => new()
    {
        Key = key,
        GateDay = day,
        Title = title,
        Outcome = outcome,
        Pass = pass,
        MaxExtendDays = most,
        Verdicts = ["extend", "intervene", "override"],
    };

    private static WeekTemplate Week(int week, string outcome, string question, string yes, string alias, bool twoSided = false, string? command = null) =>
        new() { Week = week, Outcome = outcome, Question = question, Yes = yes, Alias = alias, TwoSided = twoSided, Command = command };

    private static AskTemplate Ask(string slot, string when, string decision, string key, string label) => new()
    {
        Slot = slot,
        When = when,
        Decision = decision,
        Options = [new(key, label, "a next step from this decision", Slot.HostManager, 3, key == "name" || label.Contains("name", StringComparison.Ordinal)), new("no", "Not this quarter", null, null, 0, false), new("call", "Ask me in a call", "a call with the sponsor", Slot.HostManager, 2, false)],
    };
}
