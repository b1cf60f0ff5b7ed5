using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>Private alarms, each about a silence and never about a person; and the one line after an outage.</summary>
public static class AlarmCopy
{
    private const string Private = "a private note";

    /// <summary>The partner's side is quiet: to one manager, privately. The partner's copy leaves out the host's own causes.</summary>
    public static Message Silence(Scene scene, int day, string slot)
    {
        scene = scene.To(slot);
        var since = scene.Hours.Host.At(scene.Plan.PartnerQuietSince).Date;
        var days = Math.Max(0, Math.Max(day, scene.Day) - scene.Plan.DayOf(since));
        var own = Slot.SideOf(slot) == Side.Partner;
        var who = own ? "your side" : $"the side of {scene.Partner()}";
        var others = scene.Somebody(own ? Slot.HostManager : Slot.PartnerManager);
        return Message.Of($"{scene.Both()}: quiet for {DateCopy.Days(days)} on {who}",
        [
            new Text(RichText.Of($"{scene.Both()}: {Rich.Bold($"quiet for {DateCopy.Days(days)}")} on {who}. Last answer, meeting or deal news: {DateCopy.Day(scene, since)}.")),
            .. Causes.Of(scene),
            new Text(Step(scene, own)),
            .. Asked(scene),
            .. Buttons.Row([.. OpenQuestion(scene), Buttons.SeeStatus(scene), Buttons.To("Who is who", scene.Line("people")), .. Buttons.About(scene)]),
            new Note($"Only you and {others} get this; the channel does not."),
        ]);
    }

    /// <summary>No joint motion by the guard's day: once, to one manager (S16).</summary>
    public static Message NoMotion(Scene scene, string slot)
    {
        scene = scene.To(slot);
        return Message.Of($"{scene.Both()}: day {scene.Day} and no joint step yet",
        [
            new Text(RichText.Of($"{scene.Both()}, {Rich.Bold($"day {scene.Day} and no joint step yet")}: no named deal, outreach, pipeline review or customer meeting on record.")),
            .. Causes.Of(scene),
            new Text("One name with an owner on each side changes that."),
            .. Buttons.Row([Buttons.Form("Add a deal", scene.Line("opp add")), Buttons.To("We held a review", scene.Line("meeting held pipelineReview")), Buttons.SeePlan(scene), .. Buttons.About(scene)]),
            new Note("Only the two partner managers get this, once."),
        ]);
    }

    /// <summary>After an outage, once per channel, and only if something was missed.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="from">When the outage began.</param>
    /// <param name="to">When it ended.</param>
    /// <param name="missed">The kind of each notice and its state in the ledger.</param>
    public static Message Downtime(Scene scene, Instant from, Instant to, IReadOnlyList<(string Word, string State)> missed)
    {
        // In a shared channel nobody reads what went to managers or sponsors alone.
        missed = [.. missed.Where(m => scene.Audience == Audience.Host || Kind(m.Word) != Private)];
        var sent = missed.Where(m => m.State is not ("folded" or "skipped" or "cancelled")).Select(m => m.Word).ToArray();
        var left = missed.Where(m => m.State is "folded" or "skipped" or "cancelled").Select(m => m.Word).ToArray();
        var told = string.Join(' ', new[]
        {
            sent.Length == 0 ? "" : $"Sent now: {Kinds(sent)}.",
            left.Length == 0 ? "" : $"Left out: {Kinds(left)}.",
        }.Where(t => t.Length > 0));
        return Message.Of("I was offline for a while; nothing was lost",
        [
            new Text(RichText.Of($"I was offline from {DateCopy.Moment(scene, from)} to {DateCopy.Moment(scene, to)}. {(told.Length > 0 ? told + " " : "")}Every answer and date is kept.")),
            .. Buttons.Why(scene),
        ]);
    }

    private static string Kinds(string[] words) => Phrases.Some([.. words.GroupBy(Kind).Select(g => g.Count() == 1 ? g.Key : $"{g.Count()} × {g.Key}")], 4);

    private static string Kind(string word) => word switch
    {
        "welcome" => "the welcome",
        "week" => "a weekly question",
        "win" => "a win card",
        "gate-ahead" or "gate-day" => "a gate note",
        "gate-result" => "a gate result",
        "intervention" => "the fix session",
        "retro" or "retro-reminder" => "the retro",
        "qbr" => "the review",
        "graduation" => "the graduation",
        "pulse" => "the first-week check",
        "digest" => "a digest",
        "reminder" => "a reminder",
        _ => Private,
    };

    private static string Step(Scene scene, bool own) => own
        ? "One tap on the open question is enough; no change is an answer too."
        : $"A call to {scene.Somebody(scene.Plan.OwnerSlot(Side.Partner) ?? Slot.PartnerManager)} helps most.";

    private static IEnumerable<Element> Asked(Scene scene) => Open(scene) is { } question ? [new Text($"The open question: {question.Words}")] : [];

    private static IEnumerable<Act> OpenQuestion(Scene scene) => Open(scene)?.Answers.Where(a => !a.OpensForm).Take(1) ?? [];

    private static PromptQuestion? Open(Scene scene) =>
        scene.Plan.LatestQuestion is { } prompt && !scene.Plan.IsSettled(prompt) ? PromptQuestion.Of(scene, prompt) : null;
}
