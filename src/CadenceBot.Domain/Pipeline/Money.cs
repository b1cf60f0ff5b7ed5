namespace CadenceBot.Domain.Pipeline;

/// <summary>An amount in a currency.</summary>
/// <param name="Amount">In whole units of the currency and its fractions.</param>
/// <param name="Currency">The ISO 4217 code, such as EUR.</param>
public sealed record Money(decimal Amount, string Currency)
{
    /// <summary>As people write it short: <c>EUR 80k</c> is written <c>€80k</c>.</summary>
    public override string ToString()
    {
        var sign = Currency switch { "EUR" => "€", "USD" => "$", "GBP" => "£", _ => Currency + " " };
        var (number, unit) = Amount switch
        {
            >= 1_000_000 when Amount % 100_000 == 0 => (Amount / 1_000_000, "M"),
            >= 1_000 when Amount % 100 == 0 => (Amount / 1_000, "k"),
            _ => (Amount, ""),
        };
        return $"{sign}{number:#,0.##}{unit}";
    }
}
