using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>What is done on the page, as the acts that tests use.</summary>
internal static class PageActs
{
    public static Task<Seen> Of(SlackServer slack, JsonObject act)
    {
        string Text(string name) => (string?)act[name] ?? "";
        var actor = slack.As(Text("as"));
        return Text("do") switch
        {
            "type" => actor.Types(Text("channel"), Text("text"), Text("thread") is { Length: > 0 } thread ? thread : null),
            "tell" => actor.Tells(Text("text")),
            "press" when Text("view").Length == 0 => actor.Presses(Message(actor, Text("channel"), Text("ts")), Chosen),
            "press" => actor.Presses(View(actor, Text("view")), Chosen),
            "submit" => actor.Submits(View(actor, Text("view")), [.. act["values"]!.AsObject().Select(v => (v.Key, (string?)v.Value ?? ""))]),
            "close" => actor.Closes(View(actor, Text("view"))),
            "home" => actor.OpensHome(),
            "messages" => actor.OpensMessages(),
            "invite" => slack.Invites(actor.Person.Id, Text("channel"), Bot(slack)).AnsweredAsync(),
            var other => throw new InvalidOperationException($"nobody can do '{other}' here"),
        };

        Shown.Choice Chosen(Shown.Choice[] all) =>
            all.FirstOrDefault(c => c.BlockId == Text("block") && (string?)c.Element["action_id"] == Text("action") && (c.Option is null || (string?)c.Option["value"] == Text("option")))
            ?? throw new InvalidOperationException("that is not there any more");
    }

    private static TestMessage Message(Actor actor, string channel, string ts) =>
        actor.Sees(channel).FirstOrDefault(m => m.Ts == ts) ?? throw new InvalidOperationException("that message is not there any more");

    private static TestView View(Actor actor, string id) => actor.View?.Id == id ? actor.View : actor.Home?.Id == id ? actor.Home : throw new InvalidOperationException("that view is closed");

    private static string Bot(SlackServer slack)
    {
        lock (slack.State.Gate) return (slack.State.Installs.Find(i => !i.IsUninstalled) ?? throw new InvalidOperationException("the app is not installed")).BotUserId;
    }
}
