using System.Collections.Immutable;

namespace CadenceBot.Application.Commands;

/// <summary>The arguments that the table is written with.</summary>
internal static class Arg
{
    public static ArgSpec Word(string name, string label, string? hint = null) => Of(name, ArgKind.Word, label, hint);

    public static ArgSpec Text(string name, string label, string? hint = null) => Of(name, ArgKind.Text, label, hint);

    public static ArgSpec Date(string name, string label) => Of(name, ArgKind.Date, label, "28 Feb, 2026-02-28, fri, +14d");

    public static ArgSpec Money(string name, string label) => Of(name, ArgKind.Money, label, "80k, €80.000, 80,000 EUR");

    public static ArgSpec Number(string name, string label, string? hint = null) => Of(name, ArgKind.Number, label, hint);

    public static ArgSpec Days(string name, string label) => Of(name, ArgKind.Days, label, "14d or 2w");

    public static ArgSpec Person(string name, string label) => Of(name, ArgKind.Person, label, "@name or Name <mail>");

    public static ArgSpec WeekHour(string name, string label) => Of(name, ArgKind.WeekHour, label, "wed 14:00");

    public static ArgSpec Hours(string name, string label) => Of(name, ArgKind.Hours, label, "9-17");

    public static ArgSpec Weekdays(string name, string label) => Of(name, ArgKind.Weekdays, label, "fri,sat");

    public static ArgSpec Switch(string name, string label) => Of(name, ArgKind.Switch, label, null);

    public static ArgSpec Choice(string name, string label, params ImmutableArray<ArgChoice> choices) =>
        Of(name, ArgKind.Choice, label, null) with { Choices = choices };

    public static ArgSpec YesNo(string name, string label) => Choice(name, label, new("yes", "Yes"), new("no", "No"));

    public static ArgSpec Item() => Of("item", ArgKind.Item, "What", "w2, or words of its title").Needed().Whole();

    public static ArgSpec Opp() => Of("opp", ArgKind.OppRef, "Opportunity", "#12, or its name").Needed().Whole();

    public static ArgSpec Deal() => Of("deal", ArgKind.OppRef, "On which deal", "#12, or its name");

    public static ArgSpec Week() => Of("week", ArgKind.WeekRef, "Week", "w6");

    public static ArgSpec Gate() => Of("gate", ArgKind.GateRef, "Gate", "60");

    public static ArgSpec Why() => Text("why", "Why");

    public static ArgSpec Link() => Word("link", "Link", "https://…");

    public static ArgSpec On() => Date("on", "On");

    public static ArgSpec Side() => Choice("side", "Side", new("host", "Host"), new("partner", "Partner"));

    public static ArgSpec Role() => Choice(
        "role", "Role", new("manager", "Partner manager"), new("ae", "Account executive"),
        new("se", "Solution engineer"), new("sponsor", "Executive sponsor"));

    public static ArgSpec DryRun() => Switch("dry-run", "Only show what would happen");

    public static ArgSpec Share() => Switch("share", "Show it to everyone here");

    public static ArgSpec Csv() => Switch("csv", "As a CSV file");

    private static ArgSpec Of(string name, ArgKind kind, string label, string? hint) => new(name, kind) { Label = label, Hint = hint };
}
