using System.Collections.Immutable;
using System.Text;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>What was given for an argument, by kind, and how a line writes it.</summary>
internal abstract record ArgValue
{
    public abstract void Write(StringBuilder line);

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }
}

/// <summary>A word, a text, an item or a choice.</summary>
internal sealed record TextValue(string Value) : ArgValue
{
    public override void Write(StringBuilder line) => LineWriter.Quote(line, Value);
}

/// <summary>One of a few written values, which never need quotes.</summary>
internal sealed record ChoiceValue(string Value) : ArgValue
{
    public override void Write(StringBuilder line) => line.Append(Value);
}

/// <summary>A date, written as ISO.</summary>
internal sealed record DateValue(LocalDate Value) : ArgValue
{
    public override void Write(StringBuilder line) => line.Append(NodaTime.Text.LocalDatePattern.Iso.Format(Value));
}

/// <summary>An amount, written without separators: <c>80000EUR</c>.</summary>
internal sealed record MoneyValue(Money Value) : ArgValue
{
    public override void Write(StringBuilder line) => line.Append($"{Value.Amount:0.##}{Value.Currency}");
}

/// <summary>A share of a hundred.</summary>
internal sealed record PercentValue(decimal Value) : ArgValue
{
    public override void Write(StringBuilder line) => line.Append($"{Value:0.####}%");
}

/// <summary>A count of one kind: a number, days, a week or a gate.</summary>
internal sealed record CountValue(ArgKind Kind, int Value) : ArgValue
{
    public override void Write(StringBuilder line) => line.Append(Kind switch
    {
        ArgKind.Days => $"{Value}d",
        ArgKind.WeekRef => $"w{Value}",
        _ => $"{Value}",
    });
}

/// <summary>Somebody.</summary>
internal sealed record PersonValue(PersonRef Value) : ArgValue
{
    public override void Write(StringBuilder line) => LineWriter.Person(line, Value);
}

/// <summary>An opportunity.</summary>
internal sealed record OppValue(OppRef Value) : ArgValue
{
    public override void Write(StringBuilder line)
    {
        if (Value.N is { } n) line.Append('#').Append(n);
        else LineWriter.Quote(line, Value.Name ?? "");
    }
}

/// <summary>A weekly moment.</summary>
internal sealed record WeekHourValue(WeekHour Value) : ArgValue
{
    public override void Write(StringBuilder line) =>
        line.Append(ClockReader.Word(Value.Day)).Append(' ').Append($"{Value.Time:HH:mm}");
}

/// <summary>A span of the day.</summary>
internal sealed record HoursValue(HourSpan Value) : ArgValue
{
    public override void Write(StringBuilder line) => line.Append($"{Value.From:HH:mm}-{Value.To:HH:mm}");
}

/// <summary>Days of the week, kept as bits so that their order does not matter.</summary>
internal sealed record WeekdaysValue(int Bits) : ArgValue
{
    public ImmutableArray<IsoDayOfWeek> Days => [.. Enumerable.Range(1, 7).Where(day => (Bits & (1 << day)) != 0).Select(day => (IsoDayOfWeek)day)];

    public override void Write(StringBuilder line) => line.Append(Bits == 0 ? "none" : string.Join(',', Days.Select(ClockReader.Word)));
}

/// <summary>A switch that was given.</summary>
internal sealed record SwitchValue : ArgValue
{
    public static SwitchValue Given { get; } = new();

    public override void Write(StringBuilder line)
    {
        // A switch is its name alone.
    }
}
