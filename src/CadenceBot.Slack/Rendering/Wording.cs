using CadenceBot.Application.Messages;

namespace CadenceBot.Slack.Rendering;

/// <summary>Names the slash command as this workspace calls it; another app may have taken the usual word.</summary>
internal sealed class Wording(SlackOptions options)
{
    private const string Usual = "/onboard";
    private const string Mention = "@CadenceBot";

    /// <summary>The message with the command's own name.</summary>
    public Message Of(Message message) => Of(message, options.Command);

    /// <summary>The message for people of another company, to whom Slack gives no slash command: they say the same to the bot by its name.</summary>
    public Message ForOthers(Message message) => Of(message, Mention);

    /// <summary>A sentence beside a field, for one reader.</summary>
    public string Of(string sentence, bool isOther) => sentence.Replace(Usual, isOther ? Mention : options.Command, StringComparison.Ordinal);

    private static Message Of(Message message, string command) => command == Usual ? message : new Message([.. message.Elements.Select(e => Of(e, command))], message.Fallback?.Replace(Usual, command, StringComparison.Ordinal));

    private static Element Of(Element element, string command) => element switch
    {
        Text text => new Text(Of(text.Spans, command)),
        Note note => new Note(Of(note.Spans, command)),
        Facts facts => new Facts([.. facts.Items.Select(f => f with { Value = Of(f.Value, command) })]),
        Checklist list => new Checklist([.. list.Items.Select(c => c with { Spans = Of(c.Spans, command) })]),
        _ => element,
    };

    // Only what is typed is the command; the same letters in somebody's words stay theirs.
    private static RichText Of(RichText text, string command) => new([.. text.Spans.Select(s => s.Style == SpanStyle.Code && s.Text.StartsWith(Usual, StringComparison.Ordinal) ? s with { Text = command + s.Text[Usual.Length..] } : s)]);
}
