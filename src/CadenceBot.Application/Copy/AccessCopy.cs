using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Copy;

/// <summary>Somebody whom the bot does not know yet, and how a manager lets them in.</summary>
public static class AccessCopy
{
    /// <summary>To the stranger.</summary>
    public static Message Stranger(string name) => Message.Of(
    [
        new Text($"Hello {Phrases.Name(name)}, I don't know you yet, so I did not record that. Tell me that it is you, and your partner manager confirms it."),
        .. Buttons.Row(Buttons.To("That's me", "people claim")),
    ]);

    /// <summary>To the stranger where nobody can tell for which company they are.</summary>
    /// <param name="name">The name that the platform shows.</param>
    /// <param name="isDirect">In a direct message; else in a channel that belongs to no partner yet.</param>
    public static Message StrangerElsewhere(string name, bool isDirect) => Message.Say(isDirect
        ? $"Hello {Phrases.Name(name)}, I don't know you yet, so I did not record that. Please write to me once in the channel where our companies talk; there I can ask who you are."
        : $"Hello {Phrases.Name(name)}, I don't know you yet, so I did not record that. This channel belongs to no partner yet; the partner manager who invited me sets that up.");

    /// <summary>To anybody while nobody has set the bot up.</summary>
    public static Message NotSetUp() => Message.Say("I am not set up yet: no company is known here. The admin who installed me starts with the README.");

    /// <summary>To anybody where the app was removed, or its token taken back; what was planned waits.</summary>
    public static Message NotInstalled() => Message.Say("I am not installed here at the moment, so nothing is recorded. An admin of this workspace can install me again, and what was planned goes on.");

    /// <summary>To the stranger, once said who they are.</summary>
    public static Message ClaimAsked(string person, string company) => Message.Say(
        $"Thank you, {Phrases.Name(person)}. I asked the partner manager of {Phrases.Name(company)}; you hear from me as soon as they confirm.");

    /// <summary>To the manager of that side.</summary>
    /// <param name="personId">The platform's id of the person.</param>
    /// <param name="person">The name that the platform shows.</param>
    /// <param name="company">The company.</param>
    /// <param name="calls">What they call themselves, where that is another name.</param>
    public static Message ClaimRequest(string personId, string person, string company, string? calls = null) => Message.Of($"{Phrases.Name(person)} says they work with you",
    [
        new Text(RichText.Of($"{Rich.Bold(Phrases.Name(person))} would like to answer for {Phrases.Name(company)}. Do they work with you, and as what?")),
        .. calls is null ? [] : new[] { new Text(RichText.Of($"They call themselves \"{Phrases.Name(calls)}\"; I keep the name above.")) },
        .. Buttons.Row([
            Confirm("Yes, as AE", personId, "ae"), Confirm("Yes, as SE", personId, "se"), Confirm("Yes, as manager", personId, "manager"), Confirm("Yes, as sponsor", personId, "sponsor"),
            Buttons.To("I don't know them", $"people refuse {Quoted(personId)}")]),
        new Note("Until you confirm, nothing they press is recorded."),
    ]);

    /// <summary>In a direct message nobody can tell for which company somebody asks.</summary>
    public static Message ClaimInChannel() => Message.Say("Please press That's me in the channel where our companies talk; any word to me there brings it. From here I can't tell which company is yours.");

    /// <summary>To the person: confirmed.</summary>
    public static Message ClaimDone(string company, By by) => Message.Say($"{by.Name()} confirmed you for {Phrases.Name(company)}. Please press once more what you wanted to answer; now it counts.");

    /// <summary>To the manager: somebody was let out.</summary>
    public static Message LetOut(string person, string company) => Message.Of(new Text(RichText.Of($"Recorded. {Phrases.Name(person)} can't act for {Phrases.Name(company)} any more. A place that they hold stays theirs until you fill it: {Rich.Code("/onboard people")}.")));

    /// <summary>To the manager: recorded.</summary>
    public static Message Confirmed(string person, string company) => Message.Say($"Recorded. {Phrases.Name(person)} can answer for {Phrases.Name(company)} now.");

    /// <summary>To the manager: turned down.</summary>
    public static Message Refused(string company) => Message.Say($"Recorded. Nothing they press counts for {Phrases.Name(company)}.");

    /// <summary>To the person: not confirmed.</summary>
    public static Message ClaimRefused(string company) => Message.Say($"The partner manager of {Phrases.Name(company)} did not confirm that. If it is a mix-up, please have a word with them.");

    private static Act Confirm(string label, string personId, string role) => Buttons.To(label, $"people confirm {Quoted(personId)} --role {role}");

    /// <summary>Ids are the platform's; one that would break a line apart goes in quotes.</summary>
    private static string Quoted(string personId)
    {
        var id = Phrases.Line(personId, 120).Replace("\"", "", StringComparison.Ordinal);
        return id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' or ':') ? id : $"\"{id}\"";
    }
}
