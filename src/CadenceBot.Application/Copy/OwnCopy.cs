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
        ("digest", "the Monday digest"), ("prompts", "reminders of the weekly question"), ("alarms", "lines about silence and open questions"), ("gates", "lines about open gates"),
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
                new Fact("Time zone", Phrases.Capital(ZoneOf(own, company))),
                new Fact("Working hours", Phrases.Capital(HoursOf(own, company))),
                new Fact("Quiet hours", Phrases.Capital(QuietOf(own))),
                new Fact("Away", Phrases.Capital(PresenceCopy.AwayOf(own, today))),
                new Fact("Reminders", Phrases.Capital(PresenceCopy.SnoozeOf(own, reader, now))),
                new Fact("Muted", Phrases.Capital(MutedOf(own))),
                new Fact("Dates", $"written as {DateCopy.Stamp(reader.Hours, now, own.Style)}"),
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
    public static Message Changed(string state) => Message.Of([new Text($"Noted: {state}."), .. Mine()]);

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

    /// <summary>Within a sentence: the zone and whose choice it is.</summary>
    internal static string ZoneOf(OwnSettings own, Company company) =>
        own.ZoneId is { } zone ? $"your time zone is {DateCopy.City(zone)}" : $"{DateCopy.City(company.Hours.ZoneId)}, as your company";

    /// <summary>Within a sentence: the working hours and whose choice they are.</summary>
    internal static string HoursOf(OwnSettings own, Company company) => own.Hours is { } hours
        ? $"you work from {DateCopy.Span(hours, own.Style)}"
        : $"{DateCopy.Span(new HourSpan(company.Hours.Start, company.Hours.End), own.Style)}, as your company";

    /// <summary>Within a sentence: how dates are written, by the present moment.</summary>
    internal static string StyleOf(OwnSettings own, Company company, Instant now) => $"you read dates as {DateCopy.Stamp(own.Over(company.Hours), now, own.Style)}";

    /// <summary>Within a sentence: the quiet hours.</summary>
    internal static string QuietOf(OwnSettings own) => own.Quiet is { } quiet ? $"quiet from {DateCopy.Span(quiet, own.Style)}" : "no quiet hours";

    /// <summary>Within a sentence: what is muted.</summary>
    internal static string MutedOf(OwnSettings own) =>
        own.Muted.IsEmpty ? "nothing is muted" : $"muted: {Phrases.And([.. Topics.Where(t => own.Muted.Contains(t.Topic)).Select(t => t.Words)])}";

    /// <summary>The way to all settings.</summary>
    internal static Act Settings() => Buttons.To("My settings", "settings");

    private static IEnumerable<Element> Mine() => [new Actions([Settings()])];
}
