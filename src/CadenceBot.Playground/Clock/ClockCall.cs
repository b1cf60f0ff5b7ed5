using CadenceBot.Application.Ports;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Seed;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CadenceBot.Playground.Clock;

/// <summary>Somebody winds the clock, lets it run or stops it.</summary>
internal sealed class ClockCall(
    Turn turn, ClockWalk walk, ClockRunner runner, AdjustableClock clock, Backdrop backdrop, ITranscript transcript, MessageWriter writer, Announcer announcer)
{
    public const int MostMinutes = 10_080;

    private static readonly string[] Ways = ["advance", "to", "toNext", "run", "stop"];

    public async Task<IResult> AnswerAsync(Ask ask, CancellationToken wait)
    {
        var wish = new Wish(ask.TextOrNull("advance", "P7D"), ask.Time("to"), ask.Flag("toNext") == true, ask.Whole("run", 1, MostMinutes, 60), ask.Flag("stop") == true, ask.Flag("offline") == true);
        if (ask.Problem is null && wish.Count != 1)
            ask.Fail($"The body asks for {wish.Count} of {string.Join(", ", Ways)}; it must ask for one, such as {{\"advance\":\"P7D\"}}.", 0);
        if (ask.Problem is null && wish.Offline && (wish.Run is not null || wish.Stop))
            ask.Fail("The field \"offline\" goes with advance, to or toNext, such as {\"advance\":\"P7D\",\"offline\":true}.", 0);
        if (ask.Problem is { } problem) return problem;
        return await turn.TakeAsync(() => WindAsync(wish), wait);
    }

    private async Task<IResult> WindAsync(Wish wish)
    {
        var now = clock.Now;
        var before = await transcript.LastAsync(CancellationToken.None);
        if (wish.Run is { } speed) await runner.RunAsync(speed);
        else if (wish.Stop) before = runner.Stop() ?? before;
        else if (wish.ToNext) await walk.ToNextAsync(Reach.Limit(now, backdrop.Zone));
        else
        {
            var (to, problem) = Target(wish, now);
            if (problem is not null) return problem;
            if (wish.Offline) await walk.JumpAsync(to);
            else await walk.ToAsync(to);
        }

        await walk.RememberAsync();
        await announcer.MessagesAsync();
        announcer.Clock();
        var sent = await transcript.ReadAsync(null, before, CancellationToken.None);
        return Answer.Of(
            new ClockBody(writer.Time(clock.Now), [.. sent.Where(l => l.Message is not null).Select(l => new MessageId(l.Id).ToString())]),
            PlaygroundJson.Default.ClockBody);
    }

    private (Instant To, Problem? Problem) Target(Wish wish, Instant now)
    {
        var limit = Reach.Limit(now, backdrop.Zone);
        if (wish.To is { } to)
        {
            return to < now ? (default, Problem.Bad($"The field \"to\" is {writer.Time(to)} and lies before now, {writer.Time(now)}; the clock only goes forward, such as {{\"advance\":\"P1D\"}}."))
                : to > limit ? (default, Problem.Bad($"The field \"to\" is {writer.Time(to)}; one call goes at most {Reach.MostDays} days, which is {writer.Time(limit)}."))
                : (to, null);
        }

        var text = Ask.Quote(wish.Advance!);
        if (Reach.ReadPeriod(wish.Advance!) is not { } period)
            return (default, Problem.Bad($"The field \"advance\" is {text}; it must be an ISO 8601 period, such as \"P7D\" or \"PT1H\"."));
        return Reach.After(now, backdrop.Zone, period) switch
        {
            { } at when at > now && at <= limit => (at, null),
            { } at when at <= now => (default, Problem.Bad($"The field \"advance\" is {text}; it must lead forward, such as \"P1D\".")),
            _ => (default, Problem.Bad($"The field \"advance\" is {text}; one call goes at most {Reach.MostDays} days, such as \"P{Reach.MostDays}D\".")),
        };
    }

    private sealed record Wish(string? Advance, Instant? To, bool ToNext, int? Run, bool Stop, bool Offline)
    {
        public int Count => (Advance is null ? 0 : 1) + (To is null ? 0 : 1) + (ToNext ? 1 : 0) + (Run is null ? 0 : 1) + (Stop ? 1 : 0);
    }
}

/// <summary>Where the clock stands, and what was sent on the way.</summary>
internal sealed record ClockBody(string Now, IReadOnlyList<string> Sent);
