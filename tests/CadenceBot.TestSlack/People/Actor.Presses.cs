using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Presses on what a message or a view offers, found by its label.</summary>
public sealed partial class Actor
{
    /// <summary>Presses a button, or chooses an option, of a message.</summary>
    public Task<Seen> Clicks(TestMessage message, string label) => Presses(message, all => Find(all, label, message.Words));

    /// <summary>Presses a button, or chooses an option, of a modal or of the home tab.</summary>
    public Task<Seen> Clicks(TestView view, string label) => Presses(view, all => Find(all, label, view.Words));

    internal async Task<Seen> Presses(TestMessage message, Func<Shown.Choice[], Shown.Choice> which)
    {
        Seen seen;
        lock (State.Gate)
        {
            var channel = State.Channels[message.ChannelId];
            if (!channel.Members.Contains(Person.Id) || (message.IsEphemeral && message.OnlyFor != Person.Id)) throw new InvalidOperationException($"{Person.Id} does not see that message");
            var choice = which([.. Shown.Choices(message.Blocks)]);
            seen = new Seen(slack, Person);
            var url = ResponseUrls.New(slack, "actions", message.By!, channel, Person, message);
            Start(seen, InteractionJson.Press(State, message.By!, Person, channel, message, Action(choice), url, Trigger(message.By!)));
        }

        return await Pressed(seen);
    }

    internal async Task<Seen> Presses(TestView view, Func<Shown.Choice[], Shown.Choice> which)
    {
        Seen seen;
        lock (State.Gate)
        {
            if (view.UserId != Person.Id) throw new InvalidOperationException($"{Person.Id} does not see that view");
            var choice = which([.. Shown.Choices(view.Blocks)]);
            seen = new Seen(slack, Person);
            Start(seen, InteractionJson.Press(State, view, Person, Action(choice), Trigger(view.By)));
        }

        return await Pressed(seen);
    }

    private static async Task<Seen> Pressed(Seen seen)
    {
        await seen.AnsweredAsync();
        if (seen.Answer!.TimedOut) seen.Problem = "operation_timeout";
        else if (!seen.Answer.IsOk) seen.Problem = "dispatch_failed";
        return seen;
    }

    private static Shown.Choice Find(Shown.Choice[] all, string label, string words) =>
        all.FirstOrDefault(c => c.Label == label) ?? all.FirstOrDefault(c => c.Label.TrimEnd('…') == label)
        ?? throw new InvalidOperationException($"nothing to press is called '{label}'; there is {string.Join(", ", all.Select(c => $"'{c.Label}'"))} in:\n{words}");

    private JsonObject Action(Shown.Choice choice)
    {
        var action = new JsonObject { ["action_id"] = choice.Element["action_id"]!.DeepClone(), ["block_id"] = choice.BlockId, ["type"] = choice.Element["type"]!.DeepClone(), ["action_ts"] = State.NextTs() };
        if (choice.Option is { } option)
        {
            action["selected_option"] = option.DeepClone();
            return action;
        }

        foreach (var name in new[] { "text", "value", "url", "style" })
            if (choice.Element[name] is { } value) action[name] = value.DeepClone();
        return action;
    }

    private void Start(Seen seen, JsonObject payload)
    {
        var delivery = Interaction(payload);
        seen.With([delivery]);
        slack.Deliveries.Start(delivery);
    }
}
