using System.Collections.Immutable;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Chat;

/// <summary>How a line reached the bot.</summary>
public enum Door
{
    /// <summary>The slash command.</summary>
    Slash,

    /// <summary>A mention of the bot.</summary>
    Mention,

    /// <summary>A press of a button.</summary>
    Button,

    /// <summary>Answers to a form.</summary>
    Form,

    /// <summary>A plain answer in a thread of the bot's message.</summary>
    Thread,
}

/// <summary>A line for the bot, after which nobody sees the platform's own words.</summary>
/// <param name="Actor">Who acted; checked on arrival.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Line">The command line, or the words of a thread answer.</param>
/// <param name="Door">How it came.</param>
/// <param name="DeliveryId">The platform's id of this delivery; the same id again is the same delivery.</param>
/// <param name="Origin">The message that carried the button or heads the thread.</param>
public sealed record Inbound(Actor Actor, ConversationRef Conversation, string Line, Door Door, string? DeliveryId = null, Posted? Origin = null)
{
    /// <summary>Whether the pressed button is gone from its message since: nothing is done, and it is told who settled it.</summary>
    public bool IsTooLate { get; init; }

    /// <summary>What kind of room the platform says it is, for one that the bot has no record of; null when nobody can tell, and then both companies may be in it.</summary>
    public ConversationKind? Room { get; init; }

    /// <summary>Whether plain answers in threads reach the bot in this room.</summary>
    public bool ReadsThreads { get; init; } = true;

    /// <summary>The people whom the line names and for whom the platform vouches, so that they need not be known before.</summary>
    public ImmutableArray<Actor> Named { get; init; } = [];
}

/// <summary>Somebody as the platform knows them, before the bot looks them up.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="Name">The name that the platform shows.</param>
public sealed record Actor(string Id, string Name)
{
    /// <summary>The side for which the platform vouches: the host's own workspace, or another company's; null where a platform cannot tell, as the playground.</summary>
    public Side? Side { get; init; }
}

/// <summary>Who may see a reply.</summary>
public enum Visibility
{
    /// <summary>The one who acted.</summary>
    OnlyYou,

    /// <summary>Everyone in the conversation.</summary>
    Everyone,
}

/// <summary>What goes back through the door by which a line came.</summary>
/// <param name="Message">What is said; null when a form is opened or nothing is to be said.</param>
/// <param name="Form">The form that is opened.</param>
/// <param name="Visibility">Who sees it.</param>
/// <param name="Changed">Whether anything was recorded.</param>
/// <param name="Problems">Sentences by field, for a form whose answers were refused.</param>
public sealed record Reply(
    Message? Message,
    Form? Form = null,
    Visibility Visibility = Visibility.OnlyYou,
    bool Changed = false,
    IReadOnlyDictionary<string, string>? Problems = null)
{
    /// <summary>Whether the bot itself failed, so that nothing was recorded and the same delivery may come again.</summary>
    public bool Failed { get; init; }

    /// <summary>Nothing is said.</summary>
    public static Reply Nothing { get; } = new(Message: null);

    /// <summary>Something is said to the one who acted.</summary>
    public static Reply Say(Message message) => new(message);

    /// <summary>A form is opened.</summary>
    public static Reply Open(Form form) => new(null, form);
}

/// <summary>A message that the bot delivered.</summary>
/// <param name="Id">Its position among all messages, ascending.</param>
/// <param name="Conversation">Where it stands.</param>
/// <param name="ThreadOf">The root message under which it stands.</param>
/// <param name="Key">The notice's key; null for other messages.</param>
/// <param name="Ref">The platform's own reference.</param>
public sealed record Posted(long Id, ConversationRef Conversation, long? ThreadOf, string? Key, string? Ref);
