using System.Collections.Immutable;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>What a prompt asks, what the record knows already, and the answers to press.</summary>
/// <param name="Words">The question, one sentence.</param>
/// <param name="Records">What the record knows, the longest first; the last is empty.</param>
/// <param name="Answers">The answers, the likely one first.</param>
internal sealed record PromptQuestion(string Words, ImmutableArray<string> Records, ImmutableArray<Act> Answers)
{
    private const int MostWords = 35;

    /// <summary>The question of a prompt.</summary>
    public static PromptQuestion Of(Scene scene, Prompt prompt) => prompt.Question switch
    {
        "forecast" when prompt.Opportunity is { } n && scene.Plan.Deal(n) is { } deal => Forecast(scene, prompt, deal),
        "pin" => Pin(scene, prompt),
        _ when prompt.Ask is { } ask => GateQuestion.Of(scene, prompt, ask),
        _ when prompt.Item is { } key && scene.Plan.Item(key) is { } item => Outcome(scene, prompt, item),
        _ => Month(scene, prompt),
    };

    /// <summary>The longest record that leaves the prompt short enough to be read in a glance.</summary>
    public string RecordAfter(RichText head) => Records.First(r => r.Length == 0 || Phrases.Words(head) + Phrases.Words(r) <= MostWords);

    private static PromptQuestion Outcome(Scene scene, Prompt prompt, PlanItem item)
    {
        var week = scene.Plan.Template.Weeks.FirstOrDefault(w => w.Week == item.Week);
        var original = week is not null && item.Title == week.Outcome;
        // An outcome that was worded anew is asked by its new words.
        var words = original ? week!.Question : $"This week's joint outcome, {Phrases.Line(item.Title, 60)}: is it there?";
        var command = week?.Command is { } own ? WithDeal(scene.Plan, own) : $"done {item.Key}";
        // A call that is still to be agreed is not moved: people want another hour, or to be asked again.
        var agrees = original && week!.Command?.StartsWith("meeting accept ", StringComparison.Ordinal) == true;
        var yes = Buttons.To(agrees ? Buttons.Accepts(scene, week!.Command!["meeting accept ".Length..]) : original ? week!.Yes : "Yes, it's there", scene.Line(command, prompt.Occurrence));
        var move = Buttons.To(agrees ? "Ask me next week" : "Moved to next week", scene.Line($"answer {prompt.Occurrence} moved", prompt.Occurrence));
        var help = agrees ? Buttons.To("Another hour suits us", scene.Line($"answer {prompt.Occurrence} help --text \"another hour suits us better\"", prompt.Occurrence)) : Help(scene, prompt);
        ImmutableArray<Act> answers = PromptRecord.IsQuiet(scene.Plan, prompt) ? [Same(scene, prompt, "Same as last week"), yes, move, help]
            : PromptRecord.Before(scene.Plan, prompt) is null ? agrees ? [yes, help, move, Help(scene, prompt).Behind()] : [yes, move, help]
            : [yes, Same(scene, prompt, "Same as last week"), move, help];
        return new PromptQuestion(words, PromptRecord.Known(scene, item, week), answers);
    }

    private static PromptQuestion Forecast(Scene scene, Prompt prompt, Opportunity deal)
    {
        var keep = deal.Close is { } close
            ? Buttons.To($"Still on for {DateCopy.Day(scene, close)}", scene.Line($"answer {prompt.Occurrence} keep", prompt.Occurrence))
            : Buttons.Form("Set a date", scene.Line($"opp update #{deal.N}", prompt.Occurrence));
        var words = deal.Close is { } date ? $"{deal.Name()}: still closing on {DateCopy.Day(scene, date)}?" : $"{deal.Name()}: on which date does it close?";
        var next = deal.Next is { Length: > 0 } step ? $"Next step: {Phrases.Line(step, 80)}." : "No next step noted yet.";
        return new PromptQuestion(words, [next, ""],
        [
            keep,
            Buttons.Form("Date moved", scene.Line($"opp update #{deal.N}", prompt.Occurrence)),
            Buttons.To("Won", scene.Line($"deal won #{deal.N}", prompt.Occurrence)),
            Buttons.Form("Lost", scene.Line($"deal lost #{deal.N}", prompt.Occurrence)),
        ]);
    }

    private static PromptQuestion Pin(Scene scene, Prompt prompt)
    {
        var named = scene.Plan.Deals.Where(d => d is { IsNamed: true, IsOpen: true }).Take(3).ToArray();
        string[] records = named.Length == 0 ? ["A name is enough to begin with.", ""] : ["The weekly question stays with that deal from now on.", ""];
        return new PromptQuestion("Which deal do we close first together?", [.. records],
        [
            .. named.Select(d => Buttons.To(d.Name(), scene.Line($"opp pin #{d.N}", prompt.Occurrence))),
            Buttons.Form(named.Length == 0 ? "Add one" : "Another one", scene.Line("opp add", prompt.Occurrence)),
            Help(scene, prompt),
        ]);
    }

    private static PromptQuestion Month(Scene scene, Prompt prompt)
    {
        var open = scene.Plan.NextGate is { } gate ? $"Gate {gate.Day}: {scene.Found(scene.Plan.Judge(gate))}." : "All gates are behind us.";
        var period = prompt.Occurrence[0] == 'w' ? "week" : "month";
        return new PromptQuestion($"Anything new this {period} on our joint deals?", [open, ""],
        [
            Same(scene, prompt, "Nothing new"),
            Buttons.Form("Add news", scene.Line($"answer {prompt.Occurrence} news", prompt.Occurrence)),
            Help(scene, prompt),
        ]);
    }

    internal static Act Same(Scene scene, Prompt prompt, string label) => Buttons.To(label, scene.Line($"answer {prompt.Occurrence} same", prompt.Occurrence));

    internal static Act Help(Scene scene, Prompt prompt) => Buttons.Form("Need help", scene.Line($"answer {prompt.Occurrence} help", prompt.Occurrence));

    private static string WithDeal(PartnerPlan plan, string command) => command == "deal won" && plan.Pinned is { } n ? $"{command} #{n}" : command;
}
