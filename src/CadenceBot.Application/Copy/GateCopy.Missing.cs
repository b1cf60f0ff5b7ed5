using System.Collections.Immutable;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <content>What a gate still lacks, for a list beside it.</content>
public static partial class GateCopy
{
    /// <summary>What an open gate still lacks, each in a few words with the companies' names; nothing once it is settled.</summary>
    public static ImmutableArray<string> Lacking(Scene scene, GateState gate) =>
        gate.IsOpen ? [.. scene.Plan.Judge(gate).Missing.Select(m => scene.Found(m.Words))] : [];
}
