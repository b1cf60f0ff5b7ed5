using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>What happens in channels, and who is told of it.</summary>
public sealed partial class SlackServer
{
    internal bool HasDoor => Options.SocketMode || Options.Bot is not null;

    /// <summary>The messages of a channel in order, whoever may see them; those for one person stand apart.</summary>
    public IReadOnlyList<TestMessage> Messages(string channel)
    {
        lock (State.Gate) return [.. State.Channels[channel].Messages];
    }

    /// <summary>The uploaded files, whether shared or not.</summary>
    public IReadOnlyList<TestFile> Files
    {
        get
        {
            lock (State.Gate) return [.. State.Files.Values];
        }
    }

    /// <summary>Invites a person, or the bot, into a channel: everybody's app hears of it.</summary>
    public Seen Invites(string by, string channel, string user)
    {
        lock (State.Gate) return new Seen(this, State.People[by]).With(Join(State.Channels[channel], user, by));
    }

    /// <summary>Takes a person, or the bot, out of a channel.</summary>
    public void Removes(string channel, string user)
    {
        lock (State.Gate)
        {
            var c = State.Channels[channel];
            var left = EventJson.Of(State, "member_left_channel", ("user", user), ("channel", c.Id), ("channel_type", c.IsPrivate ? "G" : "C"), ("team", State.People[user].TeamId));
            Tell(c, left, "member_left_channel");
            c.Members.Remove(user);
            State.Touch();
        }
    }

    internal List<Delivery> Join(TestChannel channel, string user, string? inviter)
    {
        if (!channel.Members.Contains(user)) channel.Members.Add(user);
        State.Touch();
        return Tell(channel, EventJson.Joined(State, channel, State.People[user], inviter), "member_joined_channel");
    }

    internal TestMessage Post(TestChannel channel, TestMessage message)
    {
        Write(channel, message);
        return message;
    }

    /// <summary>Puts a message into a channel; the deliveries of the events that it makes.</summary>
    internal List<Delivery> Write(TestChannel channel, TestMessage message)
    {
        channel.Messages.Add(message);
        State.Touch();
        if (State.InstallIn(channel) is not { } install) return [];
        var mentions = message.By is null && !channel.IsIm && message.Text.Contains($"<@{install.BotUserId}", StringComparison.Ordinal);
        var told = new List<Delivery>();
        if (mentions && Options.MentionOrder == "app_mention") Mention();
        if (Reads(install, channel)) told.AddRange(Tell(install, EventJson.Message(State, install, channel, message)));
        if (mentions && Options.MentionOrder != "app_mention") Mention();
        return told;

        void Mention()
        {
            if (install.App.Events.Contains("app_mention") && install.Scopes.Contains("app_mentions:read")) told.AddRange(Tell(install, EventJson.Mention(State, install, channel, message)));
        }
    }

    internal TestMessage Show(TestChannel channel, string user, Installation by, MessageBody body, string? thread)
    {
        var message = new TestMessage { ChannelId = channel.Id, Ts = State.NextTs(), UserId = by.BotUserId, By = by, Text = body.Text, Blocks = body.Blocks, ThreadTs = thread, OnlyFor = user };
        channel.Ephemerals.Add(message);
        State.Touch();
        return message;
    }

    internal void Edit(TestChannel channel, TestMessage message, MessageBody body)
    {
        var before = MessageJson.Of(State, message);
        (message.Text, message.Blocks, message.EditedTs) = (body.Text, body.Blocks, State.NextTs());
        message.Metadata = body.Metadata ?? message.Metadata;
        message.Edits++;
        State.Touch();
        if (message.IsEphemeral || State.InstallIn(channel) is not { } install || !Reads(install, channel)) return;
        var change = EventJson.Of(State, "message", ("subtype", "message_changed"), ("hidden", true), ("ts", State.NextTs()), ("message", MessageJson.Of(State, message)), ("previous_message", before));
        Tell(install, EventJson.Message(State, install, channel, message, change));
    }

    /// <summary>Tells the app in a channel, if it asked for such events.</summary>
    internal List<Delivery> Tell(TestChannel channel, JsonObject inner, string type) =>
        State.InstallIn(channel) is { } install && Hears(install, channel, type) ? Tell(install, EventJson.Envelope(State, install, inner, channel)) : [];

    internal List<Delivery> Tell(Installation install, JsonObject envelope)
    {
        if (!HasDoor) return [];
        var delivery = new Delivery(DeliveryKind.Event, (string)envelope["event"]!["type"]!, envelope);
        Deliveries.Start(delivery);
        return [delivery];
    }

    private static bool Hears(Installation install, TestChannel channel, string type) =>
        install.App.Events.Contains(type) && install.Scopes.Contains(channel.IsPrivate ? "groups:read" : "channels:read");

    // Reading a channel is a scope that partners' admins look at twice, and an app may do without.
    private static bool Reads(Installation install, TestChannel channel) =>
        install.Scopes.Contains(History.ScopeOf(channel)) && install.App.Events.Contains(channel.IsIm ? "message.im" : channel.IsPrivate ? "message.groups" : "message.channels");
}
