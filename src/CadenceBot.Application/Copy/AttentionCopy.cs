using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Copy;

/// <summary>The attention meter in words (N4): for the host with its light, for everybody else as two dates.</summary>
internal static class AttentionCopy
{
    /// <summary>The meter of one side, as the plan's own clock tells it.</summary>
    public static Attention Of(Scene scene, Side side) => Attention.Of(scene.Plan, side, scene.Hours.Host, scene.Today);

    /// <summary>One line; null when there is nothing to tell the readers.</summary>
    public static string? Line(Scene scene)
    {
        if (!scene.Plan.IsOpen) return null;
        string?[] sides = [.. new[] { Side.Partner, Side.Host }.Select(s => scene.ShowsPrivate ? Counted(scene, Of(scene, s)) : Dated(scene, Of(scene, s)))];
        return sides.OfType<string>().ToArray() is { Length: > 0 } told ? $"Last joint touch: {string.Join(", ", told)}." : null;
    }

    private static string? Counted(Scene scene, Attention meter)
    {
        var light = meter.Level == AttentionLevel.Green ? "" : $" ({meter.Level.ToString().ToLowerInvariant()})";
        var ago = meter.Days == 0 ? "today" : $"{DateCopy.Days(meter.Days)} ago";
        if (meter.On is null) return meter.Days == 0 ? null : $"{scene.Company(meter.Side)} none since the start {ago}{light}";
        return $"{scene.Company(meter.Side)} {ago}{light}";
    }

    // Nobody's silence is told to others; a date says what there was.
    private static string? Dated(Scene scene, Attention meter) => meter.On is { } on ? $"{scene.Company(meter.Side)} {DateCopy.Day(scene, on)}" : null;
}
