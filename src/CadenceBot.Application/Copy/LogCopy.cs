using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>The audit trail in plain words. The partner and the shared channel read what both companies were told; the host in its own rooms also reads its own reasons.</summary>
public static class LogCopy
{
    /// <summary>The entries, newest first.</summary>
    /// <param name="scene">The scene of the reader.</param>
    /// <param name="entries">Those that are shown.</param>
    /// <param name="all">How many there are.</param>
    public static Message Show(Scene scene, IReadOnlyList<(PlanEntry Entry, RichText Words)> entries, int all) => Message.Of(
        entries.Count == 0 ? $"{scene.Both()}: nothing on record for that" : $"{scene.Both()}: the last {Phrases.Count(entries.Count, "change")}",
        [
            new Text(entries.Count == 0 ? $"{scene.Both()}: nothing on record for that." : RichText.Of($"{Rich.Bold(scene.Both())}, newest first:")),
            .. entries.Count == 0 ? [] : new Element[] { new Facts([.. entries.Select(e => new Fact(DateCopy.When(scene, e.Entry.At), e.Words))]) },
            .. all <= entries.Count ? [] : new Element[] { new Note(RichText.Of($"and {all - entries.Count} before that → {Rich.Code($"/onboard log {scene.Plan.Id.Partner} --since -14d")} or {Rich.Code("--who @name")}")) },
            .. Buttons.Row(Buttons.SeeStatus(scene)),
        ]);

    /// <summary>One entry; null when it is not for this reader.</summary>
    public static RichText? Words(Scene scene, PlanEntry entry)
    {
        var own = scene.ShowsPrivate && entry.By.Side == Side.Host && entry.By != By.Bot ? Privately(scene, entry) : null;
        return own ?? Publicly(scene, entry);
    }

    private static RichText? Publicly(Scene scene, PlanEntry entry) => entry.Event switch
    {
        PromptAsked { Question: "pulse" } => "I asked the three checks of the first week.",
        PromptAsked e => RichText.Of($"I asked the question of {(e.Occurrence[0] == 'm' ? "month" : "week")} {e.Occurrence[1..].TrimStart('0')}."),
        GatePassed e => RichText.Of($"Gate {e.Gate} passed."),
        GateLeftOpen e => RichText.Of($"Gate {e.Gate} stayed open on its day."),
        GatePassWithdrawn e => RichText.Of($"Gate {e.Gate} opened again: what it rested on was taken back."),
        InterventionOpened e when entry.By == By.Bot => RichText.Of($"A fix session began at gate {e.Gate}, until {DateCopy.Day(e.EndsBy, scene.Today)}."),
        InterventionClosed e => RichText.Of($"The fix session of gate {e.Gate} ended."),
        TaskAdded when entry.By == By.Bot => null,
        RetroOpened when entry.By == By.Bot => RichText.Of($"The retro opened."),
        WelcomeSeen => RichText.Of($"{Rich.Bold(entry.By.Name())} pressed \"I see this\" for {scene.Company(entry.By.Side)}."),
        PlanResumed e => PauseCopy.Resumed(scene, entry.By, e, looksAhead: false),
        // What a decision started tells of the decision.
        TaskAdded { Item.Origin: "decision" } => null,
        _ => ChangeCopy.Line(scene, entry.Event, entry.By),
    };

    private static RichText? Privately(Scene scene, PlanEntry entry)
    {
        var who = Rich.Bold(entry.By.Name());
        return entry.Event switch
        {
            NoteAdded e => RichText.Of($"{who} noted for {scene.Host()} only: {Phrases.Line(e.Text, 200)}"),
            ItemBlocked e => RichText.Of($"{who} is stuck on {Title(scene, e.Item)}{Because(e.Why)}"),
            ItemUnblocked e => RichText.Of($"{who}: {Title(scene, e.Item)} moves again."),
            CheckinAsked e => RichText.Of($"{who} asked {scene.Somebody(e.Slot)} for the day-{e.Day} decision."),
            PlanArchived => RichText.Of($"{who} put the plan away."),
            GateExtended { Why: var why } => With(scene, entry, why),
            GateOverridden { Why: var why } => With(scene, entry, why),
            PlanPaused { Why: var why } => With(scene, entry, why),
            ItemDropped { Why: var why } => With(scene, entry, why),
            PlanClosed { Why: var why } => With(scene, entry, why),
            _ => null,
        };
    }

    private static RichText? With(Scene scene, PlanEntry entry, string? why) =>
        ChangeCopy.Line(scene, entry.Event, entry.By) is { } line ? string.IsNullOrWhiteSpace(why) ? line : line + RichText.Of($" {scene.Host()} only: \"{Phrases.Line(why, 200)}\"") : null;

    private static string Because(string? why) => string.IsNullOrWhiteSpace(why) ? "." : $": {Phrases.Line(why, 200)}";

    private static string Title(Scene scene, string key) => scene.Plan.Item(key) is { } item ? Phrases.Line(item.Title, 80) : key;
}
