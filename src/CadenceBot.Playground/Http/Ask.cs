using System.Text;
using System.Text.Json;
using CadenceBot.Playground.Clock;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CadenceBot.Playground.Http;

/// <summary>The body of a request. It is read field by field; the first thing that is wrong with it becomes the answer. Unknown fields are left alone.</summary>
internal sealed class Ask
{
    public const int MostBytes = 256 * 1024;
    public const int MostId = 200;

    private readonly JsonElement _body;

    private Ask(JsonElement body) => _body = body;

    private Ask(Problem problem) => Problem = problem;

    /// <summary>What is wrong; null as long as nothing is.</summary>
    public Problem? Problem { get; private set; }

    public static async Task<Ask> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes) return TooLong();
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (bytes.Length + read > MostBytes) return TooLong();
            bytes.Write(buffer, 0, read);
        }

        return Of(bytes.ToArray());
    }

    /// <summary>The ask of a body; an empty one asks for nothing in particular.</summary>
    public static Ask Of(ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith(Encoding.UTF8.Preamble)) body = body[Encoding.UTF8.Preamble.Length..];
        if (body.IsEmpty) return new Ask(default(JsonElement));
        try
        {
            using var parsed = JsonDocument.Parse(body);
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                ? new Ask(parsed.RootElement.Clone())
                : new Ask(Problem.Bad($"The body is {Kind(parsed.RootElement)}; it must be a JSON object, such as {{\"as\":\"host.manager\"}}."));
        }
        catch (JsonException broken)
        {
            return new Ask(Problem.Bad($"The body is not JSON (line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}); it must be an object, such as {{\"as\":\"host.manager\"}}."));
        }
    }

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A text that must be there.</summary>
    public string Text(string name, string example) => TextOrNull(name, example) ?? Fail($"The field \"{name}\" is missing; it is a text, such as {Quote(example)}.", "");

    /// <summary>A text that may be left out.</summary>
    public string? TextOrNull(string name, string example) => Find(name) is not { } value ? null
        : value.ValueKind != JsonValueKind.String ? Wrong<string?>(name, value, "a text", Quote(example))
        : TextIn(name, value);

    public bool? Flag(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } value => Wrong<bool?>(name, value, "true or false", "true"),
    };

    public int? Whole(string name, int least, int most, int example)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number)) return Wrong<int?>(name, value, $"a whole number from {least} to {most}", example.ToString());
        return number >= least && number <= most ? number : Fail<int?>($"The field \"{name}\" is {number}; it must be from {least} to {most}, such as {example}.", null);
    }

    public Instant? Time(string name)
    {
        const string Example = "2026-03-02T08:00:00+00:00";
        if (TextOrNull(name, Example) is not { } text) return null;
        return IsoTime.Read(text) ?? Fail<Instant?>($"The field \"{name}\" is {Quote(text)}; it must be an ISO 8601 time with an offset, such as \"{Example}\".", null);
    }

    /// <summary>A list of texts; empty when it is left out.</summary>
    public IReadOnlyList<string> Texts(string name, string example)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String))
            return Wrong<IReadOnlyList<string>>(name, value, "a list of texts", $"[{Quote(example)}]") ?? [];
        return [.. value.EnumerateArray().Select(v => TextIn(name, v) ?? "")];
    }

    /// <summary>The fields of an object; empty when it is left out.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values(string name)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (Find(name) is not { } value) return values;
        if (value.ValueKind != JsonValueKind.Object) return Wrong<IReadOnlyDictionary<string, JsonElement>>(name, value, "an object", "{\"name\":\"Northwind\"}") ?? values;
        try
        {
            foreach (var field in value.EnumerateObject())
            {
                values[field.Name] = field.Value;
                foreach (var text in Strings(field.Value)) TextIn(field.Name, text);
            }
        }
        catch (InvalidOperationException)
        {
            return Fail($"The field \"{name}\" has a name in it that is not Unicode; it must be readable text in UTF-8.", values);
        }

        return values;
    }

    /// <summary>The caller's own name of this delivery.</summary>
    public string? DeliveryId() => TextOrNull("id", "7f3a") switch
    {
        null => null,
        { Length: > 0 and <= MostId } id => id,
        var id => Fail<string?>($"The field \"id\" has {id.Length} characters; it must have 1 to {MostId}, such as \"7f3a\".", null),
    };

    /// <summary>Notes what is wrong, unless something was before.</summary>
    public T Fail<T>(string detail, T instead)
    {
        Problem ??= Problem.Bad(detail);
        return instead;
    }

    /// <summary>A text between quotes, shortened when it is long.</summary>
    public static string Quote(string text) => $"\"{(text.Length > 60 ? text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…" : text)}\"";

    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static Ask TooLong() => new(Problem.Bad($"The body is longer than {MostBytes / 1024} KB; a text may have 40,000 characters."));

    private JsonElement? Find(string name) =>
        _body.ValueKind == JsonValueKind.Object && _body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static IEnumerable<JsonElement> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value],
        JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String),
        _ => [],
    };

    private string? TextIn(string name, JsonElement value)
    {
        try
        {
            var text = value.GetString()!;
            return text.Contains('\0') ? Fail<string?>($"The field \"{name}\" holds a NUL character; it must be readable text.", null) : text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            return Fail<string?>($"The field \"{name}\" holds characters that are not Unicode; it must be readable text in UTF-8.", null);
        }
    }

    private T? Wrong<T>(string name, JsonElement value, string wanted, string example) =>
        Fail<T?>($"The field \"{name}\" is {Kind(value)}; it must be {wanted}, such as {example}.", default);
}
