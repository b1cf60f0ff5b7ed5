using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Chat;

/// <summary>Names a conversation across platforms: <c>playground:acme</c>.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="Id">The platform's own id.</param>
public sealed record ConversationRef(string Platform, string Id)
{
    /// <summary>The direct conversation with a person; the platform opens it when it sends.</summary>
    public static ConversationRef Direct(string platform, string personId) => new(platform, "dm:" + personId);

    /// <summary>The person of a direct conversation; null for a channel.</summary>
    public string? DirectTo => Id.StartsWith("dm:", StringComparison.Ordinal) ? Id[3..] : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Platform}:{Id}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ConversationRef Parse(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 ? new ConversationRef(text[..colon], text[(colon + 1)..]) : throw new FormatException($"'{text}' is not a conversation, such as 'playground:acme'.");
    }
}

/// <summary>What kind of room a conversation is; it decides what may be printed.</summary>
public enum ConversationKind
{
    /// <summary>Both companies are in it.</summary>
    Shared,

    /// <summary>Only the host's people are in it.</summary>
    Internal,

    /// <summary>One person and the bot.</summary>
    Direct,
}

/// <summary>A channel that the bot knows.</summary>
/// <param name="Ref">Its name.</param>
/// <param name="Kind">What kind of room it is.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Partner">The partner whose channel it is.</param>
public sealed record Channel(ConversationRef Ref, ConversationKind Kind, string Title, PartnerSlug? Partner)
{
    /// <summary>Whether plain answers in its threads reach the bot; where they do not, the words ask for a mention.</summary>
    public bool ReadsThreads { get; init; } = true;
}
