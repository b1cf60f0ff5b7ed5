using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>
/// Sends to the bot what happens, waits three seconds for each answer, and tries an event again at once, after one minute and after five.
/// A test may hold events back, let them go in another order, or have them doubled.
/// </summary>
public sealed class Deliveries : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan[] Retries = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    private readonly SlackServer _slack;
    private readonly HttpDoor _http;
    private readonly CancellationTokenSource _end = new();
    private readonly List<Delivery> _all = [];
    private readonly List<Delivery> _held = [];
    private readonly Queue<TimeSpan> _delays = [];
    private bool _holds;
    private int _doubled;
    private int _running;

    internal Deliveries(SlackServer slack)
    {
        _slack = slack;
        _http = new HttpDoor(slack);
    }

    /// <summary>Everything sent so far.</summary>
    public IReadOnlyList<Delivery> All
    {
        get
        {
            lock (_all) return [.. _all];
        }
    }

    /// <summary>Deliveries that still wait for an answer.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>From now on events wait until they are let go.</summary>
    public void Hold()
    {
        lock (_all) _holds = true;
    }

    /// <summary>Lets the held events go one after another, reversed where asked, and waits for each first answer.</summary>
    public async Task ReleaseAsync(bool reversed = false)
    {
        Delivery[] held;
        lock (_all)
        {
            (_holds, held) = (false, [.. _held]);
            _held.Clear();
        }

        foreach (var delivery in reversed ? held.AsEnumerable().Reverse() : held)
        {
            Begin(delivery);
            await delivery.FirstAnswer;
        }
    }

    /// <summary>Has the next so many events sent twice at the same time.</summary>
    public void DoubleNext(int count = 1)
    {
        lock (_all) _doubled += count;
    }

    /// <summary>Has the next events come later, by the clock; whoever caused one waits that long for its answer.</summary>
    public void DelayNext(TimeSpan by, int count = 1)
    {
        lock (_all)
            for (var i = 0; i < count; i++) _delays.Enqueue(by);
    }

    /// <summary>Sends once more what was sent before, as Slack does when an answer was lost on the way.</summary>
    public Task<Answer> AgainAsync(Delivery delivery, int retry = 1, string reason = "http_timeout") => TryAsync(delivery, retry, reason);

    /// <summary>Sends an event of a test's own making, in an envelope of the test's own.</summary>
    public Task<Answer> SendEventAsync(JsonObject envelope)
    {
        var delivery = new Delivery(DeliveryKind.Event, (string?)envelope["event"]?["type"] ?? (string?)envelope["type"] ?? "", envelope);
        Start(delivery);
        return delivery.FirstAnswer;
    }

    /// <summary>Sends an interaction of a test's own making.</summary>
    public Task<Answer> SendInteractionAsync(JsonObject payload)
    {
        var delivery = new Delivery(DeliveryKind.Interaction, (string?)payload["type"] ?? "", payload);
        Start(delivery);
        return delivery.FirstAnswer;
    }

    /// <summary>Sends a command of a test's own making.</summary>
    public Task<Answer> SendCommandAsync(IReadOnlyDictionary<string, string> form)
    {
        var delivery = new Delivery(DeliveryKind.Command, form.GetValueOrDefault("command") ?? "", new JsonObject(form.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value)))) { Form = form };
        Start(delivery);
        return delivery.FirstAnswer;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _http.Dispose();
    }

    internal void Start(Delivery delivery)
    {
        lock (_all)
        {
            if (_slack.Options.KeepDeliveries) _all.Add(delivery);
            if (_holds && delivery.Kind == DeliveryKind.Event)
            {
                _held.Add(delivery);
                return;
            }
        }

        Begin(delivery);
    }

    private void Begin(Delivery delivery)
    {
        bool twice;
        var late = TimeSpan.Zero;
        lock (_all)
        {
            twice = delivery.Kind == DeliveryKind.Event && _doubled > 0 && _doubled-- > 0;
            if (delivery.Kind == DeliveryKind.Event) _delays.TryDequeue(out late);
        }

        Interlocked.Increment(ref _running);
        _ = Task.Run(() => RunAsync(delivery, late));
        if (twice) _ = Task.Run(() => TryAsync(delivery, 0, null));
    }

    private async Task RunAsync(Delivery delivery, TimeSpan late)
    {
        try
        {
            if (late > TimeSpan.Zero) await Task.Delay(late, _slack.State.Clock, _end.Token);
            var answer = await TryAsync(delivery, 0, null);
            delivery.First.TrySetResult(answer);
            Interlocked.Decrement(ref _running);
            _slack.State.Touch();
            for (var n = 0; n < Retries.Length && delivery.Kind == DeliveryKind.Event && answer is { IsOk: false, NoRetry: false } && _slack.HasDoor; n++)
            {
                await Task.Delay(Retries[n], _slack.State.Clock, _end.Token);
                answer = await TryAsync(delivery, n + 1, answer.Reason);
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            delivery.First.TrySetResult(new(0, "") { Failure = "the test Slack ended" });
        }
    }

    private async Task<Answer> TryAsync(Delivery delivery, int retry, string? reason)
    {
        var answer = await AnswerAsync(delivery, retry, reason);
        lock (_all) delivery.Answers = [.. delivery.Answers, answer];
        _slack.State.Touch();
        return answer;
    }

    private async Task<Answer> AnswerAsync(Delivery delivery, int retry, string? reason)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        var answer = _slack.Options.SocketMode ? _slack.Sockets.SendAsync(delivery, retry, reason, ends.Token) : _http.SendAsync(delivery, retry, reason, ends.Token);
        try
        {
            return await answer.WaitAsync(Patience, _slack.State.Clock, _end.Token);
        }
        catch (TimeoutException)
        {
            await ends.CancelAsync();
            return new(0, "") { TimedOut = true };
        }
    }
}
