using System.Collections.Immutable;
using CadenceBot.Application.Messages;

namespace CadenceBot.Slack.Rendering;

/// <summary>A form as a modal: each question is a block named after its field, so that a refusal stands beside it.</summary>
internal static class ModalRenderer
{
    /// <summary>The callback id of every form; the form's own line is in the metadata.</summary>
    public const string CallbackId = "form";

    /// <summary>The action id of every input.</summary>
    public const string Answer = "answer";

    private const string Name = "CadenceBot";
    private const int MostTitle = 24;
    private const int MostOptions = 100;
    private const int MostOption = 75;
    private const int MostCharacters = 3_000;
    private const int MostSentence = 2_000;

    /// <summary>The modal of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="metadata">What must come back with the answers, since Slack names no channel then.</param>
    public static View Of(Form form, string metadata)
    {
        // A modal's own title has room for three words; a longer one stands whole above the questions.
        var isShort = form.Title.Length <= MostTitle;
        IEnumerable<Block> head = isShort ? [] : Mrkdwn.Texts(Rich.Bold(form.Title), MostCharacters).Select(t => new SectionBlock(t));
        IEnumerable<Block> intro = form.Intro is { } line ? Mrkdwn.Texts(line, MostCharacters).Select(t => new SectionBlock(t)) : [];
        return new View
        {
            CallbackId = CallbackId,
            Title = new PlainTextObject(isShort ? form.Title : Name),
            Submit = new PlainTextObject("Send"),
            Close = new PlainTextObject("Cancel"),
            PrivateMetadata = metadata,
            Blocks = [.. head, .. intro, .. form.Fields.Select(Input)],
        };
    }

    /// <summary>A message in a modal: for whoever waits in one.</summary>
    public static View Of(Message message) => new()
    {
        Title = new PlainTextObject(Name),
        Close = new PlainTextObject("Close"),
        Blocks = [.. BlockKitRenderer.Blocks(message)],
    };

    private static Block Input(Field field) => new InputBlock(
        field.Name,
        new PlainTextObject(Limits.Fit(field.Label, MostSentence)),
        Element(field),
        field.Hint is { Length: > 0 } hint ? new PlainTextObject(Limits.Fit(hint, MostSentence)) : null,
        !field.Required);

    private static BlockElement Element(Field field)
    {
        ImmutableArray<OptionObject> options = [.. field.Options.Select(o => new OptionObject(new PlainTextObject(Limits.Fit(o.Label.Length > 0 ? o.Label : o.Value, MostOption)), o.Value))];
        var value = string.IsNullOrEmpty(field.Value) ? null : field.Value;
        return field.Kind switch
        {
            FieldKind.Date => new DatePicker(Answer, value),
            FieldKind.Number => new NumberInput(Answer, value),
            // A list that Slack would not take is typed: nobody is left out of a choice without a word.
            FieldKind.Multi when options.Length is > 0 and <= MostOptions => new MultiStaticSelect(Answer, options, Chosen(options, value?.Split(','))),
            FieldKind.Choice or FieldKind.Person when options.Length is > 0 and <= MostOptions => new StaticSelect(Answer, options, options.FirstOrDefault(o => o.Value == value)),
            _ => new PlainTextInput(Answer, value, Multiline: field.Kind == FieldKind.Text && field.Value?.Contains('\n') == true, MostCharacters),
        };
    }

    private static ImmutableArray<OptionObject>? Chosen(ImmutableArray<OptionObject> options, string[]? values) =>
        options.Where(o => values?.Contains(o.Value) == true).ToImmutableArray() is { Length: > 0 } chosen ? chosen : null;
}
