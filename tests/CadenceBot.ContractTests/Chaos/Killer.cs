namespace CadenceBot.ContractTests.Chaos;

/// <summary>When a program is killed.</summary>
internal enum Moment
{
    /// <summary>So many milliseconds into a call.</summary>
    IntoTheCall,

    /// <summary>After so many writes to the log of the database.</summary>
    AmidWrites,

    /// <summary>As soon as the call was answered.</summary>
    AfterTheAnswer,

    /// <summary>While it starts again.</summary>
    AmidTheStart,
}

/// <summary>One kill.</summary>
/// <param name="Call">In which call.</param>
/// <param name="Moment">When in it.</param>
/// <param name="Amount">Milliseconds, or writes.</param>
internal sealed record Kill(int Call, Moment Moment, int Amount)
{
    /// <summary>So many kills over so many calls, the same ones for the same seed.</summary>
    public static ILookup<int, Kill> Plan(int kills, IReadOnlyList<Call> calls, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, kills).Select(_ => One(random, calls)).ToLookup(k => k.Call);
    }

    private static Kill One(Random random, IReadOnlyList<Call> calls)
    {
        var call = random.Next(calls.Count);
        var isLong = calls[call].Name is "clock" or "reset";
        return random.Next(10) switch
        {
            < 3 => new Kill(call, Moment.IntoTheCall, random.Next(isLong ? 400 : 250)),
            < 8 => new Kill(call, Moment.AmidWrites, random.Next(1, isLong ? 12 : 6)),
            8 => new Kill(call, Moment.AfterTheAnswer, 0),
            _ => new Kill(call, Moment.AmidTheStart, random.Next(150, 1200)),
        };
    }
}

/// <summary>Kills a program at its moment, from beside it.</summary>
internal static class Killer
{
    /// <summary>Makes a call and kills the program in it; true when the call was answered before.</summary>
    public static async Task<bool> StrikeAsync(ChildProgram program, Kill kill, Func<Task> call)
    {
        var log = new FileInfo(program.Database + "-wal");
        var before = Look(log);
        var answered = call();
        switch (kill.Moment)
        {
            case Moment.IntoTheCall:
                // The random moment of the kill; nothing is expected of what happened by then.
                await Task.WhenAny(answered, Task.Delay(kill.Amount));
                break;
            case Moment.AmidWrites:
                await Task.Run(() =>
                {
                    for (var seen = 0; seen < kill.Amount && !answered.IsCompleted;)
                    {
                        var now = Look(log);
                        if (now != before) seen++;
                        before = now;
                        Thread.Yield();
                    }
                });
                break;
            default:
                await Task.WhenAny(answered);
                break;
        }

        program.Kill();
        try
        {
            await answered;
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (IOException)
        {
            return false;
        }
    }

    // What has come to the log since: its length while it grows, its time when it is written from the beginning again.
    private static (long Length, DateTime At) Look(FileInfo log)
    {
        log.Refresh();
        return log.Exists ? (log.Length, log.LastWriteTimeUtc) : default;
    }
}
