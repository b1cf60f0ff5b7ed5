using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Copy;

/// <summary>What is said of companies and channels.</summary>
public static class CompanyCopy
{
    private const int ShownDays = 5;

    /// <summary>A company's hours and what it shares.</summary>
    public static Message Show(Company company)
    {
        var hours = company.Hours;
        var off = hours.DaysOff.Take(ShownDays).Select(d => d.ToString("ddd d MMM", null)).ToArray();
        var more = hours.DaysOff.Count > ShownDays ? $" and {hours.DaysOff.Count - ShownDays} more" : "";
        return Message.Of(
            new Heading(Limits.Fit(company.Name, 60)),
            new Facts(
            [
                new Fact("Hours", $"{hours.Start:HH:mm} to {hours.End:HH:mm}, {hours.ZoneId}"),
                new Fact("Weekend", hours.Weekend.IsEmpty ? "none" : string.Join(", ", hours.Weekend.Select(d => d.ToString()))),
                new Fact("Days off", off.Length == 0 ? "none yet" : string.Join(", ", off) + more),
                new Fact("Amounts", company.SharesAmounts ? "may stand in the shared channel, once the other company agrees too" : "stay out of the shared channel"),
            ]),
            new Note(RichText.Of($"Change it with {Rich.Code("/onboard company hours 9-17")} or {Rich.Code("/onboard company off 25-dec")}.")));
    }

    /// <summary>The channel now belongs to a partner.</summary>
    public static Message Linked(string partner) => Message.Of(
        new Text(RichText.Of($"This channel now belongs to {Rich.Bold(Limits.Fit(partner, 40))}. What is private to one company stays out of it.")),
        new Note(RichText.Of($"Next: {Rich.Code("/onboard start")}")));

    /// <summary>A new name without quotes may begin with the partner's name, or with the partner.</summary>
    public static string WhichName(string partner, string slug, string name) =>
        $"I can't tell whether the new name is \"{Limits.Fit(name, 40)}\" or \"{Limits.Fit(partner, 40)} {Limits.Fit(name, 40)}\", so I changed nothing. Put it in quotes: /onboard rename {slug} \"{Limits.Fit(partner, 40)} {Limits.Fit(name, 40)}\".";

    /// <summary>A partner without a plan is called otherwise.</summary>
    public static Message Renamed(string from, string name) =>
        Message.Say(RichText.Of($"Recorded. {Rich.Bold(Limits.Fit(from, 40))} is called {Rich.Bold(Limits.Fit(name, 40))} from now on; the old name still works."));

    /// <summary>The channel is free again.</summary>
    public static Message Unlinked(string partner) =>
        Message.Say(RichText.Of($"This channel no longer belongs to {Rich.Bold(Limits.Fit(partner, 40))}."));
}
