using System.Security.Cryptography;
using System.Text;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Tests.Templates;

/// <summary>A running plan keeps the text of its version; a program whose text of that version is another one would not start.</summary>
public sealed class ShippedVersionTests
{
    // The versions that were shipped, each with what its text hashes to; a new text is a new version and a new line.
    private static readonly Dictionary<(string Id, int Version), string> Shipped = new()
    {
        [("forecastable-90", 2)] = "4430e7ba12b51608c1400c9eb16361d7e442b8f68c33780b8198be7e13a3b6e7",
    };

    [Fact]
    public void A_shipped_text_never_changes_under_its_version()
    {
        foreach (var template in ShippedTemplates.All())
        {
            Shipped.TryGetValue((template.Id, template.Version), out var known).ShouldBeTrue($"{template.Id} version {template.Version} has no line here");
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(template.Source))).ShouldBe(known, $"raise \"version\" of {template.Id} and add a line here");
        }
    }
}
