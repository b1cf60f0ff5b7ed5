using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Copy;

/// <summary>What is asked, what a gate still takes, how long things are ago, and why a message came.</summary>
public sealed class AskTests
{
    /// <summary>Answers to what a person typed; everything else was sent and says why.</summary>
    private static readonly HashSet<string> Replies =
    [
        "PartnerOffered", "PartnerAdded", "ChangeDone", "ChangeLine", "ClaimAsked", "ClaimInChannel", "LetOut", "ClaimDone", "ClaimRefused", "ClaimRequest", "Company", "Deal", "Deals", "Doctor", "GateShow", "Help", "HelpOf", "Version",
        "Log", "Meant", "Meetings", "Misread", "Mute", "People", "Plan", "Quiet", "Refusal", "Renamed", "RetroShow", "Settings", "SettingsChanged", "Simulation", "Snooze", "SponsorReach", "Standing", "ManagerReach",
        "StartPreview", "Started", "Status", "Stranger", "Today", "WeekShow", "Why", "Away", "Back", "DryRun", "PauseLine", "NotSetUp", "CheckinForm", "TakenBack", "TakenBackLine", "Joined", "HomePartners", "Aside", "DoorWords",
    ];

    private static readonly HashSet<string> Personal = ["Week", "Reminder", "ReminderInThread", "Pulse", "Decision", "DecisionReminder", "SponsorLine", "Welcome"];

    private static readonly GalleryPiece[] All = [.. Gallery.Made(Samples.Template, word => word)];

    [Fact]
    public void Everything_that_is_sent_says_why() =>
        All.Where(p => !Replies.Contains(p.Name) && !IsSettled(p) && !p.Message.Acts.Any(a => a.Label == "Why this?" && a.Overflow))
            .Select(p => (p.Name, p.Variant)).ShouldBeEmpty();

    [Fact]
    public void What_asks_one_person_can_be_passed_on() =>
        All.Where(p => Personal.Contains(p.Name) && !IsSettled(p) && p.Message.Acts.Any(a => !a.Overflow) && !p.Message.Acts.Any(a => a.Label == "Not me" && a.Overflow))
            .Select(p => (p.Name, p.Variant)).ShouldBeEmpty();

    [Theory]
    [InlineData(0, "To pass: name 3 joint opportunities.")]
    [InlineData(2, "To pass: name one more joint opportunity.")]
    public void A_gate_at_risk_says_the_shortest_way_with_a_button_for_each_step(int names, string told)
    {
        var story = Samples.Story().On(20).Names(names).On(54, 14);
        var message = GateCopy.Ahead(story.Scene(), story.Plan.Gate(60)!);

        message.PlainText.ShouldContain(told);
        message.Acts.Where(a => !a.Overflow).Select(a => a.Label).ShouldBe(["Add one", "See gate 60"]);
    }

    [Fact]
    public void A_gate_with_two_ways_tells_both_the_shorter_one_first()
    {
        var story = Samples.Story().On(90, 18).Bot(new GateLeftOpen(90, 0, "no joint deal won yet"));
        GateCopy.LeftOpen(story.Scene(), story.Plan.Gate(90)!).PlainText.ShouldContain("To pass: win a joint deal; or answer the retro");
    }

    [Fact]
    public void A_gate_that_is_not_near_is_shown_without_the_urge()
    {
        var story = Samples.Story().On(20);
        GateCopy.Show(story.Scene(), story.Plan.Gate(60)!, mayJudge: false).PlainText.ShouldNotContain("To pass:");
        GateCopy.Show(story.On(56).Scene(), story.Plan.Gate(60)!, mayJudge: false).PlainText.ShouldContain("To pass:");
    }

    [Fact, Trait("Requirement", "S29")]
    public void Half_of_a_two_sided_confirm_shows_on_the_prompt_the_week_and_the_gate()
    {
        var story = Samples.Story().On(1).Does("host.ae", new MeetingAccepted("weekly")).On(2, 14).Asks(1).On(9, 14).Does("partner.ae", new ItemConfirmed("w2", null, null)).Asks(2);
        var scene = story.Scene();

        PromptCopy.Week(scene, story.Plan.Prompts[0]).PlainText.ShouldContain("Accepted by Contoso, not yet by Acme.");
        PromptCopy.Week(scene, story.Plan.LatestQuestion!).PlainText.ShouldContain("Acme ✓ Contoso –");
        StatusCopy.Week(scene, story.Item("w2")).PlainText.ShouldContain("Acme ✓ Contoso –");
        GateCopy.Show(scene, story.Plan.Gate(14)!, mayJudge: false).PlainText.ShouldContain("weekly call accepted by Contoso, not yet by Acme");
    }

    [Fact, Trait("Requirement", "S16")]
    public void The_host_reads_the_meter_and_the_partner_two_dates()
    {
        var story = Samples.Story().On(2).Does("host.ae", new MeetingAccepted("weekly")).On(3).Does("partner.ae", new MeetingAccepted("weekly")).On(14);

        StatusCopy.Status(story.Scene(Audience.Host)).PlainText.ShouldContain("Last joint touch: Acme 11 days ago (amber), Contoso 12 days ago (amber).");
        foreach (var audience in new[] { Audience.Partner, Audience.Shared })
        {
            var text = StatusCopy.Status(story.Scene(audience)).PlainText;
            text.ShouldContain("Last joint touch: Acme Thu 5 Mar, Contoso Wed 4 Mar.");
            text.ShouldNotContain("amber", Case.Insensitive);
        }
    }

    [Fact]
    public void What_we_owe_is_said_to_us_with_its_age_and_to_others_as_a_count()
    {
        var story = Samples.Story().On(2).Does("host.ae", new TaskAdded(new Domain.Outcomes.PlanItem { Key = "t1", Title = "a price list", Owner = Side.Host, Due = Samples.Story().Plan.DateOf(5) })).On(9);

        StatusCopy.Status(story.Scene(Audience.Host)).PlainText.ShouldContain("We owe: a price list (4 days past its date)");
        foreach (var audience in new[] { Audience.Partner, Audience.Shared })
        {
            var text = StatusCopy.Status(story.Scene(audience)).PlainText;
            text.ShouldNotContain("price list");
            text.ShouldContain("Contoso owes: ");
        }

        DigestCopy.Monday(story.People[1], [DigestLine.Of(story.Scene(Audience.Host))]).PlainText.ShouldContain("4 days");
    }

    [Fact]
    public void Help_that_one_side_asked_for_is_told_to_nobody_else()
    {
        var story = Samples.WeekTwo().On(10).Does("partner.ae", new Answered("w02", "help", "our VP blocks it"));
        var prompt = story.Plan.LatestQuestion!;

        foreach (var audience in new[] { Audience.Host, Audience.Shared })
            PromptCopy.Week(story.Scene(audience), prompt).PlainText.ShouldSatisfyAllConditions(t => t.ShouldContain("Leo Martin answered."), t => t.ShouldNotContain("VP"), t => t.ShouldNotContain("asked for help"));
    }

    [Fact, Trait("Requirement", "S33")]
    public void A_drill_tells_how_long_each_hop_took()
    {
        var story = Samples.Story().On(2);
        var drill = new Opportunity { N = 1, Name = "Drill", Test = true, AddedAt = story.At(2, 9), AddedBy = story.Who("partner.ae"), RegisteredAt = story.At(2, 14), QualifiedAt = story.At(4, 14) };
        var text = StatusCopy.Opportunity(story.Does("partner.ae", new OpportunityAdded(drill)).On(5).Scene(), drill).PlainText;

        text.ShouldContain("Answered by Contoso, after 5 hours");
        text.ShouldContain("Qualified, after 2 days");
        text.ShouldContain("The answer came within the promised 24 hours.");
    }

    // An edited card that asks nothing any more keeps no menu.
    private static bool IsSettled(GalleryPiece piece) => piece.Name is "Week" or "Pulse" or "Decision" or "DecisionNeutralLine" or "Retro" or "DecisionLapsed" && piece.Message.Acts.All(a => a.Label is "Change the name" or "Add the name");
}
