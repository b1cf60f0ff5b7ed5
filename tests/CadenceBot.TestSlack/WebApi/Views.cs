using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Modals and home tabs.</summary>
internal static class Views
{
    private const int MostStacked = 3;

    /// <summary>Opens a modal before the person whose trigger it is.</summary>
    public static JsonObject Open(ApiCall call)
    {
        var trigger = Take(call);
        call.State.Stacks[trigger.Person.Id] = [];
        return Shown(call, Add(call.State, trigger.By, trigger.Person.Id, Read(call, "modal")));
    }

    public static JsonObject Push(ApiCall call)
    {
        var trigger = Take(call);
        return Shown(call, Stack(call.State, trigger.By, trigger.Person.Id, Read(call, "modal")));
    }

    /// <summary>Changes an open view; a hash that is no longer its own is refused.</summary>
    public static JsonObject Update(ApiCall call)
    {
        var id = call.Arguments.Text("view_id");
        var external = call.Arguments.Text("external_id");
        var view = call.State.Stacks.Values.SelectMany(s => s).Concat(call.State.Homes.Values)
            .FirstOrDefault(v => v.By.App == call.By.App && v.By.Key == call.By.Key && (v.Id == id || (external is not null && (string?)v.Content["external_id"] == external))) ?? throw new ApiRefused("not_found");
        Matches(call, view);
        Change(call.State, view, Read(call, view.Type));
        return Shown(call, view);
    }

    /// <summary>Publishes a home tab. For somebody of another company Slack says yes and shows nothing.</summary>
    public static JsonObject Publish(ApiCall call)
    {
        if (!call.Slack.App.HomeTab) throw new ApiRefused("not_enabled");
        var person = call.Person("user_id");
        var content = Read(call, "home");
        var key = (call.By.Key, person.Id);
        if (call.State.Homes.TryGetValue(key, out var home))
        {
            Matches(call, home);
            Change(call.State, home, content);
        }
        else
        {
            home = New(call.State, call.By, person.Id, content, null, null);
            call.State.Homes[key] = home;
        }

        return Shown(call, home);
    }

    /// <summary>A view on top of the others.</summary>
    public static TestView Stack(SlackState state, Installation by, string user, JsonObject content)
    {
        if (state.Stacks.GetValueOrDefault(user) is { Count: >= MostStacked }) throw new ApiRefused("push_limit_reached");
        return Add(state, by, user, content);
    }

    public static void Change(SlackState state, TestView view, JsonObject content)
    {
        view.Content = content;
        view.Hash = HashOf(state);
        view.Updates++;
    }

    /// <summary>What a view is to show, checked.</summary>
    public static JsonObject Checked(JsonNode? node, string type)
    {
        if (node is not JsonObject view) throw new ApiRefused("invalid_arguments", ["[ERROR] missing required field: view"]);
        if (System.Text.Encoding.UTF8.GetByteCount(view.ToJsonString()) > BlockKitRules.MostView) throw new ApiRefused("view_too_large");
        var problems = BlockKitRules.View(view, type).ToArray();
        if (problems.Length > 0) throw new ApiRefused("invalid_arguments", problems);
        view["blocks"] = BlockKitIds.Named(view["blocks"]!.AsArray());
        return view;
    }

    private static JsonObject Read(ApiCall call, string type)
    {
        var view = Checked(call.Arguments.Node("view", "invalid_arguments"), type);
        return view["external_id"] is { } id && call.Arguments.Text("view_id") is null && call.Arguments.Text("external_id") is null
            && call.State.Stacks.Values.SelectMany(s => s).Any(v => (string?)v.Content["external_id"] == (string?)id) ? throw new ApiRefused("duplicate_external_id") : view;
    }

    private static void Matches(ApiCall call, TestView view)
    {
        if (call.Arguments.Text("hash") is { Length: > 0 } hash && hash != view.Hash) throw new ApiRefused("hash_conflict");
    }

    private static Trigger Take(ApiCall call)
    {
        var trigger = call.State.Triggers.GetValueOrDefault(call.Arguments.Needs("trigger_id", "invalid_trigger_id"));
        if (trigger is null || trigger.By.App != call.By.App || trigger.By.Key != call.By.Key) throw new ApiRefused("invalid_trigger_id");
        if (trigger.IsUsed) throw new ApiRefused("exchanged_trigger_id");
        if (trigger.Until < call.State.Now) throw new ApiRefused("expired_trigger_id");
        // A view that is refused does not use the trigger up.
        Checked(call.Arguments.Node("view", "invalid_arguments"), "modal");
        trigger.IsUsed = true;
        return trigger;
    }

    private static TestView Add(SlackState state, Installation by, string user, JsonObject content)
    {
        if (!state.Stacks.TryGetValue(user, out var stack)) state.Stacks[user] = stack = [];
        var below = stack.LastOrDefault();
        var view = New(state, by, user, content, below?.RootId, below?.Id);
        stack.Add(view);
        return view;
    }

    private static TestView New(SlackState state, Installation by, string user, JsonObject content, string? root, string? previous)
    {
        var id = state.NextId("V0");
        return new() { Id = id, UserId = user, By = by, Content = content, Hash = HashOf(state), RootId = root ?? id, PreviousId = previous };
    }

    private static string HashOf(SlackState state) => state.NextTs() + "." + state.NextId("h");

    private static JsonObject Shown(ApiCall call, TestView view) => new() { ["view"] = ViewJson.Of(call.State, view, []) };
}
