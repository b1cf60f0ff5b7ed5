using System.Globalization;
using System.Text;
using System.Text.Json;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Messages;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Seed;
using NodaTime.Text;

namespace CadenceBot.Playground.Acts;

/// <summary>Completes a form's line with its answers: each becomes <c>--name "value"</c>, and so the same as if somebody had typed it.</summary>
internal sealed class FormLine
{
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);
    private readonly StringBuilder _line;

    private FormLine(Form form) => _line = new StringBuilder(form.Line);

    /// <summary>The completed line, or a sentence for each field that cannot be taken.</summary>
    public static (string Line, IReadOnlyDictionary<string, string>? Errors) Complete(Form form, IReadOnlyDictionary<string, JsonElement> values)
    {
        var line = new FormLine(form);
        foreach (var field in form.Fields) line.Add(field, values.GetValueOrDefault(field.Name));
        foreach (var name in values.Keys.Where(name => form.Fields.All(f => f.Name != name)))
            line._errors[name] = $"This form has no field {Ask.Quote(name)}; it has {string.Join(", ", form.Fields.Select(f => f.Name))}.";
        return (line._line.ToString(), line._errors.Count > 0 ? line._errors : null);
    }

    private void Add(Field field, JsonElement value)
    {
        var answers = Read(field, value);
        if (answers is null) return;
        answers.RemoveAll(string.IsNullOrWhiteSpace);
        if (answers.Count == 0)
        {
            if (field.Required) _errors[field.Name] = $"{field.Label.TrimEnd('?', '.', ' ')}: this one is needed.";
            return;
        }

        if (Wrong(field, answers) is { } sentence) _errors[field.Name] = sentence;
        else FormAnswers.Append(_line, field.Name, FormAnswers.IsSwitch(field), answers.Select(a => field.Kind == FieldKind.Person ? Person(a) : a));
    }

    // The answers as texts; null when a value has a shape that no answer has, which is noted.
    private List<string>? Read(Field field, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return [];
            case JsonValueKind.String when field.Kind != FieldKind.Multi || value.GetString() is { Length: > 0 }:
                return [value.GetString()!.Trim()];
            case JsonValueKind.String:
                return [];
            case JsonValueKind.Number:
                return [value.TryGetDecimal(out var number) ? number.ToString("0.##########", CultureInfo.InvariantCulture) : value.GetRawText()];
            case JsonValueKind.Array when field.Kind == FieldKind.Multi && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String):
                return [.. value.EnumerateArray().Select(v => v.GetString()!)];
            default:
                _errors[field.Name] = $"This is {Ask.Kind(value)}; it must be {Shape(field.Kind)}.";
                return null;
        }
    }

    private static string? Wrong(Field field, List<string> answers) => field.Kind switch
    {
        FieldKind.Choice or FieldKind.Multi when answers.FirstOrDefault(a => !field.Options.IsDefaultOrEmpty && field.Options.All(o => o.Value != a)) is { } other =>
            $"{Ask.Quote(other)} is none of the choices; they are {string.Join(", ", field.Options.Select(o => o.Value))}.",
        FieldKind.Date when !LocalDatePattern.Iso.Parse(answers[0]).Success => $"{Ask.Quote(answers[0])} is not a date, such as 2026-05-28.",
        FieldKind.Number when !decimal.TryParse(answers[0], NumberStyles.Float, CultureInfo.InvariantCulture, out _) => $"{Ask.Quote(answers[0])} is not a number, such as 80000.",
        _ => null,
    };

    private static string Person(string answer) => Cast.Member(answer) is null ? answer : "@" + answer;

    private static string Shape(FieldKind kind) => kind switch
    {
        FieldKind.Multi => "a list of choices, such as [\"ae\",\"se\"]",
        FieldKind.Date => "a date, such as \"2026-05-28\"",
        FieldKind.Number => "a number, such as 80000",
        FieldKind.Person => "an actor's id or \"Name <mail>\"",
        _ => "a text",
    };
}
