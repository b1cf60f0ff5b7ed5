using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CadenceBot.Application.Messages;
using CadenceBot.Playground.Rooms;

namespace CadenceBot.Playground.Acts;

/// <summary>What comes back from say, click and submit.</summary>
internal sealed record ActBody(IReadOnlyList<MessageBody> Replies, FormBody? Form = null, IReadOnlyDictionary<string, string>? Errors = null)
{
    public static ActBody Silence { get; } = new([]);

    /// <summary>Whether nothing was recorded because the bot failed; not a part of what the door writes.</summary>
    [JsonIgnore]
    public bool Failed { get; init; }
}

/// <summary>A form as the door writes it.</summary>
internal sealed record FormBody(string Id, string Title, string? Intro, IReadOnlyList<FieldBody> Fields)
{
    public static FormBody Of(Form form) => new(form.Line, form.Title, form.Intro?.Plain, [.. form.Fields.Select(FieldBody.Of)]);
}

/// <summary>A field of a form.</summary>
internal sealed record FieldBody(string Name, string Label, string Kind, bool Required, IReadOnlyList<OptionBody>? Options, JsonNode? Value, string? Hint)
{
    public static FieldBody Of(Field field) => new(
        field.Name,
        field.Label,
        KindOf(field.Kind),
        field.Required,
        field.Options.IsDefaultOrEmpty ? null : [.. field.Options.Select(o => new OptionBody(o.Value, o.Label))],
        ValueOf(field),
        field.Hint);

    private static string KindOf(FieldKind kind) => kind switch
    {
        FieldKind.Choice => "choice",
        FieldKind.Multi => "multi",
        FieldKind.Date => "date",
        FieldKind.Number => "number",
        FieldKind.Person => "person",
        _ => "text",
    };

    // What is filled in beforehand has the shape in which it may come back.
    private static JsonNode? ValueOf(Field field) => (field.Kind, field.Value) switch
    {
        (_, null) => null,
        (FieldKind.Multi, var value) => new JsonArray([.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(v => (JsonNode)v)]),
        (FieldKind.Number, var value) when decimal.TryParse(value, out var number) => number,
        (FieldKind.Person, ['@', .. var id]) => id,
        (_, var value) => value,
    };
}

/// <summary>A choice of a field.</summary>
internal sealed record OptionBody(string Value, string Label);
