using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Modals: filling in, sending, closing.</summary>
public sealed partial class Actor
{
    /// <summary>Fills fields of a modal, by block id, and sends it; a field that is not named keeps what stood in it. Several choices are written with commas.</summary>
    public async Task<Seen> Submits(TestView view, params (string Field, string Value)[] values)
    {
        Seen seen;
        lock (State.Gate)
        {
            seen = new Seen(slack, Person);
            if (State.Stacks.GetValueOrDefault(Person.Id)?.Contains(view) != true) throw new InvalidOperationException($"{Person.Id} has no such modal open");
            var (state, errors) = FormValues.Of(view, values);
            if (errors.Count > 0)
            {
                // Slack's own client asks for what must be filled in; the app hears nothing.
                seen.Errors = errors;
                return seen;
            }

            Start(seen, InteractionJson.Submission(State, view, Person, state, Trigger(view.By)));
        }

        await Pressed(seen);
        if (seen.Problem is null) lock (State.Gate) Answered(seen, view, seen.Answer!.Json);
        State.Touch();
        return seen;
    }

    /// <inheritdoc cref="Submits(TestView, ValueTuple{string, string}[])"/>
    public Task<Seen> Submits(TestView view, IReadOnlyDictionary<string, string> values) => Submits(view, [.. values.Select(v => (v.Key, v.Value))]);

    /// <summary>Closes a modal without sending it; the app hears of it if it asked to.</summary>
    public Task<Seen> Closes(TestView view)
    {
        var seen = new Seen(slack, Person);
        lock (State.Gate)
        {
            State.Stacks[Person.Id].Remove(view);
            if ((bool?)view.Content["notify_on_close"] == true) Start(seen, InteractionJson.Closed(State, view, Person, isCleared: false));
        }

        State.Touch();
        return seen.AnsweredAsync();
    }

    private void Answered(Seen seen, TestView view, JsonObject? answer)
    {
        var stack = State.Stacks.GetValueOrDefault(Person.Id) ?? [];
        try
        {
            switch ((string?)answer?["response_action"])
            {
                case null:
                    stack.Remove(view);
                    break;
                case "clear":
                    stack.Clear();
                    break;
                case "update":
                    Views.Change(State, view, Views.Checked(answer!["view"]?.DeepClone(), "modal"));
                    break;
                case "push":
                    Views.Stack(State, view.By, Person.Id, Views.Checked(answer!["view"]?.DeepClone(), "modal"));
                    break;
                case "errors":
                    Refused(seen, view, answer!["errors"] as JsonObject ?? []);
                    break;
                default:
                    seen.Problem = "dispatch_failed";
                    break;
            }
        }
        catch (ApiRefused refused)
        {
            seen.Problem = $"{refused.Error} {refused.ToJson()["response_metadata"]?.ToJsonString()}".TrimEnd();
        }
    }

    // An error under a field that is not there is shown nowhere: Slack says only that something went wrong.
    private static void Refused(Seen seen, TestView view, JsonObject errors)
    {
        seen.Errors = errors.ToDictionary(e => e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal);
        if (errors.Count == 0 || seen.Errors.Keys.Any(k => !view.Fields.Contains(k)) || seen.Errors.Values.Any(string.IsNullOrEmpty)) seen.Problem = "dispatch_failed";
    }
}
