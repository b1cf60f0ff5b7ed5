using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>A view as it stands in answers and payloads.</summary>
internal static class ViewJson
{
    public static JsonObject Of(SlackState state, TestView view, JsonObject values)
    {
        var json = view.Content.DeepClone().AsObject();
        json["id"] = view.Id;
        // The team of whoever has it before them; the install stands apart.
        json["team_id"] = state.People[view.UserId].TeamId;
        json["app_id"] = view.By.App.Id;
        json["bot_id"] = view.By.BotId;
        json["app_installed_team_id"] = view.By.Key;
        json["hash"] = view.Hash;
        json["root_view_id"] = view.RootId;
        json["previous_view_id"] = view.PreviousId;
        json["state"] = new JsonObject { ["values"] = values };
        json["private_metadata"] ??= "";
        json["callback_id"] ??= "";
        json["external_id"] ??= "";
        json["clear_on_close"] ??= false;
        json["notify_on_close"] ??= false;
        foreach (var name in new[] { "submit", "close" }) json[name] ??= null;
        return json;
    }
}
