using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>What admins do to channels and to the app itself.</summary>
public sealed partial class SlackServer
{
    /// <summary>Shares a channel with another company's workspace.</summary>
    public Seen Shares(string channel, string team) => Change(channel, c => c.Teams.Add(team), c => EventJson.Of(State, "channel_shared", ("connected_team_id", team), ("channel", c.Id)));

    /// <summary>Ends the sharing: their people are out.</summary>
    public Seen Unshares(string channel, string team) => Change(
        channel,
        c =>
        {
            c.Teams.Remove(team);
            c.SeveredFrom = team;
            c.Members.RemoveAll(m => State.People[m].TeamId == team);
        },
        c => EventJson.Of(State, "channel_unshared", ("connected_team_id", team), ("previously_connected_team_id", team), ("channel", c.Id), ("is_ext_shared", c.IsShared)));

    /// <summary>Gives a channel its new id, as happens when an old private channel begins to be shared.</summary>
    public Seen Renumbers(string channel, string newId) => Change(
        channel,
        c =>
        {
            State.Channels.Remove(channel);
            c.Id = newId;
            State.Channels.Add(newId, c);
            foreach (var message in c.Messages) message.ChannelId = newId;
        },
        _ => EventJson.Of(State, "channel_id_changed", ("old_channel_id", channel), ("new_channel_id", newId)),
        always: true);

    public Seen Archives(string channel, string by) => Change(
        channel,
        c => c.IsArchived = true,
        c => EventJson.Of(State, c.IsPrivate ? "group_archive" : "channel_archive", ("channel", c.Id), ("user", by)));

    /// <summary>Takes the app off a workspace. Slack tells it in two events, in either order.</summary>
    public Seen Uninstalls(string key)
    {
        lock (State.Gate)
        {
            var install = Installation(key);
            install.IsUninstalled = true;
            foreach (var channel in State.Channels.Values) channel.Members.Remove(install.BotUserId);
            var told = Tell(install, "app_uninstalled", EventJson.Of(State, "app_uninstalled"));
            told.AddRange(Tell(install, "tokens_revoked", Revoked(install)));
            State.Touch();
            return new Seen(this, null).With(told);
        }
    }

    /// <summary>Revokes the token; the app stays.</summary>
    public Seen Revokes(string key)
    {
        lock (State.Gate)
        {
            var install = Installation(key);
            install.IsRevoked = true;
            State.Touch();
            return new Seen(this, null).With(Tell(install, "tokens_revoked", Revoked(install)));
        }
    }

    private Seen Change(string id, Action<TestChannel> change, Func<TestChannel, JsonObject> told, bool always = false)
    {
        lock (State.Gate)
        {
            var channel = State.Channels[id];
            var install = State.InstallIn(channel);
            change(channel);
            var inner = told(channel);
            State.Touch();
            var type = (string)inner["type"]!;
            return new Seen(this, null).With(install is null || !(always ? install.App.Events.Contains(type) : Hears(install, channel, type)) ? [] : Tell(install, EventJson.Envelope(State, install, inner, channel)));
        }
    }

    private JsonObject Revoked(Installation install) =>
        EventJson.Of(State, "tokens_revoked", ("tokens", new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(install.BotUserId) }));

    private List<Delivery> Tell(Installation install, string type, JsonObject inner) =>
        install.App.Events.Contains(type) ? Tell(install, EventJson.Envelope(State, install, inner)) : [];
}
