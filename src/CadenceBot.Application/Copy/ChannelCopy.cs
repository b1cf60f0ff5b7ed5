using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Copy;

/// <summary>What the host's manager reads of a channel that needs a hand.</summary>
public static class ChannelCopy
{
    /// <summary>The bot cannot post there: what is wrong, and the one thing to do.</summary>
    /// <param name="scene">The scene as that manager reads it.</param>
    /// <param name="why">What is wrong.</param>
    /// <param name="title">What people call the channel; null when it is not known.</param>
    public static Message Closed(Scene scene, Closure why, string? title)
    {
        var partner = scene.Company(Side.Partner);
        var name = string.IsNullOrWhiteSpace(title) ? RichText.Of($"") : RichText.Of($" ({Rich.Bold(Phrases.Line(title, 80))})");
        return Message.Of($"I can't post in the channel with {partner}",
        [
            new Text(RichText.Of($"I can't post in the channel with {partner}") + name + RichText.Of($": ") + Remedy(why)),
            .. Buttons.Row(Buttons.WhyTold(scene)),
            new Note(RichText.Of($"What could not be posted is listed in {Rich.Code("/onboard doctor")}.")),
        ]);
    }

    private static RichText Remedy(Closure why) => why switch
    {
        Closure.Gone => RichText.Of($"I don't see it any more. If it is still there, type {Rich.Code("/invite @CadenceBot")} in it."),
        Closure.Archived => RichText.Of($"it was archived. Please unarchive it."),
        Closure.Removed => RichText.Of($"I was removed from it. Type {Rich.Code("/invite @CadenceBot")} there."),
        Closure.Restricted => RichText.Of($"only some people may post in it. Please let CadenceBot post there, in the channel's settings."),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "There is no such closure."),
    };
}
