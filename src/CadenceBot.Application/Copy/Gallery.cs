using System.Collections.Immutable;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Application.Copy;

/// <summary>Every message that Copy can make, from a made-up plan: for the gallery page, and for the tests that read every word.</summary>
public static partial class Gallery
{
    /// <summary>How names and words are spelled: plainly, very long, as an attack on markup, in two directions with pictures.</summary>
    internal static ImmutableArray<(string Kind, Func<string, string> Spell)> Spellings { get; } =
    [
        ("plain", word => word),
        ("long", word => $"{word} {string.Concat(Enumerable.Repeat("and further on ", 20))}"[..300]),
        ("hostile", word => $"<!channel> *{word}* <b>@here</b> _`x`_ {{deal}}​"),
        ("two ways", word => $"שלום {word} 🚀 مرحبا"),
    ];

    /// <summary>Every message with its function and what is special about it; spelled plainly in all variants, and in the other ways once per function.</summary>
    public static IEnumerable<(string Name, string Variant, Message Message)> All(PlanTemplate template) =>
        Spellings.SelectMany(s => s.Kind == "plain"
            ? Made(template, s.Spell).Select(m => (m.Name, m.Variant, m.Message))
            : Made(template, s.Spell).DistinctBy(m => m.Name).Select(m => (m.Name, $"{m.Variant}, {s.Kind}", m.Message)));

    /// <summary>The same with the audience, for the tests of what may be printed to whom.</summary>
    internal static IEnumerable<GalleryPiece> Made(PlanTemplate template, Func<string, string> spell) =>
    [
        .. Prompts(template, spell), .. Gates(template, spell), .. Decisions(template, spell), .. Ends(template, spell),
        .. Alarms(template, spell), .. Privately(template, spell), .. Statuses(template, spell), .. Changes(template, spell), .. Keeping(template, spell), .. Access(spell), .. Own(template, spell), .. Refusals(template, spell), .. Doors(spell),
    ];

    private static GalleryPiece Piece(string name, string variant, Audience audience, Message message) => new(name, variant, audience, message);
}

/// <summary>One message of the gallery.</summary>
/// <param name="Name">The function.</param>
/// <param name="Variant">What is special about it.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="Message">The message.</param>
internal sealed record GalleryPiece(string Name, string Variant, Audience Audience, Message Message);
