using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Long lists come in pages, each with a cursor to the next.</summary>
internal static class Pages
{
    public static JsonObject Of<T>(ApiCall call, string name, IEnumerable<T> all, Func<T, JsonNode> json)
    {
        var items = all.ToArray();
        var limit = Math.Clamp(call.Arguments.Number("limit", 100), 1, 1000);
        var from = Start(call.Arguments.Text("cursor"));
        var next = from + limit < items.Length ? Convert.ToBase64String(BitConverter.GetBytes(from + limit)) : "";
        return new()
        {
            [name] = new JsonArray([.. items.Skip(from).Take(limit).Select(json)]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
        };
    }

    private static int Start(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor)) return 0;
        Span<byte> bytes = stackalloc byte[8];
        return Convert.TryFromBase64String(cursor, bytes, out var n) && n == 4 ? BitConverter.ToInt32(bytes) : throw new ApiRefused("invalid_cursor");
    }
}
