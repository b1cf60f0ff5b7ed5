using System.Text;

namespace CadenceBot.Application.Commands;

/// <summary>Writes a line in one canonical form.</summary>
internal static class LineWriter
{
    /// <summary>By place what is unmistakable there, by name everything else.</summary>
    public static string Write(CommandLine line)
    {
        var text = new StringBuilder(line.Spec.Name);
        var byPlace = true;
        foreach (var arg in line.Spec.Args)
        {
            if (line.Values.Find(arg.Name) is not { } value)
            {
                // After a gap a place would be taken for the one before it.
                byPlace = false;
                continue;
            }

            if (byPlace && IsClearByPlace(value, arg)) text.Append(' ');
            else text.Append(" --").Append(arg.Name).Append(' ');
            WriteValue(text, value, arg);
        }

        foreach (var arg in line.Spec.Flags)
        {
            if (line.Values.Find(arg.Name) is not { } value) continue;
            text.Append(" --").Append(arg.Name);
            if (value is SwitchValue) continue;
            text.Append(' ');
            WriteValue(text, value, arg);
        }

        // The partner goes by name, since a plain word is the partner only where somebody knows it.
        if (line.Partner is { } partner) text.Append(" --partner ").Append(partner.Value);
        else if (line.PartnerText is { } called) Quote(text.Append(" --partner "), called);
        if (line.For is { } occurrence) Bare(text.Append(" --for "), occurrence);
        return text.ToString();
    }

    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        Quote(text, value);
        return text.ToString();
    }

    public static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            if (c == '\\' || Quotes.IsDouble(c)) text.Append('\\');
            text.Append(c);
        }

        text.Append('"');
    }

    public static void Person(StringBuilder text, PersonRef person)
    {
        if (person.Id is { } id)
        {
            if (person.Name is { } shown) text.Append("<@").Append(id).Append('|').Append(shown).Append('>');
            else text.Append('@').Append(id);
        }
        else if (person.Name is null) text.Append(person.Mail);
        else Quote(text, person.Mail is null ? person.Name : $"{person.Name} <{person.Mail}>");
    }

    private static void WriteValue(StringBuilder text, ArgValue value, ArgSpec arg)
    {
        if (value is TextValue word && arg.Kind is (ArgKind.Word or ArgKind.Item)) Bare(text, word.Value);
        else value.Write(text);
    }

    // A word with a slash or a dot, or a week, is never a partner, a sub or a choice; quotes are needed for the rest.
    private static void Bare(StringBuilder text, string value)
    {
        if (IsPlain(value) && (value.AsSpan().ContainsAny('/', '.') || IsWeek(value))) text.Append(value);
        else Quote(text, value);
    }

    private static bool IsClearByPlace(ArgValue value, ArgSpec arg) =>
        value is not (SwitchValue or WeekdaysValue) && !(arg.Kind == ArgKind.Number);

    private static bool IsWeek(string value) => value.Length is 2 or 3 && value[0] == 'w' && value.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !char.IsAsciiLetter(value[0]) || !char.IsAsciiLetterOrDigit(value[^1])) return false;
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '/' or '-' or '_')) return false;
        }

        return true;
    }
}
