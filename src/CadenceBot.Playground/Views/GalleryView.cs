using CadenceBot.Application.Ports;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Rendering;
using CadenceBot.Playground.Rooms;

namespace CadenceBot.Playground.Views;

/// <summary>Every message that Copy can make, in each renderer that the program has.</summary>
internal sealed class GalleryView(IEnumerable<IGallery> galleries, IEnumerable<IRendering> platforms, MessageWriter writer, AdjustableClock clock)
{
    public IReadOnlyList<ExhibitBody> Read() =>
    [
        .. galleries.SelectMany(g => g.All()).Select((item, i) => new ExhibitBody(
            item.Name,
            item.Variant,
            writer.Of(item.Message, $"g{i + 1}", "gallery", clock.Now),
            [
                new RenderingBody("text", item.Message.PlainText),
                new RenderingBody("html", HtmlRenderer.Of(item.Message)),
                .. platforms.Select(p => new RenderingBody(p.Name, p.Of(item.Message))),
            ])),
    ];
}

/// <summary>A message of the gallery as the door writes it.</summary>
internal sealed record ExhibitBody(string Name, string Variant, MessageBody Message, IReadOnlyList<RenderingBody> Renderings);

/// <summary>The message as one renderer gives it.</summary>
internal sealed record RenderingBody(string Renderer, string Body);
