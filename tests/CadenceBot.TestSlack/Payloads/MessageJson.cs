using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>A message as it stands in answers and payloads.</summary>
internal static class MessageJson
{
    public static JsonObject Of(SlackState state, TestMessage message)
    {
        var author = state.People[message.UserId];
        var json = new JsonObject { ["type"] = "message", ["user"] = message.UserId, ["ts"] = message.Ts, ["text"] = message.Text, ["team"] = author.TeamId };
        if (message.By is { } by)
        {
            (json["bot_id"], json["app_id"]) = (by.BotId, by.App.Id);
            json["bot_profile"] = new JsonObject { ["id"] = by.BotId, ["app_id"] = by.App.Id, ["name"] = by.App.Name, ["team_id"] = author.TeamId, ["deleted"] = false };
        }

        if (message.Blocks is { } blocks) json["blocks"] = blocks.DeepClone();
        if (message.EditedTs is { } edited) json["edited"] = new JsonObject { ["user"] = message.UserId, ["ts"] = edited };
        if (message.ThreadTs is { } thread) (json["thread_ts"], json["parent_user_id"]) = (thread, state.Channels.GetValueOrDefault(message.ChannelId)?.Find(thread)?.UserId);
        if (message.Files.Count > 0) json["files"] = new JsonArray([.. message.Files.Select(f => new JsonObject { ["id"] = f.Id, ["name"] = f.Name, ["title"] = f.Title, ["mode"] = "hosted" })]);
        return json;
    }
}
