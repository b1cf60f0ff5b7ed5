using CadenceBot.Application.Messages;
using CadenceBot.Domain.Holidays;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>What is said of companies and channels.</summary>
public static class CompanyCopy
{
    private const int ShownDays = 5;

    /// <summary>A company's hours and what it shares.</summary>
    /// <param name="company">The company.</param>
    /// <param name="today">Today, for the holiday that comes next.</param>
    /// <param name="style">How the reader writes dates; null in a shared channel.</param>
    public static Message Show(Company company, LocalDate today, DateStyle? style = null)
    {
        var hours = company.Hours;
        var off = hours.DaysOff.Take(ShownDays).Select(d => DateCopy.Day(d, today, style)).ToArray();
        var more = hours.DaysOff.Count > ShownDays ? $" and {hours.DaysOff.Count - ShownDays} more" : "";
        return Message.Of(
            new Heading(Phrases.Name(company.Name)),
            new Facts(
            [
                new Fact("Hours", $"{DateCopy.Time(hours.Start, style)} to {DateCopy.Time(hours.End, style)}, {hours.ZoneId}"),
                new Fact("Weekend", hours.Weekend.IsEmpty ? "none" : string.Join(", ", hours.Weekend.Select(d => d.ToString()))),
                new Fact("Holidays", Holidays(hours, today, style)),
                new Fact("Days off", off.Length == 0 ? "none yet" : string.Join(", ", off) + more),
                new Fact("Amounts", company.SharesAmounts ? "may stand in the shared channel, once the other company agrees too" : "stay out of the shared channel"),
            ]),
            new Note(RichText.Of($"Change it with {Rich.Code("/onboard company hours 9-17")} or {Rich.Code("/onboard company holidays DE")}.")));
    }

    /// <summary>The countries whose holidays are known: <c>AT, CH and DE</c>.</summary>
    public static string Countries() => Phrases.And([.. HolidayCalendar.All.Select(c => c.Code)]);

    private static string Holidays(WorkHours hours, LocalDate today, DateStyle? style)
    {
        if (hours.Holidays is not { } code || HolidayCalendar.Find(code) is not { } country) return $"none; I know those of {Countries()}";
        var next = country.From(today).Take(1).Select(d => $"; next {DateCopy.Day(d.Date, today, style)}, {d.Name}");
        return country.Name + string.Concat(next);
    }

    /// <summary>The channel now belongs to a partner.</summary>
    public static Message Linked(string partner) => Message.Of(
        new Text(RichText.Of($"This channel now belongs to {Rich.Bold(Phrases.Name(partner))}. What is private to one company stays out of it.")),
        new Note(RichText.Of($"Next: {Rich.Code("/onboard start")}")));

    /// <summary>Somebody new was named in a channel that belongs to nobody yet; one press adds them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="command">The line that adds them.</param>
    public static Message OfferPartner(string name, string command) => Message.Of(
    [
        new Text(RichText.Of($"I don't know {Rich.Bold(Phrases.Name(name))} yet. If it is a new partner, this channel becomes yours and theirs.")),
        .. command.Length > Limits.Command ? [] : Buttons.Row(new Act("Add this partner", command)),
        new Note(command.Length > Limits.Command ? RichText.Of($"Nothing is recorded yet. Say it again with {Rich.Code("--new")}.") : "Nothing is recorded until you press it."),
    ]);

    /// <summary>A new partner has its channel: what comes next.</summary>
    public static Message PartnerAdded(Company company) => Message.Of(
    [
        new Text(RichText.Of($"{Rich.Bold(Phrases.Name(company.Name))} is a partner now, called {Rich.Code(company.Slug.Value)} in commands, and this channel belongs to it. I take their hours to be {DateCopy.Time(company.Hours.Start)} to {DateCopy.Time(company.Hours.End)}, {DateCopy.City(company.Hours.ZoneId)}.")),
        .. Buttons.Row(Buttons.Form("Start the plan", $"start {company.Slug}"), Buttons.To("Who is who", $"people {company.Slug}").Behind()),
        new Note(RichText.Of($"Their people come by {Rich.Code("/onboard people add")}, or press That's me themselves.")),
    ]);

    /// <summary>A new name without quotes may begin with the partner's name, or with the partner.</summary>
    public static string WhichName(string partner, string slug, string name) =>
        $"I can't tell whether the new name is \"{Phrases.Name(name)}\" or \"{Phrases.Name(partner)} {Phrases.Name(name)}\", so I changed nothing. Put it in quotes: /onboard rename {slug} \"{Phrases.Name(partner)} {Phrases.Name(name)}\".";

    /// <summary>A partner without a plan is called otherwise.</summary>
    public static Message Renamed(string from, string name) =>
        Message.Say(RichText.Of($"Recorded. {Rich.Bold(Phrases.Name(from))} is called {Rich.Bold(Phrases.Name(name))} from now on; the old name still works."));

    /// <summary>The channel is free again.</summary>
    public static Message Unlinked(string partner) =>
        Message.Say(RichText.Of($"This channel no longer belongs to {Rich.Bold(Phrases.Name(partner))}."));
}
