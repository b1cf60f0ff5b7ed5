using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CadenceBot.Application.Messages;
using CadenceBot.Slack.Rendering;

namespace CadenceBot.Slack.Outbound;

/// <summary>A message on its way: to a channel, over one of Slack's addresses for an answer, or as the answer itself.</summary>
internal sealed record MessageBody
{
    private static readonly ReadOnlyMemory<byte> NoBlocks = "[]"u8.ToArray();

    /// <summary>The channel.</summary>
    public string? Channel { get; init; }

    /// <summary>For whose eyes alone.</summary>
    public string? User { get; init; }

    /// <summary>The message that is edited.</summary>
    public string? Ts { get; init; }

    /// <summary>The thread's root.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The text for notifications and screen readers.</summary>
    public required string Text { get; init; }

    /// <summary>What is shown, as JSON; null shows the text.</summary>
    [JsonConverter(typeof(RawJson))]
    public ReadOnlyMemory<byte>? Blocks { get; init; }

    /// <summary><c>ephemeral</c> in an answer.</summary>
    public string? ResponseType { get; init; }

    /// <summary>Whether the message with the pressed button is replaced.</summary>
    public bool? ReplaceOriginal { get; init; }

    /// <summary>A mark by which the bot knows its own message again; anybody in the workspace may read it, so that it says nothing.</summary>
    public MessageMetadata? Metadata { get; init; }

    /// <summary>Whether Slack shows pages behind links.</summary>
    public bool? UnfurlLinks { get; init; }

    /// <summary>Whether Slack shows pictures behind links.</summary>
    public bool? UnfurlMedia { get; init; }

    /// <summary>A message as it goes into a channel: Slack adds nothing of its own to it.</summary>
    public static MessageBody Post(string channel, Message message, string? threadTs) => Of(message) with { Channel = channel, ThreadTs = threadTs, UnfurlLinks = false, UnfurlMedia = false };

    /// <summary>An edit.</summary>
    public static MessageBody Edit(string channel, string ts, Message message) => Of(message) with { Channel = channel, Ts = ts };

    /// <summary>For one reader.</summary>
    public static MessageBody ForOne(string channel, string user, Message message, string? threadTs) => Of(message) with { Channel = channel, User = user, ThreadTs = threadTs };

    /// <summary>The answer to a command, or over the address for answers: for the one who acted.</summary>
    public static MessageBody Answer(Message message) => Of(message) with { ResponseType = "ephemeral" };

    /// <summary>The same with its text alone.</summary>
    public MessageBody TextOnly() => this with { Blocks = null };

    /// <summary>As bytes.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Written.Short.MessageBody);

    private static MessageBody Of(Message message)
    {
        var rendered = SlackMessage.Of(message);
        // Without blocks an edit would leave the old ones.
        return new MessageBody { Text = rendered.Text, Blocks = rendered.Json ?? NoBlocks };
    }
}

/// <summary>What Slack keeps beside a message for the app that wrote it.</summary>
internal sealed record MessageMetadata(string EventType, ImmutableDictionary<string, string> EventPayload);

/// <summary>A view on its way.</summary>
internal sealed record ViewBody
{
    /// <summary>What allows to open one, for three seconds and once.</summary>
    public string? TriggerId { get; init; }

    /// <summary>The open view that is changed.</summary>
    public string? ViewId { get; init; }

    /// <summary>Whose home tab it is.</summary>
    public string? UserId { get; init; }

    /// <summary>The view.</summary>
    public required View View { get; init; }

    /// <summary>As bytes.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Written.Short.ViewBody);
}

/// <summary>The answer to a submission.</summary>
internal sealed record ViewAnswer(string ResponseAction, View? View = null, ImmutableDictionary<string, string>? Errors = null)
{
    /// <summary>As bytes.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Written.Short.ViewAnswer);
}
