using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>An answer <c>ok: false</c> in Slack's word.</summary>
internal sealed class ApiRefused(string error, IEnumerable<string>? messages = null) : Exception(error)
{
    public string Error { get; } = error;

    public string? Needed { get; init; }

    public string? Provided { get; init; }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error"] = Error };
        if (Needed is not null) (json["needed"], json["provided"]) = (Needed, Provided);
        if (messages is not null) json["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(m => (JsonNode)m)]) };
        return json;
    }
}
