using System.Text;

namespace CadenceBot.Application.Messages;

/// <summary>The plain-text twin of a message, made by one function and never written twice.</summary>
public sealed class PlainText : IRenderer<string>
{
    private static readonly PlainText Renderer = new();

    private PlainText()
    {
    }

    /// <summary>The twin of a message.</summary>
    public static string Of(Message message)
    {
        var text = new StringBuilder();
        var parts = Renderer.Render(message).Where(p => p.Length > 0).ToArray();

        // A heading says what the message is about; the notification's own first line would only say it twice.
        var begins = parts.Length > 0 && (message.Elements[0] is Heading || parts[0].StartsWith(message.Fallback ?? "", StringComparison.Ordinal));
        if (message.Fallback is { } fallback && !begins) text.Append(fallback).Append('\n');
        foreach (var part in parts) text.Append(part).Append('\n');

        return text.ToString().TrimEnd('\n');
    }

    /// <inheritdoc/>
    public string Heading(Heading heading) => heading.Title;

    /// <inheritdoc/>
    public string Text(Text text) => text.Spans.Plain;

    /// <inheritdoc/>
    public string Facts(Facts facts) => string.Join('\n', facts.Items.Select(f => $"{f.Label}: {f.Value.Plain}"));

    /// <inheritdoc/>
    public string Checklist(Checklist checklist) => string.Join('\n', checklist.Items.Select(c => $"{Word(c.State)}: {c.Spans.Plain}"));

    /// <inheritdoc/>
    public string Progress(Progress progress) => $"{progress.Label}: {progress.Value} of {progress.Max}";

    /// <inheritdoc/>
    public string Picture(Picture picture) => picture.Alt;

    /// <inheritdoc/>
    public string Actions(Actions actions) => string.Join(' ', actions.Items.Where(a => !a.Overflow).Select(a => $"[{a.Label}]"));

    /// <inheritdoc/>
    public string Note(Note note) => note.Spans.Plain;

    /// <inheritdoc/>
    public string Divider(Divider divider) => "";

    private static string Word(CheckState state) => state switch
    {
        CheckState.Done => "Done",
        CheckState.Moved => "Moved",
        CheckState.Dropped => "Dropped",
        _ => "Open",
    };
}
