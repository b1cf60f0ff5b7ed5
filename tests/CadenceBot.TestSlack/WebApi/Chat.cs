using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Posting and editing.</summary>
internal static class Chat
{
    public static JsonObject Post(ApiCall call)
    {
        var channel = Target(call);
        MayPost(call, channel);
        var body = MessageBody.Read(call.Arguments);
        var thread = call.Arguments.Text("thread_ts");
        if (thread is { Length: > 0 } && channel.Find(thread) is null) throw new ApiRefused("cannot_reply_to_message");
        var message = call.Slack.Post(channel, new TestMessage
        {
            ChannelId = channel.Id,
            Ts = call.State.NextTs(),
            UserId = call.By.BotUserId,
            By = call.By,
            Text = body.Text,
            Blocks = body.Blocks,
            Metadata = body.Metadata,
            ThreadTs = thread is { Length: > 0 } ? thread : null,
            IsBroadcast = call.Arguments.Is("reply_broadcast"),
        });
        return new() { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = MessageJson.Of(call.State, message) };
    }

    /// <summary>Shown to one member only, and gone when they reload.</summary>
    public static JsonObject PostEphemeral(ApiCall call)
    {
        var channel = call.Channel();
        MayPost(call, channel);
        var user = call.Person();
        if (!channel.Members.Contains(user.Id)) throw new ApiRefused("user_not_in_channel");
        var body = MessageBody.Read(call.Arguments, edits: true);
        var message = call.Slack.Show(channel, user.Id, call.By, body, call.Arguments.Text("thread_ts"));
        return new() { ["message_ts"] = message.Ts };
    }

    public static JsonObject Update(ApiCall call)
    {
        var channel = call.Channel();
        if (channel.IsArchived) throw new ApiRefused("is_archived");
        var message = channel.Find(call.Arguments.Needs("ts", "message_not_found")) ?? throw new ApiRefused("message_not_found");
        if (message.By?.App != call.By.App || message.By.Key != call.By.Key) throw new ApiRefused("cant_update_message");
        var body = MessageBody.Read(call.Arguments, edits: true);
        call.Slack.Edit(channel, message, body);
        return new() { ["channel"] = channel.Id, ["ts"] = message.Ts, ["text"] = message.Text, ["message"] = MessageJson.Of(call.State, message) };
    }

    public static JsonObject Delete(ApiCall call)
    {
        var channel = call.Channel();
        var message = channel.Find(call.Arguments.Needs("ts", "message_not_found")) ?? throw new ApiRefused("message_not_found");
        if (message.By != call.By) throw new ApiRefused("cant_delete_message");
        channel.Messages.Remove(message);
        return new() { ["channel"] = channel.Id, ["ts"] = message.Ts };
    }

    // A person's id posts into the direct message with that person.
    private static TestChannel Target(ApiCall call) =>
        call.State.People.TryGetValue(call.Arguments.Needs("channel", "channel_not_found"), out var person) ? call.Direct(person) : call.Channel();

    private static void MayPost(ApiCall call, TestChannel channel)
    {
        if (channel.IsArchived) throw new ApiRefused("is_archived");
        if (!call.IsMember(channel)) throw new ApiRefused("not_in_channel");
        if (channel.IsIm && !call.Slack.App.MessagesTab) throw new ApiRefused("messages_tab_disabled");
        if (channel.Refuses is { } error) throw new ApiRefused(error);
    }
}
