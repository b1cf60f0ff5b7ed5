using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using NodaTime;

namespace CadenceBot.Application.Commands;

public sealed partial record CommandLine
{
    /// <summary>The line with a word, a text, an item or a choice.</summary>
    public CommandLine With(string name, string value) => Arg(name, ArgKind.Word, ArgKind.Text, ArgKind.Item, ArgKind.Choice) switch
    {
        { Kind: ArgKind.Choice } arg => Put(arg, new ChoiceValue(Known(arg, value))),
        var arg => Put(arg, new TextValue(value)),
    };

    /// <summary>The line with a date.</summary>
    public CommandLine With(string name, LocalDate value) => Put(Arg(name, ArgKind.Date), new DateValue(value));

    /// <summary>The line with an amount.</summary>
    public CommandLine With(string name, Money value) => Put(Arg(name, ArgKind.Money), new MoneyValue(value));

    /// <summary>The line with a share of a hundred.</summary>
    public CommandLine With(string name, decimal value) => Put(Arg(name, ArgKind.Percent), new PercentValue(value));

    /// <summary>The line with a number, days, a week, a gate or an opportunity's number.</summary>
    public CommandLine With(string name, int value) =>
        Arg(name, ArgKind.Number, ArgKind.Days, ArgKind.WeekRef, ArgKind.GateRef, ArgKind.OppRef) switch
        {
            { Kind: ArgKind.OppRef } arg => Put(arg, new OppValue(new(value))),
            var arg => Put(arg, new CountValue(arg.Kind, value)),
        };

    /// <summary>The line with a person.</summary>
    public CommandLine With(string name, PersonRef value) => Put(Arg(name, ArgKind.Person), new PersonValue(value));

    /// <summary>The line with an opportunity.</summary>
    public CommandLine With(string name, OppRef value) => Put(Arg(name, ArgKind.OppRef), new OppValue(value));

    /// <summary>The line with a weekly moment.</summary>
    public CommandLine With(string name, WeekHour value) => Put(Arg(name, ArgKind.WeekHour), new WeekHourValue(value));

    /// <summary>The line with a span of the day.</summary>
    public CommandLine With(string name, HourSpan value) => Put(Arg(name, ArgKind.Hours), new HoursValue(value));

    /// <summary>The line with days of the week.</summary>
    public CommandLine With(string name, ImmutableArray<IsoDayOfWeek> value) =>
        Put(Arg(name, ArgKind.Weekdays), new WeekdaysValue(value.Aggregate(0, (bits, day) => bits | (1 << (int)day))));

    /// <summary>The line with a switch.</summary>
    public CommandLine With(string name) => Put(Arg(name, ArgKind.Switch), SwitchValue.Given);

    /// <summary>The line without that value.</summary>
    public CommandLine Without(string name) => this with { Values = Values.Without(name) };

    private CommandLine Put(ArgSpec arg, ArgValue value) => this with { Values = Values.With(arg.Name, value) };

    // A wrong name or kind here is a mistake in the program, not in what somebody typed.
    private ArgSpec Arg(string name, params ReadOnlySpan<ArgKind> kinds) => Spec.Find(name) is { } arg && kinds.Contains(arg.Kind)
        ? arg
        : throw new ArgumentException($"'{Spec.Name}' has no argument '{name}' of that kind.", nameof(name));

    private static string Known(ArgSpec arg, string value) => arg.Choices.FirstOrDefault(choice => choice.Value == value)?.Value
        ?? throw new ArgumentException($"'{value}' is no choice of '{arg.Name}'.", nameof(value));
}
