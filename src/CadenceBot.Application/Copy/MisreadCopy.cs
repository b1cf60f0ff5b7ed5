using System.Text;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Messages;

namespace CadenceBot.Application.Copy;

/// <summary>What people read when a line was not understood: what was read, what is wrong, one correct example.</summary>
public static class MisreadCopy
{
    private const int MostShown = 40;

    /// <summary>The sentence, and a button that runs what was probably meant; a guess at something destructive has none.</summary>
    public static Message Say(Misread misread) => misread.Line is { Length: <= Limits.Command } line
        ? Message.Of(new Text(Typed(Sentence(misread))), new Actions([new Act("Run it", line, Style: ActStyle.Primary)]))
        : Message.Say(Typed(Sentence(misread)));

    // What stands between backticks is typed; each platform shows that in its own way.
    private static RichText Typed(string sentence) => new([.. sentence.Split('`').Select((part, i) => i % 2 == 0 ? new Span(part) : Rich.Code(part)).Where(s => s.Text.Length > 0)]);

    /// <summary>The sentence of a misread line; it ends with an example.</summary>
    public static string Sentence(Misread misread) => $"{Wrong(misread, $"`{Shown(misread.Read)}`")} Try `/onboard {misread.Example}`.";

    private static string Wrong(Misread misread, string read) => misread.Kind switch
    {
        MisreadKind.Empty => "There is nothing to read in that line.",
        MisreadKind.TooLong => $"That line starting with {read} is longer than {CommandParser.MostCharacters:N0} characters.",
        MisreadKind.UnclosedQuote => $"The quote that opens at {read} is never closed.",
        MisreadKind.UnknownVerb => $"I don't know {read}.{Meant(misread)} `help` lists the rest.",
        MisreadKind.UnknownSub => $"I don't know {read} after `{misread.Spec?.Verb}`.{Meant(misread)} `help {misread.Spec?.Verb}` lists the rest.",
        MisreadKind.UnknownFlag => $"`{misread.Spec?.Name}` has no {read}.{Meant(misread)}",
        MisreadKind.MissingValue => $"{read} needs a value{Awaited(misread)}.",
        MisreadKind.TooManyWords => $"I don't know what to do with {read} after `{misread.Spec?.Name}`. Text of several words goes in quotes.",
        MisreadKind.EmptyText => $"There is nothing between the quotes{In(misread)}.",
        MisreadKind.NotAChoice => $"{read} isn't one of {Choices(misread)}.{Meant(misread)}",
        MisreadKind.BadDate => $"{read} isn't a date{In(misread)}. I read `28 Feb`, `2026-02-28`, `fri`, `+14d`.{Years(misread.Read)}{Meant(misread)}",
        MisreadKind.AmbiguousDate => $"{read} can be two dates: {misread.Suggestion}. Write the month as a word.",
        MisreadKind.BadMoney => $"{read} isn't an amount{In(misread)}. I read `80k`, `€80.000`, `80,000 EUR`{Most(misread.Read)}.",
        MisreadKind.BadPercent => $"{read} isn't a share of a hundred{In(misread)}. I read `80%`.",
        MisreadKind.BadNumber => $"{read} isn't a whole number{In(misread)}. I read `75`.",
        MisreadKind.BadDays => $"{read} isn't a number of days{In(misread)}. I read `14d` and `2w`.",
        MisreadKind.BadPerson => $"{read} doesn't name a person{In(misread)}. I read `@name` and `\"Name <mail>\"`.",
        MisreadKind.BadOpp => $"{read} isn't an opportunity{In(misread)}. I read `#12` and a name.",
        MisreadKind.BadWeek => $"{read} isn't a week{In(misread)}. I read `w6`.",
        MisreadKind.BadGate => $"{read} isn't a gate{In(misread)}. I read its day, `60`.",
        MisreadKind.BadWeekHour => $"{read} isn't a weekday and an hour{In(misread)}. I read `wed 14:00`.",
        MisreadKind.BadHours => $"{read} isn't a span of hours{In(misread)}. I read `9-17` and `18-9`.",
        MisreadKind.BadWeekdays => $"{read} doesn't name weekdays{In(misread)}. I read `fri,sat` and `none`.",
        MisreadKind.BadWord => $"{read} isn't one word{In(misread)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(misread), misread.Kind, "A misread without a sentence."),
    };

    // A limit is told to those who may have met it.
    private static string Years(string read) => System.Text.RegularExpressions.Regex.IsMatch(read, "[0-9]{4}") ? $" Years go from {DateReader.FirstYear} to {DateReader.LastYear}." : "";

    private static string Most(string read) => read.Any(char.IsAsciiDigit) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", up to {MoneyReader.Most:N0} and with two decimals at most") : "";

    private static string Meant(Misread misread) => misread.Suggestion is { } suggestion ? $" Did you mean `{suggestion}`?" : "";

    private static string In(Misread misread) => misread.Field is { } field ? $" for `{field}`" : "";

    private static string Awaited(Misread misread) =>
        misread.Field is { } field && misread.Spec?.Find(field)?.Hint is { } hint ? $", such as {hint}" : "";

    private static string Choices(Misread misread)
    {
        var choices = misread.Field is { } field ? misread.Spec?.Find(field)?.Choices ?? [] : [];
        return choices.IsEmpty ? "`yes` and `no`" : string.Join(", ", choices.Select(choice => $"`{choice.Value}`"));
    }

    /// <summary>What somebody typed, short and harmless within backticks.</summary>
    private static string Shown(string read)
    {
        var text = new StringBuilder(MostShown + 1);
        foreach (var rune in read.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > MostShown)
            {
                // The ellipsis takes the place of the last sign, which may be two characters long.
                while (text.Length >= MostShown || (text.Length > 0 && char.IsHighSurrogate(text[^1]))) text.Length--;
                return text.Append('…').ToString();
            }

            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format) continue;
            text.Append(rune.Value == '`' ? "'" : rune.ToString());
        }

        return text.ToString();
    }
}
