using NodaTime;

namespace CadenceBot.Domain.Partners;

/// <summary>A date within a finding or a refusal: <c>Wed 4 Mar</c>, and with its year where that is another one.</summary>
public static class DateWord
{
    /// <summary>The words of a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="near">A date of the year that goes without saying.</param>
    public static string Of(LocalDate date, LocalDate near) => date.Year == near.Year ? $"{date:ddd d MMM}" : $"{date:ddd d MMM uuuu}";
}
