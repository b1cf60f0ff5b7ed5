using System.Buffers;

namespace CadenceBot.Application.Commands;

/// <summary>Reads people: a mention, a mail, <c>Name &lt;mail&gt;</c>, or a name.</summary>
internal static class PersonReader
{
    private static readonly SearchValues<char> NotInMail = SearchValues.Create(" \t\"<>,;\\");

    /// <summary>Whoever the text names; null when it names nobody.</summary>
    public static PersonRef? Read(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 200) return null;
        if (text[0] == '@') return text.Length > 1 && !text.Contains(' ') ? new PersonRef(Id: text[1..]) : null;
        var open = text.LastIndexOf('<');
        if (open >= 0)
        {
            if (text[^1] != '>') return null;
            var mail = text[(open + 1)..^1].Trim();
            var name = text[..open].Trim();
            return IsMail(mail) ? new PersonRef(Name: name.Length == 0 ? null : name, Mail: mail) : null;
        }

        return IsMail(text) ? new PersonRef(Mail: text) : new PersonRef(Name: text);
    }

    /// <summary>Whether the word can only be a person: a mail, with or without angles.</summary>
    public static bool IsMailWord(string word) => IsMail(word) || (word is ['<', .., '>'] && IsMail(word[1..^1]));

    private static bool IsMail(string text)
    {
        var at = text.IndexOf('@');
        if (at < 1 || text.IndexOf('@', at + 1) >= 0) return false;
        var dot = text.LastIndexOf('.');
        if (dot < at + 2 || dot == text.Length - 1) return false;
        return !text.AsSpan().ContainsAny(NotInMail);
    }
}
