using CadenceBot.Application.Commands;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Tests.Commands;

/// <summary>Reads lines on Wednesday, 4 March 2026, where Acme and Globex are known.</summary>
internal static class Lines
{
    public static readonly LocalDate Today = new(2026, 3, 4);
    public static readonly PartnerSlug Acme = PartnerSlug.Parse("acme");
    public static readonly PartnerSlug Globex = PartnerSlug.Parse("globex");

    private static readonly Dictionary<string, PartnerSlug> Partners = new(StringComparer.OrdinalIgnoreCase)
    {
        ["acme"] = Acme,
        ["Acme Corp"] = Acme,
        ["globex"] = Globex,
    };

    public static ParseContext Context { get; } = new(Today, word => Partners.TryGetValue(word, out var slug) ? slug : null);

    public static ParseResult Read(string line) => CommandParser.Parse(line, Context);

    public static CommandLine Parsed(string line) => Read(line) switch
    {
        Parsed parsed => parsed.Line,
        Misread misread => throw new ShouldAssertException($"'{line}' was misread: {misread}"),
        _ => throw new InvalidOperationException(),
    };

    public static Misread Misread(string line) => Read(line).ShouldBeOfType<Misread>();
}
