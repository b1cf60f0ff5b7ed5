using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>A person at their Slack: acts, and what they see.</summary>
public sealed partial class Actor(SlackServer slack, TestPerson person)
{
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    public TestPerson Person { get; } = person;

    private SlackState State => slack.State;

    /// <summary>The open modal; null for none.</summary>
    public TestView? View
    {
        get
        {
            lock (State.Gate) return State.Stacks.GetValueOrDefault(Person.Id)?.LastOrDefault();
        }
    }

    /// <summary>The home tab of the app, as published; never shown to people of another company.</summary>
    public TestView? Home
    {
        get
        {
            lock (State.Gate) return State.Homes.Values.FirstOrDefault(h => h.UserId == Person.Id && !State.IsExternal(Person, h.By));
        }
    }

    /// <summary>What stands in a channel for this person, in order: nothing where they are no member.</summary>
    public IReadOnlyList<TestMessage> Sees(string channel)
    {
        lock (State.Gate)
        {
            var c = State.Channels[channel];
            return c.Members.Contains(Person.Id) ? [.. c.Messages.Concat(c.Ephemerals.Where(m => m.OnlyFor == Person.Id)).OrderBy(m => m.Ts, StringComparer.Ordinal)] : [];
        }
    }

    /// <summary>The direct message with the bot; null before the first word.</summary>
    public TestChannel? Direct
    {
        get
        {
            lock (State.Gate) return State.Channels.Values.FirstOrDefault(c => c.IsIm && c.Members.Contains(Person.Id));
        }
    }

    /// <summary>The messages between this person and the bot.</summary>
    public IReadOnlyList<TestMessage> DirectMessages => Direct is { } d ? Sees(d.Id) : [];

    /// <summary>Waits for a message in a channel.</summary>
    public Task<TestMessage> SeesAsync(string channel, Func<TestMessage, bool> which, string what = "a message") =>
        slack.UntilAsync(() => Sees(channel).LastOrDefault(which), $"{what} in {channel} for {Person.Id}");

    /// <summary>Waits for a direct message of the bot.</summary>
    public Task<TestMessage> IsToldAsync(Func<TestMessage, bool>? which = null, string what = "a direct message") =>
        slack.UntilAsync(() => DirectMessages.LastOrDefault(m => m.By is not null && which?.Invoke(m) != false), $"{what} for {Person.Id}");

    /// <summary>Types a line: a command where it begins with a slash, else a message. In a thread Slack takes no command.</summary>
    public Task<Seen> Types(string channel, string line, string? thread = null)
    {
        if (!line.StartsWith('/')) return Says(channel, line, thread);
        return thread is null ? Commands(channel, line) : Task.FromResult(new Seen(slack, Person) { Problem = $"{line.Split(' ')[0]} is not supported in threads" });
    }

    /// <summary>Mentions the bot, and says something.</summary>
    public Task<Seen> Mentions(string channel, string text, string? thread = null)
    {
        string bot;
        lock (State.Gate) bot = State.InstallIn(State.Channels[channel])?.BotUserId ?? throw new InvalidOperationException($"no bot is in {channel}");
        return Says(channel, $"<@{bot}> {text}", thread);
    }

    /// <summary>Writes a message; the bot hears of it as far as its scopes go.</summary>
    public Task<Seen> Says(string channel, string text, string? thread = null)
    {
        Seen seen;
        lock (State.Gate)
        {
            var c = State.Channels[channel];
            if (!c.Members.Contains(Person.Id)) throw new InvalidOperationException($"{Person.Id} is not in {channel}");
            if (c.IsArchived) throw new InvalidOperationException($"{channel} is archived");
            seen = new Seen(slack, Person);
            var message = new TestMessage { ChannelId = c.Id, Ts = State.NextTs(), UserId = Person.Id, Text = Typed.Passed(text), ThreadTs = thread };
            seen.Message = message;
            seen.With(slack.Write(c, message));
        }

        return seen.AnsweredAsync();
    }

    /// <summary>Writes to the bot in a direct message.</summary>
    public Task<Seen> Tells(string text, string? thread = null)
    {
        TestChannel direct;
        lock (State.Gate)
        {
            if (!slack.App.MessagesTab) throw new InvalidOperationException("people may not write to this app");
            direct = Conversations.Direct(State, Bot(), Person);
        }

        return Says(direct.Id, text, thread);
    }

    /// <summary>Opens the app: its home tab.</summary>
    public Task<Seen> OpensHome() => Opens("home");

    /// <summary>Opens the app: its messages.</summary>
    public Task<Seen> OpensMessages() => Opens("messages");

    /// <summary>A right to open one modal, for a payload of a test's own making.</summary>
    public string NewTrigger()
    {
        lock (State.Gate) return Trigger(Bot());
    }

    /// <summary>The direct message with the bot, made where there was none.</summary>
    public TestChannel OpenDirect()
    {
        lock (State.Gate) return Conversations.Direct(State, Bot(), Person);
    }

    private Task<Seen> Opens(string tab)
    {
        Seen seen;
        lock (State.Gate)
        {
            seen = new Seen(slack, Person);
            var by = Bot();
            var direct = Conversations.Direct(State, by, Person);
            var inner = EventJson.Of(State, "app_home_opened", ("user", Person.Id), ("channel", direct.Id), ("tab", tab));
            if (State.Homes.TryGetValue((by.Key, Person.Id), out var home)) inner["view"] = ViewJson.Of(State, home, []);
            if (by.App.Events.Contains("app_home_opened")) seen.With(slack.Tell(by, EventJson.Envelope(State, by, inner)));
        }

        return seen.AnsweredAsync();
    }

    // The app of one's own company, or the one that is met in a channel.
    private Installation Bot() =>
        State.InstallOf(Person.TeamId) ?? State.Installs.Find(i => !i.IsUninstalled && State.ShareChannel(Person.Id, i.BotUserId)) ?? throw new InvalidOperationException($"{Person.Id} knows no bot");

    private string Trigger(Installation by)
    {
        var id = $"{State.NextId("")}.{State.NextId("")}.{State.Secret("t")}";
        State.Keep(new Trigger(id, by, Person, State.Now + TriggerLife));
        return id;
    }

    private Delivery Interaction(JsonObject payload) => new(DeliveryKind.Interaction, (string)payload["type"]!, payload);
}
