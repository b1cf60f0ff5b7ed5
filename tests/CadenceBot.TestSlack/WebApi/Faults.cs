using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>What goes wrong with one call: before the method does anything, or after it did.</summary>
public sealed class Fault
{
    private readonly Func<HttpContext, SlackServer, Task<bool>>? _before;
    private readonly Func<HttpContext, SlackServer, Task>? _after;

    private Fault(Func<HttpContext, SlackServer, Task<bool>>? before, Func<HttpContext, SlackServer, Task>? after) => (_before, _after) = (before, after);

    /// <summary>A status, and nothing done.</summary>
    public static Fault Status(int status) => new(Ends(c => c.Response.StatusCode = status), null);

    /// <summary>An error in Slack's word, and nothing done.</summary>
    public static Fault Error(string error) => new(async (c, _) => await WriteAsync(c, error), null);

    /// <summary>429, by whatever reason.</summary>
    public static Fault TooMany(int seconds) => new(
        Ends(c =>
        {
            c.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            c.Response.Headers.RetryAfter = seconds.ToString();
        }),
        null);

    /// <summary>The connection breaks, and nothing was done.</summary>
    public static Fault ResetBefore { get; } = new(Ends(c => c.Abort()), null);

    /// <summary>No answer ever, and nothing done.</summary>
    public static Fault Hang { get; } = new(async (c, s) => await s.Faults.HangAsync(c), null);

    /// <summary>It is done late, by the clock.</summary>
    public static Fault Slow(TimeSpan by) => new(
        async (c, s) =>
        {
            await Task.Delay(by, s.State.Clock, c.RequestAborted);
            return false;
        },
        null);

    /// <summary>It is done, then the connection breaks.</summary>
    public static Fault ResetAfter { get; } = new(null, (c, _) =>
    {
        c.Abort();
        return Task.CompletedTask;
    });

    /// <summary>It is done, and no answer ever comes.</summary>
    public static Fault HangAfter { get; } = new(null, async (c, s) => await s.Faults.HangAsync(c));

    /// <summary>It is done, then answered with a status.</summary>
    public static Fault StatusAfter(int status) => new(null, (c, _) =>
    {
        c.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    /// <summary>It is done, then answered <c>internal_error</c> or <c>fatal_error</c>.</summary>
    public static Fault ErrorAfter(string error) => new(null, (c, _) => WriteAsync(c, error));

    internal Task<bool> BeforeAsync(HttpContext context, SlackServer slack) => _before?.Invoke(context, slack) ?? Task.FromResult(false);

    internal async Task<bool> AfterAsync(HttpContext context, SlackServer slack)
    {
        if (_after is null) return false;
        await _after(context, slack);
        return true;
    }

    private static Func<HttpContext, SlackServer, Task<bool>> Ends(Action<HttpContext> answer) => (context, _) =>
    {
        answer(context);
        return Task.FromResult(true);
    };

    private static async Task<bool> WriteAsync(HttpContext context, string error)
    {
        await WebApi.WriteAsync(context, new JsonObject { ["ok"] = false, ["error"] = error });
        return true;
    }
}

/// <summary>The faults to come, by method.</summary>
public sealed class Faults
{
    private readonly List<(string Method, Fault Fault)> _next = [];
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Has the next calls of a method (<c>response_url</c> for late answers, <c>*</c> for any) go wrong.</summary>
    public void Next(string method, Fault fault, int times = 1)
    {
        lock (_next) _next.AddRange(Enumerable.Repeat((method, fault), times));
    }

    /// <summary>Forgets those to come.</summary>
    public void Clear()
    {
        lock (_next) _next.Clear();
    }

    /// <summary>Faults that nobody met yet.</summary>
    public int Left
    {
        get
        {
            lock (_next) return _next.Count;
        }
    }

    internal Fault? Take(string method)
    {
        lock (_next)
        {
            var at = _next.FindIndex(f => f.Method == method || f.Method == "*");
            if (at < 0) return null;
            var fault = _next[at].Fault;
            _next.RemoveAt(at);
            return fault;
        }
    }

    internal void Release() => _released.TrySetResult();

    // Until the caller gives up or the test Slack ends.
    internal async Task<bool> HangAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        await Task.WhenAny(gone.Task, _released.Task);
        context.Abort();
        return true;
    }
}
