using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>What the page draws.</summary>
internal static class PageJson
{
    /// <summary>Everybody, by company.</summary>
    public static JsonObject People(SlackServer slack) => new()
    {
        ["app"] = slack.App.Name,
        ["command"] = slack.App.Command,
        ["companies"] = new JsonArray([.. slack.State.Workspaces.Values.Select(w => new JsonObject
        {
            ["id"] = w.Id,
            ["name"] = w.Name,
            ["hasApp"] = slack.State.InstallOf(w.Id) is not null,
            ["people"] = new JsonArray([.. slack.State.People.Values.Where(p => p.TeamId == w.Id).Select(p => Person(slack, p))]),
        })]),
    };

    public static JsonObject State(SlackServer slack, Actor actor, string channel)
    {
        var state = slack.State;
        var mine = state.Channels.Values.Where(c => c.Members.Contains(actor.Person.Id)).ToArray();
        var home = actor.Home;
        return new()
        {
            ["version"] = state.Version,
            ["now"] = state.Now.ToUnixTimeSeconds(),
            ["channels"] = new JsonArray([.. mine.Where(c => !c.IsIm).Concat(mine.Where(c => c.IsIm)).Select(c => Channel(slack, actor, c))]),
            ["messages"] = state.Channels.ContainsKey(channel) ? new JsonArray([.. actor.Sees(channel).Select(m => Message(m))]) : new JsonArray(),
            ["view"] = actor.View is { } view ? View(view) : null,
            ["home"] = home is null ? null : View(home),
            ["mayHome"] = slack.App.HomeTab && state.InstallOf(actor.Person.TeamId) is not null,
        };
    }

    private static JsonObject Person(SlackServer slack, TestPerson person) => new()
    {
        ["id"] = person.Id,
        ["handle"] = person.Name,
        ["name"] = person.RealName,
        ["title"] = person.Title,
        ["team"] = person.TeamId,
        ["company"] = slack.State.Workspaces[person.TeamId].Name,
        ["tz"] = person.Tz,
        ["bot"] = person.IsBot,
    };

    private static JsonObject Channel(SlackServer slack, Actor actor, TestChannel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.IsIm ? slack.App.Name : channel.Name,
        ["im"] = channel.IsIm,
        ["private"] = channel.IsPrivate,
        ["archived"] = channel.IsArchived,
        ["with"] = channel.IsIm ? null : new JsonArray([.. channel.Teams.Where(t => t != actor.Person.TeamId).Select(t => (JsonNode)slack.State.Workspaces[t].Name)]),
        ["members"] = channel.Members.Count,
        ["hasBot"] = slack.State.InstallIn(channel) is not null,
        ["last"] = channel.Messages.Where(m => m.UserId != actor.Person.Id).Select(m => m.Ts).LastOrDefault() ?? "",
    };

    private static JsonObject Message(TestMessage message) => new()
    {
        ["ts"] = message.Ts,
        ["user"] = message.UserId,
        ["text"] = message.Text,
        ["blocks"] = message.Blocks?.DeepClone(),
        ["thread"] = message.ThreadTs,
        ["edited"] = message.EditedTs is not null,
        ["onlyYou"] = message.IsEphemeral,
        ["command"] = message.Command,
        ["pinned"] = message.IsPinned,
        ["reactions"] = new JsonArray([.. message.Reactions.Select(r => (JsonNode)r)]),
        ["files"] = new JsonArray([.. message.Files.Select(f => new JsonObject { ["id"] = f.Id, ["name"] = f.Name, ["title"] = f.Title, ["alt"] = f.AltText })]),
    };

    private static JsonObject View(TestView view)
    {
        var json = view.Content.DeepClone().AsObject();
        (json["id"], json["hash"]) = (view.Id, view.Hash);
        return json;
    }
}
