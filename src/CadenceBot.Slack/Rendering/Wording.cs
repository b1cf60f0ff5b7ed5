using CadenceBot.Application.Messages;

namespace CadenceBot.Slack.Rendering;

/// <summary>Names the slash command as this workspace calls it; another app may have taken the usual word.</summary>
internal sealed class Wording(SlackOptions options)
{
    private const string Usual = "/onboard";

    /// <summary>The message with the command's own name.</summary>
    public Message Of(Message message) => options.Command == Usual ? message : new Message([.. message.Elements.Select(Of)], message.Fallback?.Replace(Usual, options.Command, StringComparison.Ordinal));

    private Element Of(Element element) => element switch
    {
        Text text => new Text(Of(text.Spans)),
        Note note => new Note(Of(note.Spans)),
        Facts facts => new Facts([.. facts.Items.Select(f => f with { Value = Of(f.Value) })]),
        Checklist list => new Checklist([.. list.Items.Select(c => c with { Spans = Of(c.Spans) })]),
        _ => element,
    };

    // Only what is typed is the command; the same letters in somebody's words stay theirs.
    private RichText Of(RichText text) => new([.. text.Spans.Select(s => s.Style == SpanStyle.Code && s.Text.StartsWith(Usual, StringComparison.Ordinal) ? s with { Text = options.Command + s.Text[Usual.Length..] } : s)]);
}
