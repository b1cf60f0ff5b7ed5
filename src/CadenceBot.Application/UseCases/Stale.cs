using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Tells a press of a button whose gate was settled or got more days meanwhile. Other questions know it by themselves.</summary>
internal static class Stale
{
    /// <summary>The name of the message whose gate has moved on; null when it is still open.</summary>
    public static string? Name(PartnerPlan plan, string? occurrence)
    {
        if (occurrence is not { Length: > 1 } || occurrence[0] != 'g' || !char.IsAsciiDigit(occurrence[1])) return null;
        var parts = occurrence.Split('/')[0].Split('.');
        if (plan.Gates.FirstOrDefault(g => parts[0] == $"g{g.Day}") is not { } gate) return null;
        var round = parts.Length > 1 && parts[1].StartsWith('x') && int.TryParse(parts[1].AsSpan(1), out var n) ? n : 0;
        return gate.IsOpen && round == gate.Round ? null : $"gate-result/{parts[0]}";
    }
}
