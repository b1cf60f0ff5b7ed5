using CadenceBot.Application.Messages;

namespace CadenceBot.Application.Copy;

/// <summary>Words around forms and buttons where the door cannot do what it was asked.</summary>
public static class FormCopy
{
    /// <summary>Why a form that was handed in records nothing: the one field that is blank, or that one of several is enough.</summary>
    public static string Lacks(IReadOnlyList<Field> blank) => blank is [var only]
        ? $"{only.Label.TrimEnd('?', '.', ' ')}: this one is needed."
        : $"One of these is needed: {Phrases.Or([.. blank.Select(f => Phrases.Small(f.Label.TrimEnd('?', '.', ' ')))])}.";

    /// <summary>A mention never opens a form; this button does.</summary>
    public static Message OpensByButton(Form form) => form.Line.Length <= Limits.Command
        ? Message.Of(
            new Text($"I need a few more words for that: {form.Title}."),
            new Actions([new Act(Limits.Fit(form.Title, Limits.Label), form.Line, OpensForm: true, Style: ActStyle.Primary)]))
        : Message.Say(RichText.Of($"I need a few more words for that. Type it as {Rich.Code("/onboard")} and I will ask for them."));
}
