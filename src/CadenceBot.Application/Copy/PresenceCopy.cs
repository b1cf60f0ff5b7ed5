using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>What a person reads of the own days away and of reminders that wait.</summary>
public static class PresenceCopy
{
    private const int ShownStretches = 3;

    /// <summary>The days away, and what happens on them.</summary>
    /// <param name="own">The settings.</param>
    /// <param name="today">Today where the person is.</param>
    public static Message Away(OwnSettings own, LocalDate today)
    {
        var ahead = own.Away.Where(a => a.To >= today).ToArray();
        return Message.Of(
        [
            new Text(ahead.Length == 0
                ? "You are here, and no days away are noted."
                : $"{Phrases.Capital(AwayOf(own, today))}. It ends by itself. Meanwhile the weekly reminder goes to the manager of your side and others wait; decisions still reach you."),
            .. Buttons.Row([
                .. own.AwayOn(today) is null ? [] : new[] { Buttons.To("I'm back", "back") },
                Buttons.Form(ahead.Length == 0 ? "I'll be away" : "More days", "away"),
                .. ahead.Length == 0 ? [] : new[] { Buttons.To("Forget them", "away --off") },
                OwnCopy.Settings()]),
        ]);
    }

    /// <summary>Back again.</summary>
    /// <param name="own">The settings.</param>
    /// <param name="today">Today where the person is.</param>
    public static Message Back(OwnSettings own, LocalDate today) => Message.Of(
    [
        new Text($"Welcome back. Your reminders reach you again.{(own.Away.IsEmpty ? "" : $" Still noted: {AwayOf(own, today)}.")}"),
        .. Buttons.Row(Buttons.To("What needs me", "today"), OwnCopy.Settings()),
    ]);

    /// <summary>Whether reminders wait, and for how long.</summary>
    /// <param name="own">The settings.</param>
    /// <param name="reader">Whose they are.</param>
    /// <param name="now">The moment.</param>
    public static Message Snooze(OwnSettings own, Reader reader, Instant now) => Message.Of(
    [
        new Text(own.SnoozedUntil > now
            ? $"{Phrases.Capital(SnoozeOf(own, reader, now))}. Decisions and what has a date still reach you."
            : "Your reminders come as they are due. They can wait for some days, decisions can't."),
        .. Buttons.Row([
            .. own.SnoozedUntil > now ? new[] { Buttons.To("Send them now", "snooze --off") } : [Buttons.To("Until tomorrow", "snooze 1d"), Buttons.To("3 days", "snooze 3d"), Buttons.To("A week", "snooze 7d")],
            Buttons.Form("Another time", "snooze"),
            OwnCopy.Settings()]),
    ]);

    /// <summary>Within a sentence: the days away.</summary>
    internal static string AwayOf(OwnSettings own, LocalDate today) => DaysOf(own, today) is { } days ? $"away {days}" : "you are here";

    /// <summary>The days away, those behind today left out; null when there are none.</summary>
    internal static string? DaysOf(OwnSettings own, LocalDate today)
    {
        var ahead = own.Away.Where(a => a.To >= today).Select(a => Days(a, today, own.Style)).ToArray();
        return ahead.Length == 0 ? null : Phrases.Some(ahead, ShownStretches);
    }

    /// <summary>Within a sentence: until when reminders wait.</summary>
    internal static string SnoozeOf(OwnSettings own, Reader reader, Instant now) =>
        UntilOf(own, reader, now) is { } until ? $"your reminders wait until {until}" : "your reminders come as they are due";

    /// <summary>Until when reminders wait; null when they don't.</summary>
    internal static string? UntilOf(OwnSettings own, Reader reader, Instant now) =>
        own.SnoozedUntil is { } until && until > now ? DateCopy.Stamp(reader.Hours, until, reader.Style) : null;

    private static string Days(Absence away, LocalDate today, DateStyle style) =>
        away.From == away.To ? $"on {DateCopy.Day(away.From, today, style)}" : $"from {DateCopy.Day(away.From, today, style)} to {DateCopy.Day(away.To, today, style)}";
}
