using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>What was written in a channel; only for an app that may read it.</summary>
internal static class History
{
    public static JsonObject Of(ApiCall call) => Page(call, Readable(call).Messages.Where(m => m.ThreadTs is null || m.IsBroadcast).Reverse());

    public static JsonObject Replies(ApiCall call)
    {
        var channel = Readable(call);
        var ts = call.Arguments.Needs("ts", "thread_not_found");
        if (channel.Find(ts) is null) throw new ApiRefused("thread_not_found");
        return Page(call, channel.Messages.Where(m => m.Ts == ts || m.ThreadTs == ts));
    }

    public static string ScopeOf(TestChannel channel) => channel.IsIm ? "im:history" : channel.IsPrivate ? "groups:history" : "channels:history";

    private static TestChannel Readable(ApiCall call)
    {
        var channel = call.Channel();
        call.NeedsScope(ScopeOf(channel));
        return call.IsMember(channel) ? channel : throw new ApiRefused("not_in_channel");
    }

    private static JsonObject Page(ApiCall call, IEnumerable<TestMessage> messages)
    {
        var oldest = call.Arguments.Text("oldest") ?? "";
        var page = Pages.Of(call, "messages", messages.Where(m => oldest.Length == 0 || string.CompareOrdinal(m.Ts, oldest) > 0), m => Json(call, m));
        page["has_more"] = ((string?)page["response_metadata"]!["next_cursor"])!.Length > 0;
        return page;
    }

    private static JsonObject Json(ApiCall call, TestMessage message)
    {
        var json = MessageJson.Of(call.State, message);
        if (call.Arguments.Is("include_all_metadata") && message.Metadata is { } metadata) json["metadata"] = metadata.DeepClone();
        return json;
    }
}
