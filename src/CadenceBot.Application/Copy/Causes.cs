using CadenceBot.Application.Messages;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Copy;

/// <summary>Likely causes from the record. The host alone reads them: reasons are private.</summary>
internal static class Causes
{
    private const int Most = 3;

    /// <summary>The causes, when the reader may know them and there are any.</summary>
    public static IEnumerable<Element> Of(Scene scene)
    {
        if (!scene.ShowsPrivate) yield break;
        var found = All(scene).ToArray();
        if (found.Length > 0) yield return new Text($"Likely causes from the record: {string.Join("; ", found.Take(Most))}.");
    }

    private static IEnumerable<string> All(Scene scene)
    {
        foreach (var item in scene.Plan.Items.Where(i => i is { Blocked: not null, BlockedOn: Side.Host, State: ItemState.Open }))
        {
            var why = item.Blocked!.Length > 0 ? $": {Phrases.Line(item.Blocked, 80)}" : "";
            yield return $"{Phrases.Line(item.Title, 60)} is stuck{why}";
        }

        var owed = Footers.Owed(scene).Where(i => i.Due < scene.Today).ToArray();
        if (owed.Length > 0) yield return $"we owe {Phrases.Some([.. owed.Select(i => Phrases.Line(i.Title, 60))], 2)}";
        if (scene.Plan.PersonIn(Domain.Plans.Slot.Of(Side.Partner, "sponsor")) is null) yield return $"{scene.Partner()} has no sponsor yet";
        if (scene.Plan.PersonIn("partner.ae") is null) yield return $"{scene.Partner()} has no AE in the plan yet";
    }
}
