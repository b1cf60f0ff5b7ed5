using System.Text.Json;

namespace CadenceBot.Domain.Templates;

/// <summary>A place in a template's JSON that knows its path, reads values of a wanted shape and reports what has another one.</summary>
internal sealed class TemplateCursor
{
    /// <summary>A list of a template is short; a longer one is a mistake.</summary>
    internal const int MaxEntries = 100;

    private readonly JsonElement? _value;
    private readonly TemplateProblems _problems;
    private readonly string _name;

    private TemplateCursor(JsonElement? value, string path, string name, TemplateProblems problems) =>
        (_value, Path, _name, _problems) = (value, path, name, problems);

    public static TemplateCursor Root(JsonElement value, TemplateProblems problems) => new(value, "$", "template", problems);

    public string Path { get; }

    /// <summary>Whether nothing in the file was reported so far.</summary>
    public bool IsClean => _problems.Count == 0;

    private JsonValueKind Kind => _value?.ValueKind ?? JsonValueKind.Undefined;

    /// <summary>The value under a key; reading it reports when there is none.</summary>
    public TemplateCursor this[string key] =>
        new(Kind == JsonValueKind.Object && _value!.Value.TryGetProperty(key, out var value) ? value : null, $"{Path}{Step(key)}", key, _problems);

    /// <summary>Whether the key is written, be its value null.</summary>
    public bool Contains(string key) => this[key].Kind != JsonValueKind.Undefined;

    /// <summary>Whether the key is written with a value.</summary>
    public bool Has(string key) => this[key].Kind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The keys of an object; none for another value.</summary>
    public IEnumerable<string> Keys => Kind == JsonValueKind.Object ? _value!.Value.EnumerateObject().Select(p => p.Name) : [];

    /// <summary>Reports a problem of this place: what was read comes first, the example last.</summary>
    public void Problem(string rule, string example) => _problems.Add(Path, $"I read {Shown()}: {rule}. Example: `{example}`.");

    /// <summary>Whether this is an object; a key that is unknown or written twice is reported; without known keys any will do.</summary>
    public bool IsObject(string noun, string example, params IReadOnlyList<string> known)
    {
        if (Kind != JsonValueKind.Object)
        {
            Problem($"{noun} is an object in braces", example);
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in Keys)
        {
            if (!seen.Add(key)) this[key].Problem($"`{Cut(key)}` is written twice here, keep one of them", example);
            if (known.Count > 0 && !known.Contains(key)) Unknown(key, noun, known);
        }

        return true;
    }

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<TemplateCursor> Entries(string noun, string example, int min = 1, int max = MaxEntries)
    {
        if (Kind != JsonValueKind.Array)
        {
            Problem($"{noun} are a list in square brackets", example);
            return [];
        }

        var count = _value!.Value.GetArrayLength();
        if (count < min || count > max) Problem($"{noun} have {(min == max ? $"{min}" : $"{min} to {max}")} entries, not {count}", example);
        return PeekEntries();
    }

    /// <summary>A text of one line.</summary>
    public string? Text(string noun, string example, int max = 120)
    {
        if (Kind == JsonValueKind.String && _value!.Value.GetString() is { } text
            && text.Length <= max && !string.IsNullOrWhiteSpace(text) && text.Trim().Length == text.Length && !text.Any(char.IsControl)) return text;
        Problem($"{noun} is a text of 1 to {max} characters on one line, without spaces around it", example);
        return null;
    }

    /// <summary>A word that commands and other places of the template may name.</summary>
    public string? Word(string noun, string example, bool capitals = false)
    {
        if (Kind == JsonValueKind.String && _value!.Value.GetString() is { Length: > 0 and <= 40 } word
            && char.IsAsciiLetterLower(word[0]) && word[^1] != '-'
            && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || (capitals ? char.IsAsciiLetterUpper(c) : c == '-'))) return word;
        Problem($"{noun} starts with a small letter and has {(capitals ? "letters and digits only" : "small letters, digits and dashes only")}, at most 40", example);
        return null;
    }

    /// <summary>One of a few words.</summary>
    public string? OneOf(string noun, string example, params IReadOnlyList<string> words)
    {
        if (Kind == JsonValueKind.String && words.Contains(_value!.Value.GetString())) return _value.Value.GetString();
        Problem($"{noun} is one of {string.Join(", ", words)}", example);
        return null;
    }

    /// <summary>A whole number.</summary>
    public int? Number(string noun, int min, int max, string example)
    {
        if (Kind == JsonValueKind.Number && _value!.Value.TryGetInt32(out var number) && number >= min && number <= max) return number;
        Problem($"{noun} is a whole number from {min} to {max}", example);
        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool? Flag(string noun)
    {
        if (Kind is JsonValueKind.True or JsonValueKind.False) return Kind == JsonValueKind.True;
        Problem($"{noun} is true or false", $"\"{_name}\": true");
        return null;
    }

    /// <summary>The flag under a key, or no when it is not written.</summary>
    public bool FlagOrNo(string key) => Has(key) && (this[key].Flag($"`{key}`") ?? false);

    /// <summary>The entries of a list, if it is one; nothing is reported.</summary>
    public IReadOnlyList<TemplateCursor> PeekEntries() =>
        Kind == JsonValueKind.Array ? [.. _value!.Value.EnumerateArray().Take(MaxEntries).Select((v, i) => new TemplateCursor(v, $"{Path}[{i}]", _name, _problems))] : [];

    /// <summary>The text, if it is one; nothing is reported.</summary>
    public string? PeekText() => Kind == JsonValueKind.String ? _value!.Value.GetString() : null;

    /// <summary>Reports a value that stands here a second time.</summary>
    public void Once(HashSet<string> seen, string? value, string noun, string example)
    {
        if (value is not null && !seen.Add(value)) Problem($"{noun} of that name is there already", example);
    }

    private void Unknown(string key, string noun, IReadOnlyList<string> known)
    {
        var nearest = known.MaxBy(k => k.Zip(key).TakeWhile(p => char.ToLowerInvariant(p.First) == char.ToLowerInvariant(p.Second)).Count())!;
        _problems.Add($"{Path}{Step(key)}", $"I read the key `{Cut(key)}`: the keys of {noun} are {string.Join(", ", known)}. Example: `\"{nearest}\": …`.");
    }

    private string Shown() => Kind switch
    {
        JsonValueKind.Undefined => $"no `{_name}`",
        JsonValueKind.Object => Keys.FirstOrDefault() is { } key ? $"an object that starts with `{Cut(key)}`" : "an empty object",
        JsonValueKind.Array => _value!.Value.GetArrayLength() is var n && n == 1 ? "a list of 1 entry" : $"a list of {_value!.Value.GetArrayLength()} entries",
        JsonValueKind.String => $"`{Cut(_value!.Value.GetString()!)}`",
        _ => $"`{Cut(_value!.Value.GetRawText())}`",
    };

    /// <summary>A text as a sentence can show it.</summary>
    internal static string Cut(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= 80 ? line : $"{line[..79]}…";
    }

    private static string Step(string key) => key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? $".{Cut(key)}" : $"['{Cut(key)}']";
}
