using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>A line that was understood: a verb with its values, each of the kind that the table asks for.</summary>
public sealed partial record CommandLine
{
    private CommandLine(VerbSpec spec, ArgValues values) => (Spec, Values) = (spec, values);

    /// <summary>The row of the table.</summary>
    public VerbSpec Spec { get; }

    /// <summary>The verb.</summary>
    public string Verb => Spec.Verb;

    /// <summary>The sub; null for the bare verb.</summary>
    public string? Sub => Spec.Sub;

    /// <summary>The partner that was named.</summary>
    public PartnerSlug? Partner { get; init; }

    /// <summary>Words that may name a partner, or the beginning of one, and matched none.</summary>
    public string? PartnerText { get; init; }

    /// <summary>The occurrence whose button was pressed, so that a stale click can be told.</summary>
    public string? For { get; init; }

    /// <summary>Whether no argument was given, so that a form is due where the verb needs one.</summary>
    public bool IsBare => Values.Count == 0;

    /// <summary>The names of the arguments that were given.</summary>
    public IEnumerable<string> Given => Values.Names;

    /// <summary>The required arguments that were not given.</summary>
    public IEnumerable<ArgSpec> Missing => Spec.Args.Concat(Spec.Flags).Where(arg => arg.Required && Values.Find(arg.Name) is null);

    internal ArgValues Values { get; private init; }

    /// <summary>A line of that row without any value.</summary>
    public static CommandLine Of(VerbSpec spec) => new(spec, ArgValues.None);

    /// <summary>A word, a text, an item or a choice; any other value as a line writes it.</summary>
    public string? Text(string name) => Values.Find(name) switch
    {
        TextValue value => value.Value,
        ChoiceValue value => value.Value,
        { } value => value.ToString(),
        null => null,
    };

    /// <summary>The value of a choice.</summary>
    public string? Choice(string name) => (Values.Find(name) as ChoiceValue)?.Value;

    /// <summary>A date.</summary>
    public LocalDate? Date(string name) => (Values.Find(name) as DateValue)?.Value;

    /// <summary>An amount.</summary>
    public Money? Money(string name) => (Values.Find(name) as MoneyValue)?.Value;

    /// <summary>A share of a hundred.</summary>
    public decimal? Percent(string name) => (Values.Find(name) as PercentValue)?.Value;

    /// <summary>A whole number.</summary>
    public int? Number(string name) => Count(name, ArgKind.Number);

    /// <summary>A span in days.</summary>
    public int? Days(string name) => Count(name, ArgKind.Days);

    /// <summary>A plan week.</summary>
    public int? Week(string name = "week") => Count(name, ArgKind.WeekRef);

    /// <summary>A gate by its plan day.</summary>
    public int? Gate(string name = "gate") => Count(name, ArgKind.GateRef);

    /// <summary>Somebody.</summary>
    public PersonRef? Person(string name) => (Values.Find(name) as PersonValue)?.Value;

    /// <summary>An opportunity.</summary>
    public OppRef? OppRef(string name = "opp") => (Values.Find(name) as OppValue)?.Value;

    /// <summary>A weekly moment.</summary>
    public WeekHour? WeekHour(string name) => (Values.Find(name) as WeekHourValue)?.Value;

    /// <summary>A span of the day.</summary>
    public HourSpan? Hours(string name) => (Values.Find(name) as HoursValue)?.Value;

    /// <summary>Days of the week; null when not given.</summary>
    public ImmutableArray<IsoDayOfWeek>? Weekdays(string name) => (Values.Find(name) as WeekdaysValue)?.Days;

    /// <summary>Whether a switch, or any other value, was given.</summary>
    public bool Has(string name) => Values.Find(name) is not null;

    /// <summary>A value as a form shows it; null when it was not given.</summary>
    public string? Printed(string name) => Values.Find(name) switch
    {
        null => null,
        TextValue text => text.Value,
        PersonValue { Value: var person } => person.Id ?? (person.Mail is null ? person.Name : $"{person.Name} <{person.Mail}>".Trim()),
        MoneyValue { Value: var money } => money.ToString(),
        var other => other.ToString(),
    };

    /// <summary>The line in one canonical form, which is read back to an equal value.</summary>
    public string ToLine() => LineWriter.Write(this);

    /// <inheritdoc/>
    public override string ToString() => ToLine();

    /// <summary>Whether the other line asks for the same.</summary>
    public bool Equals(CommandLine? other) =>
        other is not null && ReferenceEquals(Spec, other.Spec) && Partner == other.Partner
        && PartnerText == other.PartnerText && For == other.For && Values.Equals(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Spec.Name, Partner, PartnerText, For, Values);

    internal static CommandLine Of(VerbSpec spec, ArgValues values) => new(spec, values);

    private int? Count(string name, ArgKind kind) => Values.Find(name) is CountValue value && value.Kind == kind ? value.Value : null;
}
