using System.Diagnostics.CodeAnalysis;

namespace CadenceBot.Domain.Partners;

/// <summary>A company's short name in commands and keys: lower-case letters, digits and dashes, at most 40.</summary>
public readonly record struct PartnerSlug : IParsable<PartnerSlug>
{
    /// <summary>The most characters of a short name.</summary>
    public const int Longest = 40;

    private readonly string? _value;

    private PartnerSlug(string value) => _value = value;

    /// <summary>The company that runs the bot.</summary>
    public static PartnerSlug Host { get; } = new("host");

    /// <summary>The text of the slug.</summary>
    public string Value => _value ?? "";

    /// <summary>Makes a slug of a company's name: <c>Acme Corp.</c> becomes <c>acme-corp</c>; null when nothing usable is left.</summary>
    public static PartnerSlug? FromName(string name)
    {
        var kept = new string([.. name.Trim().ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        var parts = kept.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Join('-', parts);
        return TryParse(joined.Length > Longest ? joined[..Longest].TrimEnd('-') : joined, null, out var slug) ? slug : null;
    }

    /// <inheritdoc/>
    public static PartnerSlug Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var slug) ? slug : throw new FormatException($"'{s}' is not a partner's short name, such as 'acme'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartnerSlug result)
    {
        result = default;
        if (s is not { Length: > 0 and <= Longest } || s[0] == '-' || s[^1] == '-') return false;
        if (!s.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) return false;
        result = new PartnerSlug(s);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
