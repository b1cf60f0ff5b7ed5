using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>The arguments of a call, from the query, a form or JSON.</summary>
internal sealed class ApiArguments(Dictionary<string, JsonNode?> values)
{
    /// <summary>Reads them; a method that takes no JSON sees none of it, as at Slack.</summary>
    public static async Task<ApiArguments> ReadAsync(HttpRequest request, bool takesJson)
    {
        var values = request.Query.ToDictionary(q => q.Key, q => (JsonNode?)q.Value.ToString(), StringComparer.Ordinal);
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync()) values[name] = value.ToString();
        }
        else if (takesJson && request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
        {
            foreach (var (name, value) in await ObjectAsync(request)) values[name] = value?.DeepClone();
        }

        return new(values);
    }

    public string? Text(string name) => values.GetValueOrDefault(name) is JsonValue v ? v.TryGetValue<string>(out var text) ? text : v.ToJsonString() : null;

    public string Needs(string name, string error = "invalid_arguments") =>
        Text(name) is { Length: > 0 } text ? text : throw new ApiRefused(error, error == "invalid_arguments" ? [$"[ERROR] missing required field: {name}"] : null);

    public bool Is(string name) => Text(name) is "true" or "1";

    public int Number(string name, int otherwise) => int.TryParse(Text(name), out var n) ? n : otherwise;

    /// <summary>An object or array, which a form carries as JSON text; null for none.</summary>
    public JsonNode? Node(string name, string error)
    {
        var value = values.GetValueOrDefault(name);
        if (value is not JsonValue v) return value?.DeepClone();
        if (!v.TryGetValue<string>(out var text)) throw new ApiRefused(error);
        if (text.Length == 0) return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new ApiRefused(error);
        }
    }

    private static async Task<JsonObject> ObjectAsync(HttpRequest request)
    {
        if (request.ContentLength == 0) return [];
        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject ?? throw new ApiRefused("json_not_object");
        }
        catch (JsonException)
        {
            throw new ApiRefused("invalid_json");
        }
    }
}
