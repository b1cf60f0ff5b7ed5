using System.Collections.Immutable;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>What a person reads of the own settings. It goes to that person alone.</summary>
public static class OwnCopy
{
    /// <summary>What can be muted, in the order in which it is offered, and what it is called.</summary>
    private static readonly ImmutableArray<(string Topic, string Words)> Topics =
    [
        ("digest", "the Monday digest"), ("prompts", "weekly reminders"), ("alarms", "alarms about silence"), ("gates", "lines on open gates"),
    ];

    /// <summary>The settings as facts, each with its button.</summary>
    public static Message Show(OwnSettings own, Company company, Instant now)
    {
        var reader = new Reader(own.Over(company.Hours), own.Style);
        var today = reader.Hours.At(now).Date;
        return Message.Of(
            new Heading("Your settings"),
            new Facts(
            [
                new Fact("Time zone", Zone(own, company)),
                new Fact("Working hours", Hours(own, company)),
                new Fact("Quiet hours", own.Quiet is { } quiet ? DateCopy.Span(quiet, own.Style) : "none"),
                new Fact("Away", PresenceCopy.DaysOf(own, today) ?? "no"),
                new Fact("Reminders", PresenceCopy.UntilOf(own, reader, now) is { } until ? $"wait until {until}" : "as they are due"),
                new Fact("Muted", Topical(own) ?? "nothing"),
                new Fact("Dates", DateCopy.Stamp(reader.Hours, now, own.Style)),
            ]),
            new Actions(
            [
                Buttons.Form("I'm away", "away") with { Style = ActStyle.Primary },
                Buttons.Form("Quiet hours", "quiet"),
                Buttons.To("Mute", "mute --for settings"),
                Buttons.To("Snooze", "snooze --for settings"),
                Buttons.Form("Time zone", "settings tz").Behind(),
                Buttons.Form("Working hours", "settings hours").Behind(),
                Buttons.Form("Order of dates", "settings dates").Behind(),
                Buttons.Form("Clock", "settings clock").Behind(),
            ]),
            new Note("They hold for what I send to you alone. Only you see them."));
    }

    /// <summary>One of them was changed.</summary>
    /// <param name="state">What holds now: <c>your time zone is Berlin</c>.</param>
    public static Message Changed(string state) => Message.Of([new Text($"Noted: {state}."), .. Buttons.Row(Settings())]);

    /// <summary>The quiet hours, and how to change them.</summary>
    public static Message Quiet(OwnSettings own, Company company) => Message.Of(
    [
        new Text(own.Quiet is { } quiet
            ? $"{Phrases.Capital(QuietOf(own))}, {DateCopy.City(own.ZoneId ?? company.Hours.ZoneId)} time. What comes up in between reaches you at {DateCopy.Time(quiet.To, own.Style)}."
            : $"You have {QuietOf(own)}. I write to you in your company's working hours."),
        .. Buttons.Row([Buttons.Form(own.Quiet is null ? "Set quiet hours" : "Change", "quiet"), .. own.Quiet is null ? [] : new[] { Buttons.To("No quiet hours", "quiet --off") }, Settings()]),
    ]);

    /// <summary>What is muted, with a button for each topic.</summary>
    public static Message Muted(OwnSettings own) => Message.Of(
    [
        new Text($"{Phrases.Capital(MutedOf(own))}. Decisions always reach you, and the channel is not affected."),
        .. Buttons.Row([.. Topics.Select(t => own.Muted.Contains(t.Topic) ? Buttons.To($"Hear {t.Words}", $"mute {t.Topic} --off") : Buttons.To($"Mute {t.Words}", $"mute {t.Topic}")), Settings()]),
    ]);

    /// <summary>Within a sentence: the zone.</summary>
    internal static string ZoneOf(OwnSettings own, Company company) => $"your time zone is {Zone(own, company)}";

    /// <summary>Within a sentence: the working hours.</summary>
    internal static string HoursOf(OwnSettings own, Company company) => $"you work from {Hours(own, company)}";

    /// <summary>Within a sentence: how dates are written, by the present moment.</summary>
    internal static string StyleOf(OwnSettings own, Company company, Instant now) => $"you read dates as {DateCopy.Stamp(own.Over(company.Hours), now, own.Style)}";

    /// <summary>Within a sentence: the quiet hours.</summary>
    internal static string QuietOf(OwnSettings own) => own.Quiet is { } quiet ? $"quiet from {DateCopy.Span(quiet, own.Style)}" : "no quiet hours";

    /// <summary>Within a sentence: what is muted.</summary>
    internal static string MutedOf(OwnSettings own) => Topical(own) is { } topics ? $"muted: {topics}" : "nothing is muted";

    private static string Zone(OwnSettings own, Company company) =>
        own.ZoneId is { } zone ? DateCopy.City(zone) : $"{DateCopy.City(company.Hours.ZoneId)}, as for {Phrases.Name(company.Name)}";

    /// <summary>The working hours, and whose they are.</summary>
    internal static string Hours(OwnSettings own, Company company) => own.Hours is { } hours
        ? DateCopy.Span(hours, own.Style)
        : $"{DateCopy.Span(new HourSpan(company.Hours.Start, company.Hours.End), own.Style)}, as for {Phrases.Name(company.Name)}";

    private static string? Topical(OwnSettings own) => own.Muted.IsEmpty ? null : Phrases.And([.. Topics.Where(t => own.Muted.Contains(t.Topic)).Select(t => t.Words)]);

    /// <summary>The way to all settings.</summary>
    internal static Act Settings() => Buttons.To("My settings", "settings");
}
