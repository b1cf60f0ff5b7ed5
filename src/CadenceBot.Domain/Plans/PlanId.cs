using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Domain.Plans;

/// <summary>Names a plan: the partner and the plan's number with that partner, written <c>acme.1</c>.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Number">1 for the first plan with that partner.</param>
public readonly record struct PlanId(PartnerSlug Partner, int Number) : IParsable<PlanId>
{
    /// <inheritdoc/>
    public static PlanId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a plan, such as 'acme.1'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PlanId result)
    {
        result = default;
        var dot = s?.LastIndexOf('.') ?? -1;
        if (dot <= 0 || !PartnerSlug.TryParse(s![..dot], provider, out var partner)) return false;
        if (!int.TryParse(s.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return false;
        result = new PlanId(partner, number);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Partner}.{Number}";
}
