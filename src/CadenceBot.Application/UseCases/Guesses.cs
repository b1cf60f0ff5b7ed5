using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>What an item's misspelt name may have meant: asked back with a button, never acted upon.</summary>
internal static class Guesses
{
    private const int Most = 3;
    private const int ShortestWord = 3;

    /// <summary>The question back; null when nothing comes near, or when the command gives something up.</summary>
    public static Reply? Of(Refusal refusal, PartnerPlan plan, Request r)
    {
        if (refusal.Because is not (Because.NoSuchItem or Because.AmbiguousItem) || r.Line.Spec.Destructive || r.Line.Text("item") is not { } typed) return null;
        PlanItem[] near = [.. plan.Items.Where(i => i.State is ItemState.Open or ItemState.Moved && IsNear(i, typed, refusal.Because == Because.AmbiguousItem)).Take(Most + 1)];
        return near.Length is 0 or > Most
            ? null
            : Reply.Say(ChangeCopy.Meant(r.SceneOf(plan), typed, [.. near.Select(i => (i, r.Line.With("item", i.Key) with { Partner = plan.Id.Partner, PartnerText = null }))]));
    }

    // Each word that was typed must come near a word of the title, the key or the alias.
    private static bool IsNear(PlanItem item, string typed, bool within)
    {
        if (within) return item.Title.Contains(typed, StringComparison.OrdinalIgnoreCase) || item.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
        string[] own = [.. item.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries), item.Key, item.Alias ?? ""];
        string[] words = [.. typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord)];
        return words.Length > 0 && words.All(w => Nearness.Nearest(w, own.Where(o => o.Length >= ShortestWord)) is not null);
    }
}
