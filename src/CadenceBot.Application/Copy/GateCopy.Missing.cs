using System.Collections.Immutable;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <content>What a gate still lacks, for a list beside it.</content>
public static partial class GateCopy
{
    /// <summary>What an open gate still lacks, each in a few words with the companies' names; nothing once it is settled.</summary>
    public static ImmutableArray<string> Lacking(Scene scene, GateState gate) =>
        gate.IsOpen ? [.. scene.Plan.Judge(gate).Missing.Select(m => scene.Found(m.Words))] : [];

    /// <summary>The same within a sentence. The lines of a retro are counted, and where a retro stands in for something else the sentence says so.</summary>
    internal static string Needed(Scene scene, Finding found, int most)
    {
        var retro = found.Missing.Where(m => m.Command?.StartsWith("retro ", StringComparison.Ordinal) == true).ToArray();
        string[] rest = [.. found.Missing.Except(retro).Select(m => scene.Found(m.Words))];
        if (retro.Length == 0) return Phrases.Some(rest, most);
        var lines = retro.Count(m => m.Command == "retro answer");
        string[] own = [.. retro.Where(m => m.Command != "retro answer").Select(m => scene.Found(m.Words))];
        string[] parts = [.. lines == 0 ? [] : new[] { Phrases.Count(lines, "line") + " in the retro" }, .. own.Length > 1 ? ["the retro published by both companies"] : own];
        return rest.Length == 0 ? Phrases.And(parts) : $"{Phrases.Some(rest, most)}, or {Phrases.And(parts)}";
    }
}
