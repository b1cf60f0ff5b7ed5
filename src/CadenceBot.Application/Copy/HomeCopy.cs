using CadenceBot.Application.Messages;

namespace CadenceBot.Application.Copy;

/// <summary>Words on a platform's home page of the bot, for the host's people alone.</summary>
public static class HomeCopy
{
    /// <summary>The partners of the reader, each one press away from how it stands.</summary>
    /// <param name="partners">Slug and name of each.</param>
    public static Message Partners(IReadOnlyList<(string Slug, string Name)> partners) => Message.Of(
    [
        new Heading("Your partners"),
        .. partners.Chunk(Limits.Actions).SelectMany(row => Buttons.Row([.. row.Select(p => Buttons.To(Limits.Fit(Phrases.Name(p.Name), Limits.Label), $"status --partner {p.Slug}"))])),
    ]);
}
