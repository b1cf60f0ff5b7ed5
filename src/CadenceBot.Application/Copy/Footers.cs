using CadenceBot.Application.Messages;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>Small print: who reads it, what comes next, what the host owes.</summary>
internal static class Footers
{
    private const int NearDays = 14;

    /// <summary>Who sees the message, and how to answer.</summary>
    public static Note Readers(Scene scene) => new(
        $"Visible to {scene.Host()} and {scene.Partner()} in this channel. {(scene.ReadsThreads ? "Answer with a button or in this thread." : "Answer with a button, or @CadenceBot and your words in this thread.")}");

    /// <summary>Who sees the message that asks nothing.</summary>
    public static Note Seen(Scene scene) => new($"Visible to {scene.Host()} and {scene.Partner()} in this channel.");

    /// <summary>The next gate and what the host owes.</summary>
    public static Note Next(Scene scene) => new(Phrases.Line($"{NextGate(scene)} {Owes(scene)}".Trim(), 600));

    /// <summary>The next gate with its date.</summary>
    public static string NextGate(Scene scene) => scene.Plan.NextGate switch
    {
        null => "All gates are behind us.",
        { } gate when gate.Due < scene.Today => $"Gate {gate.Day} is still open.",
        { } gate => $"Next: gate {gate.Day} on {DateCopy.Day(scene, gate.Due)}.",
    };

    /// <summary>What the host owes: with the date while that lies ahead, afterwards only how many; never a reason.</summary>
    public static string Owes(Scene scene)
    {
        var open = Owed(scene).ToArray();
        var near = open.Where(i => i.Due >= scene.Today && i.Due <= scene.Today.PlusDays(NearDays)).Take(2).Select(i => Item(scene, i)).ToList();
        var past = open.Count(i => i.Due < scene.Today);
        // The host reads the list itself, with ages.
        if (past > 0 && !scene.ShowsPrivate) near.Add(near.Count == 0 ? Phrases.Count(past, "thing") : $"{past} more");
        return near.Count == 0 ? "" : $"{scene.Host()} owes: {Phrases.And(near)}.";
    }

    /// <summary>The open items that the host owes, the nearest first; those of later phases are not yet owed (S13).</summary>
    public static IEnumerable<PlanItem> Owed(Scene scene) => scene.Plan.Items
        .Where(i => i is { Owner: Side.Host, State: ItemState.Open, Due: not null } && IsReleased(scene.Plan, i, scene.Day) && MayShow(scene, i))
        .OrderBy(i => i.Due);

    /// <summary>What the host owes since its date, the oldest first.</summary>
    public static IEnumerable<PlanItem> Past(Scene scene) => Owed(scene).Where(i => i.Due < scene.Today);

    /// <summary>For how many days something is past its date.</summary>
    public static int Age(Scene scene, PlanItem item) => NodaTime.Period.DaysBetween(item.Due!.Value, scene.Today);

    /// <summary>What the host owes since its date, with its age: for the host alone, and said first (N17).</summary>
    public static string? WeOwe(Scene scene)
    {
        if (!scene.ShowsPrivate || Past(scene).ToArray() is not { Length: > 0 } past) return null;
        return $"We owe: {Phrases.Some([.. past.Select(i => $"{Phrases.Line(i.Title, 60)} ({(i.OwnerPerson is { } id ? scene.Name(id) + ", " : "")}{DateCopy.Days(Age(scene, i))} past its date)")], 3)}.";
    }

    /// <summary>A task that a sponsor's decision started tells of the decision: its own company reads of it, the channel does not.</summary>
    public static bool MayShow(Scene scene, PlanItem item) => item.Origin != "decision" || scene.Audience == Audience.Host || (scene.Audience == Audience.Partner && item.Owner == Side.Partner);

    /// <summary>Whether an item's phase has begun.</summary>
    public static bool IsReleased(PartnerPlan plan, PlanItem item, int day)
    {
        if (item.Phase is not { } key) return true;
        var phases = plan.Template.Phases;
        var now = phases.IndexOf(plan.PhaseOf(day));
        var own = phases.ToList().FindIndex(p => p.Key == key);
        return own <= now;
    }

    private static string Item(Scene scene, PlanItem item)
    {
        var due = item.Due == scene.Today ? "today" : DateCopy.Day(scene, item.Due!.Value);
        var who = item.OwnerPerson is { } id ? scene.Name(id) + ", " : "";
        return $"{Phrases.Line(item.Title, 60)} ({who}due {due})";
    }
}
