using System.Collections.Immutable;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>The buttons: an answer on each, and a command line behind it.</summary>
internal static class Buttons
{
    private const int LongestLabel = 30;
    private const string Accept = "meeting accept ";

    /// <summary>A button.</summary>
    public static Act To(string label, string command) => new(Fit(label), command);

    /// <summary>A button that asks for more first.</summary>
    public static Act Form(string label, string command) => new(Fit(label), command, OpensForm: true);

    /// <summary>A label that a phone shows whole; what is too long ends with a whole word.</summary>
    public static string Fit(string label)
    {
        label = Phrases.Line(label, 200);
        if (label.Length <= LongestLabel) return label;
        var cut = label.LastIndexOf(' ', LongestLabel - 1);
        return cut > LongestLabel / 2 ? label[..cut].TrimEnd(',', ';', ':', '.') + "…" : Limits.Fit(label, LongestLabel);
    }

    /// <summary>The same button behind "more".</summary>
    public static Act Behind(this Act act) => act with { Overflow = true };

    /// <summary>The actions, the first as the likely answer; the same command never twice.</summary>
    public static IEnumerable<Element> Row(params IEnumerable<Act> acts)
    {
        var items = acts.DistinctBy(a => a.Command).Take(Limits.Actions).ToArray();
        if (items.Length == 0) yield break;
        if (items[0] is { Style: ActStyle.Plain, Overflow: false }) items[0] = items[0] with { Style = ActStyle.Primary };
        yield return new Actions([.. items]);
    }

    /// <summary>Why this, and not me.</summary>
    public static ImmutableArray<Act> About(Scene scene, string? occurrence = null) => occurrence is null
        ? [To("Why this?", "why").Behind()]
        : [To("Why this?", "why").Behind(), Form("Not me", $"notme {occurrence} {scene.Plan.Id.Partner}").Behind()];

    /// <summary>Why this, under a message that asks nothing.</summary>
    public static IEnumerable<Element> Why(Scene scene) => Row(About(scene));

    /// <summary>Why this, of what somebody is told in private because of what another did; it is no notice with a rule of its own.</summary>
    public static Act WhyTold(Scene scene) => To("Why this?", scene.Line("why", "told")).Behind();

    /// <summary>The shortest way to what is missing: one button each, for those that one command supplies (N5).</summary>
    public static IEnumerable<Act> Supply(Scene scene, IEnumerable<Missing> missing, string? occurrence = null)
    {
        var all = missing.Where(m => m is { Label: not null, Command: not null }).DistinctBy(m => m.Command).ToArray();
        foreach (var one in all)
        {
            var said = Said(scene, one);
            var label = all.Count(m => m.Label == one.Label) > 1 ? $"{said}: {one.Words}" : said;
            var act = To(scene.Found(label), scene.Line(one.Command!, occurrence));
            act = act with { OpensForm = AsksMore(scene.Plan, one.Command!) };
            foreach (var word in OwnWord(scene, one.Command!, occurrence) is { } own ? scene.Audience == Audience.Partner ? new[] { own, act } : [act, own] : [act]) yield return word;
        }
    }

    // A witness has one answer, whoever was watched another; nobody at the host pitches.
    private static Act? OwnWord(Scene scene, string command, string? occurrence) =>
        command.Split(' ') is ["attest", var kind] && scene.Audience != Audience.Host && !scene.Plan.Attestations(kind).Any(a => a.OwnWord is not null)
            ? To("I can give it alone", scene.Line($"confirm {kind}", occurrence))
            : null;

    // A finding's label is short; on a button it says what the press means.
    private static string Said(Scene scene, Missing missing) => missing switch
    {
        { Command: { } command } when command.StartsWith(Accept, StringComparison.Ordinal) => Accepts(scene, command[Accept.Length..]),
        { Label: "It was held" } => "We held it",
        { Label: "It is done" } => "It's done",
        { Label: "Confirm" } => "We confirm it",
        { Label: "Answer" } => "Answer the retro",
        { Label: "Publish" } => "Publish the retro",
        _ => missing.Label!,
    };

    /// <summary>What a press accepts, on the button itself: <c>Accept Wed 14:00 London</c>, or the meeting with its date.</summary>
    public static string Accepts(Scene scene, string kind)
    {
        var meeting = scene.Plan.Template.Meetings.FirstOrDefault(m => m.Key == kind);
        if (meeting is { Weekly: true }) return $"Accept {DateCopy.WeeklyHour(scene)}";
        var on = scene.Plan.Meeting(kind).ScheduledOn ?? (meeting?.Day is { } day ? scene.Plan.DateOf(day) : null as NodaTime.LocalDate?);
        return on is { } date ? $"Accept {DateCopy.Day(scene, date)}, {scene.Plan.MeetingTitle(kind)}" : $"Accept the {scene.Plan.MeetingTitle(kind)}";
    }

    /// <summary>See the plan.</summary>
    public static Act SeePlan(Scene scene) => To("See plan", scene.Line("plan"));

    /// <summary>See the status.</summary>
    public static Act SeeStatus(Scene scene) => To("See status", scene.Line("status"));

    /// <summary>Take the change back.</summary>
    public static Act Undo(Scene scene, long? step = null) => To("Undo", scene.Line("undo", step is null ? null : scene.Plan.Id.Number == 1 ? $"e{step}" : $"e{scene.Plan.Id.Number}.{step}"));

    private static bool AsksMore(PartnerPlan plan, string command) =>
        command.StartsWith("opp add", StringComparison.Ordinal)
        || command.StartsWith("session add", StringComparison.Ordinal)
        || command.StartsWith("attest", StringComparison.Ordinal)
        || command.StartsWith("retro answer", StringComparison.Ordinal)
        || (command == "deal won" && plan.PinnedDeal is null)
        || (command.StartsWith("done ", StringComparison.Ordinal) && plan.Item(command[5..]) is { } item
            && ((item.NeedsLink && item.Link is null) || (item.NeedsOpportunity && item.Opportunity is null)));
}
