using CadenceBot.Application.Messages;
using CadenceBot.Domain.Pipeline;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>A drill: a made-up deal that walks the registration path, with the time of each hop (N13, S33). It counts nowhere.</summary>
internal static class DrillCopy
{
    private const int PromisedHours = 24;

    /// <summary>The hops so far and how long each took.</summary>
    public static IEnumerable<Element> Path(Scene scene, Opportunity deal)
    {
        var by = deal.AddedBy?.Name() ?? scene.Partner();
        yield return new Checklist(
        [
            new Check(CheckState.Done, $"Registered by {by}, {DateCopy.When(scene, deal.AddedAt)}"),
            Hop($"Answered by {scene.Host()}", deal.AddedAt, deal.RegisteredAt),
            Hop("Qualified", deal.RegisteredAt ?? deal.AddedAt, deal.QualifiedAt),
        ]);
        if (deal is { RegisteredAt: { } answered, QualifiedAt: { } qualified })
            yield return new Text($"The drill walked the whole path in {Took(deal.AddedAt, Instant.Max(answered, qualified))}. {(answered - deal.AddedAt <= Duration.FromHours(PromisedHours) ? "The answer came within the promised 24 hours." : "The answer took longer than the promised 24 hours.")}");
    }

    /// <summary>The next hop as a button.</summary>
    public static IEnumerable<Act> Next(Scene scene, Opportunity deal)
    {
        if (!deal.Test) yield break;
        if (deal.RegisteredAt is null) yield return Buttons.To($"{scene.Host()} answers it", scene.Line($"opp update #{deal.N} --stage discovery"));
        else if (deal.QualifiedAt is null) yield return Buttons.To("It's qualified", scene.Line($"opp qualify #{deal.N} --budget yes --authority yes --need yes --time yes"));
        else if (scene.Plan.Item("dealreg") is { Holds: false }) yield return Buttons.To("Record the drill as done", scene.Line("done dealreg"));
    }

    private static Check Hop(string what, Instant from, Instant? at) => at is { } done
        ? new Check(CheckState.Done, $"{what}, after {Took(from, done)}")
        : new Check(CheckState.Open, $"{what}: not yet");

    private static string Took(Instant from, Instant to)
    {
        var minutes = Math.Max(0, (int)(to - from).TotalMinutes);
        return minutes < 120 ? Phrases.Count(minutes, "minute") : minutes < 2880 ? Phrases.Count(minutes / 60, "hour") : DateCopy.Days(minutes / 1440);
    }
}
