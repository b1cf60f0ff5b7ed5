using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Pins and reactions.</summary>
internal static class Marks
{
    private const int MostPins = 100;

    public static JsonObject Pin(ApiCall call)
    {
        var (channel, message) = Message(call);
        if (message.IsPinned) throw new ApiRefused("already_pinned");
        if (channel.Messages.Count(m => m.IsPinned) >= MostPins) throw new ApiRefused("too_many_pins");
        message.IsPinned = true;
        return [];
    }

    public static JsonObject React(ApiCall call)
    {
        var (_, message) = Message(call);
        var name = call.Arguments.Needs("name", "invalid_name");
        if (message.Reactions.Contains(name)) throw new ApiRefused("already_reacted");
        message.Reactions.Add(name);
        return [];
    }

    private static (TestChannel, TestMessage) Message(ApiCall call)
    {
        var channel = call.Channel();
        if (channel.IsArchived) throw new ApiRefused("is_archived");
        if (!call.IsMember(channel)) throw new ApiRefused("not_in_channel");
        return (channel, channel.Find(call.Arguments.Needs("timestamp", "bad_timestamp")) ?? throw new ApiRefused("message_not_found"));
    }
}
