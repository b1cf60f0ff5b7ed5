using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>What reading a line needs to know of the world.</summary>
/// <param name="Today">The date from which other dates are counted.</param>
/// <param name="PartnerCalled">The partner of an exact slug, alias or name, whatever its case.</param>
public sealed record ParseContext(LocalDate Today, Func<string, PartnerSlug?> PartnerCalled);

/// <summary>How the reading of a line ended.</summary>
public abstract record ParseResult
{
    private protected ParseResult()
    {
    }
}

/// <summary>The line was understood.</summary>
/// <param name="Line">What it asks for.</param>
public sealed record Parsed(CommandLine Line) : ParseResult
{
    /// <summary>What is wrong with the line when the word that was taken for a partner's name is none.</summary>
    public Misread? Instead { get; init; }
}

/// <summary>The line was not understood; <see cref="Copy.MisreadCopy"/> has the sentence.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Read">The part that was read.</param>
/// <param name="Field">The argument that it was read for.</param>
/// <param name="Suggestion">What was probably meant: a verb, a flag, or how to write the value.</param>
/// <param name="Example">One correct line.</param>
public sealed record Misread(MisreadKind Kind, string Read, string? Field, string? Suggestion, string Example) : ParseResult
{
    /// <summary>The whole line as it was probably meant, for a button; null when it would destroy something or cannot be read either.</summary>
    public string? Line { get; init; }

    /// <summary>The row of the table, once the verb was known.</summary>
    public VerbSpec? Spec { get; init; }
}

/// <summary>What is wrong with a line.</summary>
public enum MisreadKind
{
    /// <summary>There is nothing to read.</summary>
    Empty,

    /// <summary>It has more characters than any command needs.</summary>
    TooLong,

    /// <summary>A quote is never closed.</summary>
    UnclosedQuote,

    /// <summary>The first word is no verb.</summary>
    UnknownVerb,

    /// <summary>The verb has no such sub.</summary>
    UnknownSub,

    /// <summary>The verb has no such flag.</summary>
    UnknownFlag,

    /// <summary>A flag stands without its value.</summary>
    MissingValue,

    /// <summary>A word is left that fits nowhere.</summary>
    TooManyWords,

    /// <summary>Nothing stands between the quotes.</summary>
    EmptyText,

    /// <summary>It is none of the values of a choice.</summary>
    NotAChoice,

    /// <summary>It is no date.</summary>
    BadDate,

    /// <summary>It could be one of two dates.</summary>
    AmbiguousDate,

    /// <summary>It is no amount.</summary>
    BadMoney,

    /// <summary>It is no share of a hundred.</summary>
    BadPercent,

    /// <summary>It is no whole number.</summary>
    BadNumber,

    /// <summary>It is no span in days.</summary>
    BadDays,

    /// <summary>It names nobody.</summary>
    BadPerson,

    /// <summary>It names no opportunity.</summary>
    BadOpp,

    /// <summary>It is no plan week.</summary>
    BadWeek,

    /// <summary>It is no gate.</summary>
    BadGate,

    /// <summary>It is no weekday with a time.</summary>
    BadWeekHour,

    /// <summary>It is no span of the day.</summary>
    BadHours,

    /// <summary>It names no days of the week.</summary>
    BadWeekdays,

    /// <summary>It is no single word.</summary>
    BadWord,
}
