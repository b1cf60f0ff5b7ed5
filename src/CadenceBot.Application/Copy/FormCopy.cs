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

    /// <summary>The platform opens a form only right after the press.</summary>
    public static Message OpenedTooLate() => Message.Say("The form did not open in time, and nothing is recorded. Please press the button once more.");

    /// <summary>A form that an older program opened, or that lies open since long ago.</summary>
    public static Message Outdated() => Message.Say("I no longer know this form, so nothing is recorded. Please close it and press the button once more.");

    /// <summary>The answers are too long to be carried from one step to the next.</summary>
    public static Message TooLong() => Message.Say("That is more text than a form carries, so nothing is recorded. Please shorten it, or type it in a direct message to me.");

    /// <summary>The answer is not there yet; it is told as soon as it is known.</summary>
    public static Message TakesLonger() => Message.Say("This takes longer than usual. I tell you here as soon as it is done.");

    /// <summary>What took longer is done.</summary>
    public static Message DoneLate() => Message.Say("What took longer is done now; the plan's thread shows it. If it does not, please try again.");

    /// <summary>A form whose choices are still being looked up.</summary>
    public static Message OneMoment() => Message.Say("One moment: I look up who is in this channel.");

    /// <summary>Somebody, or a channel, sends more than people do.</summary>
    public static Message TooMuch() => Message.Say("That is a lot at once. Please wait ten seconds; what you send until then is not recorded.");

    /// <summary>The store is away, and it is not known who asks.</summary>
    public static Message NotStored() => Message.Say("I could not record that just now, so nothing changed. Please try again in a minute.");

    /// <summary>In the thread, for somebody of another company who may not see what is meant for them alone; it says nothing of what that is.</summary>
    public static Message Aside(string name) => Message.Say($"{Phrases.Name(name)}, I answered so that only you see it. If nothing shows up, write me the same words in a direct message.");
}
