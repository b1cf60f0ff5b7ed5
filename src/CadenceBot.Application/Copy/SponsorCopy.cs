using System.Text.RegularExpressions;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>A sponsor is asked for one decision with a date, and told who reads the answer (S43, S57).</summary>
public static partial class SponsorCopy
{
    private const int LongestFirstLine = 150;
    private const int NamesShown = 3;

    /// <summary>The decision, to the sponsor alone; with the recorded answer once there is one.</summary>
    public static Message Decision(Scene scene, Checkin checkin)
    {
        scene = scene.To(checkin.Slot);
        var question = Question(scene, checkin);
        var name = scene.Somebody(checkin.Slot);
        if (checkin.State == CheckinState.Answered) return Message.Of("Recorded, thank you", [new Text(RichText.Of($"{name}, day {checkin.Day} of {scene.Both()}. Your answer: {Recorded(scene, checkin)}")), .. Rename(scene, checkin), Reads(scene, question: false, checkin)]);
        if (checkin.State == CheckinState.Lapsed) return Message.Of("This question is closed", new Text(RichText.Of($"{name}, day {checkin.Day} of {scene.Both()}: I closed this question on {DateCopy.Day(scene, DateCopy.DateOf(scene, Deadline(scene, checkin)))}. {scene.Managers()} will ask you in person if it still matters.")));
        return Message.Of(Asks(scene, checkin),
        [
            new Text(RichText.Of($"{name}, {(question.StartsWith($"{checkin.Day} days in", StringComparison.Ordinal) ? "on" : $"day {checkin.Day} of")} {scene.Both()}.{Deal(scene)}")),
            new Text(Rich.Bold(question)),
            .. Buttons.Row([.. Options(scene, checkin), .. Buttons.About(scene, checkin.Key)]),
            Reads(scene, question: true, checkin),
        ]);
    }

    /// <summary>After two working days, once.</summary>
    public static Message Reminder(Scene scene, Checkin checkin)
    {
        scene = scene.To(checkin.Slot);
        var question = Question(scene, checkin);
        return Message.Of(Asks(scene, checkin),
        [
            new Text(RichText.Of($"{scene.Somebody(checkin.Slot)}, one decision for {scene.Both()} is open until {DateCopy.Moment(scene, Deadline(scene, checkin))}. {Rich.Bold(question)}")),
            .. Buttons.Row([.. Options(scene, checkin), .. Buttons.About(scene, checkin.Key)]),
            new Note("I remind you once. After that it goes back to the partner managers."),
        ]);
    }

    /// <summary>To the host's manager: it was not answered in its four working days.</summary>
    public static Message Lapsed(Scene scene, Checkin checkin)
    {
        scene = scene.To(Slot.HostManager);
        var who = $"{scene.Somebody(checkin.Slot)} ({scene.Company(Slot.SideOf(checkin.Slot))})";
        return Message.Of($"{scene.Both()}: the day-{checkin.Day} decision is still open",
        [
            new Text(RichText.Of($"The day-{checkin.Day} decision of {who} is still open: {Rich.Bold(Question(scene, checkin))}")),
            new Text("A call is the next step. If you hear the answer, record it here."),
            .. Buttons.Row([.. ByProxy(scene, checkin), .. Buttons.About(scene)]),
            new Note("Only you see this."),
        ]);
    }

    /// <summary>A plan without that sponsor: the side's manager gets the text and may answer.</summary>
    public static Message ForManager(Scene scene, Checkin checkin)
    {
        var side = Slot.SideOf(checkin.Slot);
        var manager = Slot.Of(side, "manager");
        scene = scene.To(manager);
        var question = Question(scene, checkin);
        return Message.Of(Asks(scene, checkin),
        [
            new Text(RichText.Of($"{scene.Somebody(manager)}, {scene.Company(side)} has no sponsor in this plan, so the day-{checkin.Day} decision comes to you. {Rich.Bold(question)}")),
            .. Buttons.Row([.. Options(scene, checkin, "call"), Buttons.Form("Name a sponsor", scene.Line($"sponsor set {side.Word()}")), .. Buttons.About(scene)]),
            new Note($"Answer for your side, or name the person who should. The channel does not see this."),
        ]);
    }

    /// <summary>To the host's manager, when no message reaches the sponsor: the text to send, and the answers to record.</summary>
    public static Message Proxy(Scene scene, Checkin checkin)
    {
        scene = scene.To(Slot.HostManager);
        var name = scene.Somebody(checkin.Slot);
        var reader = scene.To(checkin.Slot);
        return Message.Of($"I can't message {name} directly; please send this yourself",
        [
            new Text($"I can't message {name} ({scene.Company(Slot.SideOf(checkin.Slot))}) directly. Please send this yourself:"),
            new Text(Rich.Italic($"{name}, on {reader.Both()}. {Question(reader, checkin)} You can say: {Phrases.Or([.. scene.Plan.AskOf(checkin).Options.Select(o => Phrases.Small(Phrases.Line(o.Label, 40)))])}. An answer by {DateCopy.Day(reader, DateCopy.DateOf(reader, Deadline(reader, checkin)))} helps; {reader.Managers()} read it, the channel does not.")),
            .. Buttons.Row([.. ByProxy(scene, checkin), .. Buttons.About(scene)]),
            new Note("Only you see this. I send no mail."),
        ]);
    }

    /// <summary>One neutral line in the shared channel: no decision, no amount; the form opens for the clicker alone.</summary>
    public static Message NeutralLine(Scene scene, Checkin checkin) => checkin.State is CheckinState.Answered or CheckinState.Lapsed
        ? Message.Of(new Text(checkin.State == CheckinState.Answered ? $"{scene.Somebody(checkin.Slot)} answered, thank you." : $"The short question for {scene.Somebody(checkin.Slot)} is closed."), Footers.Seen(scene))
        : Message.Of($"{scene.Somebody(checkin.Slot)}, may I ask you one short question?",
    [
        new Text(RichText.Of($"{scene.Mention(checkin.Slot)}, one short question for you. The button shows it to you alone.")),
        .. Buttons.Row([Buttons.Form("Show me the question", scene.Line($"checkin --day {checkin.Day}", checkin.Key)), .. Buttons.About(scene)]),
        Footers.Seen(scene),
    ]);

    /// <summary>The decision with its names filled in.</summary>
    internal static string Question(Scene scene, Checkin checkin) => Filled(scene, Words(scene, checkin));

    // A sponsor counts in dates, not in days of a plan; what a manager worded stays as it is.
    private static string Words(Scene scene, Checkin checkin)
    {
        var words = scene.Plan.AskOf(checkin).Decision;
        return checkin.Decision is not null ? words : PlanDay().Replace(words, m => $"{m.Groups["until"].Value} {DateCopy.Day(scene, scene.Plan.DateOf(int.Parse(m.Groups["day"].Value)))}");
    }

    [GeneratedRegex(@"\b(?<until>until|before|by) day (?<day>\d{1,3})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PlanDay();

    /// <summary>The question alone, for a phone: without the sentences that lead to it.</summary>
    private static string Asks(Scene scene, Checkin checkin) => Limits.Fit(Filled(scene, Words(scene, checkin).Split(". ")[^1]), LongestFirstLine) is { Length: > 0 } words ? words : "One decision is yours";

    private static string Filled(Scene scene, string decision)
    {
        var deal = TheDeal(scene)?.Name() ?? "the first joint deal";
        // Each hole is filled once: a name that looks like a hole stays as it was typed.
        var parts = decision.Split('{');
        return Phrases.Capital(Phrases.Line(parts[0] + string.Concat(parts.Skip(1).Select(p =>
            p.StartsWith("deal}", StringComparison.Ordinal) ? deal + p[5..]
            : p.StartsWith("partner}", StringComparison.Ordinal) ? scene.Partner() + p[8..]
            : p.StartsWith("host}", StringComparison.Ordinal) ? scene.Host() + p[5..]
            : "{" + p)), 400));
    }

    private static Domain.Pipeline.Opportunity? TheDeal(Scene scene) => scene.Plan.PinnedDeal
        ?? scene.Plan.Deals.LastOrDefault(d => d is { Test: false, Stage: Domain.Pipeline.Stage.Won })
        ?? scene.Plan.Deals.FirstOrDefault(d => d.IsNamed);

    private static string Deal(Scene scene)
    {
        // Which one is "the" deal is not for the bot to say while nobody chose.
        if (scene.Plan.PinnedDeal is null && !scene.Plan.Deals.Any(d => d is { Test: false, Stage: Domain.Pipeline.Stage.Won }))
            return scene.Plan.Deals.Where(d => d is { IsNamed: true, IsOpen: true }).Select(d => d.Name()).ToArray() is { Length: > 0 } named ? $" Named so far: {Phrases.Some(named, NamesShown)}." : "";
        if (TheDeal(scene) is not { } deal) return "";
        var amount = scene.ShowsAmounts && deal.Amount is { } money ? $", {money}" : "";
        var close = deal is { IsOpen: true, Close: { } date } ? $", close {DateCopy.Day(scene, date)}" : "";
        return $" The deal: {deal.Name()}{amount}{close}.";
    }

    // Nobody calls the one who was to set up the call.
    private static IEnumerable<Act> Options(Scene scene, Checkin checkin, string? without = null) =>
        scene.Plan.AskOf(checkin).Options.Where(o => o.Key != without).Select(o => Option(scene, checkin, o) with { Label = Buttons.Fit(o.Label) });

    // Until the day by which the decision was needed, the name that goes with it can be another one.
    private static IEnumerable<Element> Rename(Scene scene, Checkin checkin) =>
        scene.Plan.AskOf(checkin).Options.FirstOrDefault(o => o.Key == checkin.Answer) is { AsksName: true } chosen && scene.Now < CheckinDeadline.Of(checkin, scene.Rhythm, checkin.AnsweredAt ?? scene.Now)
            ? [new Actions([Option(scene, checkin, chosen) with { Label = checkin.Text is null ? "Add the name" : "Change the name" }])]
            : [];

    private static IEnumerable<Act> ByProxy(Scene scene, Checkin checkin) =>
        scene.Plan.AskOf(checkin).Options.Select(o => Option(scene, checkin, o) with { Label = Buttons.Fit($"Record: {o.Label}") });

    private static Act Option(Scene scene, Checkin checkin, OptionTemplate option) =>
        new(option.Label, scene.Line($"answer d{checkin.Day} {option.Key}", checkin.Key), OpensForm: option.AsksName);

    private static Instant Deadline(Scene scene, Checkin checkin) => CheckinDeadline.Of(checkin, scene.Rhythm, scene.Now);

    private static Note Reads(Scene scene, bool question, Checkin checkin) => new(question
        ? $"I need it by {DateCopy.Day(scene, DateCopy.DateOf(scene, Deadline(scene, checkin)))}. {scene.Managers()} see your answer; the channel does not."
        : $"{scene.Managers()} see your answer; the channel does not.");
}
