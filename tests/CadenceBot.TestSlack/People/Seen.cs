namespace CadenceBot.TestSlack;

/// <summary>What a person sees after an act; more may follow, and can be waited for.</summary>
public sealed class Seen
{
    private readonly SlackServer _slack;
    private readonly TestPerson? _person;
    private readonly string _since;
    private readonly Dictionary<string, int> _viewsBefore;

    internal Seen(SlackServer slack, TestPerson? person)
    {
        _slack = slack;
        _person = person;
        lock (slack.State.Gate)
        {
            _since = slack.State.NextTs();
            _viewsBefore = Stack().ToDictionary(v => v.Id, v => v.Updates, StringComparer.Ordinal);
        }
    }

    /// <summary>What was sent to the bot.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; private set; } = [];

    /// <summary>The bot's answer; null where nothing was sent to it.</summary>
    public Answer? Answer => Deliveries.Count > 0 ? Deliveries[0].Answers.Count > 0 ? Deliveries[0].Answers[0] : null : null;

    public int? Status => Answer?.Status;

    /// <summary>What Slack itself says where the bot did not answer well: <c>operation_timeout</c>, <c>dispatch_failed</c>, "not a valid command".</summary>
    public string? Problem { get; internal set; }

    /// <summary>The message that was written, or the answer of a command that all see.</summary>
    public TestMessage? Message { get; internal set; }

    /// <summary>The errors under the fields of a form, by block id.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; internal set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The last message that only this person sees, written since the act; null for none so far.</summary>
    public TestMessage? Ephemeral
    {
        get
        {
            lock (_slack.State.Gate)
                return _slack.State.Channels.Values.SelectMany(c => c.Ephemerals).Where(m => m.OnlyFor == _person?.Id && string.CompareOrdinal(m.Ts, _since) > 0).MaxBy(m => m.Ts, StringComparer.Ordinal);
        }
    }

    /// <summary>The modal on top, if it was opened or changed since the act.</summary>
    public TestView? View
    {
        get
        {
            lock (_slack.State.Gate) return Stack().LastOrDefault() is { } top && (!_viewsBefore.TryGetValue(top.Id, out var updates) || top.Updates > updates) ? top : null;
        }
    }

    /// <summary>Waits for a message that only this person sees.</summary>
    public Task<TestMessage> EphemeralAsync() => _slack.UntilAsync(() => Ephemeral, $"a message for {_person?.Id} alone after {this}");

    /// <summary>Waits for a modal, and until it is as it should be: a first one may stand in until its data is there.</summary>
    public Task<TestView> ViewAsync(Func<TestView, bool>? when = null) =>
        _slack.UntilAsync(() => View is { } view && when?.Invoke(view) != false ? view : null, $"a modal for {_person?.Id} after {this}");

    public override string ToString() => $"{string.Join("; ", Deliveries)}{(Problem is null ? "" : $" ({Problem})")}";

    internal Seen With(IEnumerable<Delivery> deliveries)
    {
        Deliveries = [.. Deliveries, .. deliveries];
        return this;
    }

    /// <summary>Waits for the first answer to everything that was sent.</summary>
    public async Task<Seen> AnsweredAsync()
    {
        foreach (var delivery in Deliveries) await delivery.FirstAnswer;
        return this;
    }

    private IEnumerable<TestView> Stack() => _person is null ? [] : _slack.State.Stacks.GetValueOrDefault(_person.Id) ?? [];
}
