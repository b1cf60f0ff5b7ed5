using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadenceBot.Slack.Inbound;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Payloads as Slack sends them for somebody, and as nobody but a forger would: read by the decoder, so that a door can be tried without a wire.</summary>
/// <param name="UserId">Who acts.</param>
/// <param name="TeamId">The team that the payload names; null where it names none.</param>
internal sealed record Handmade(string UserId, string? TeamId)
{
    /// <summary>Text as it is read, not as a page would need it.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsHost => TeamId == Cast.Host;

    /// <summary>Somebody of the cast.</summary>
    public static Handmade Of(string member) => new(PlayedCast.UserOf(member), PlayedCast.PersonOf(member).Split('/')[0]);

    /// <summary>The typed command.</summary>
    public Arrival Command(string channel, string text, string trigger)
    {
        var form = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["team_id"] = TeamId,
            ["channel_id"] = channel,
            ["user_id"] = UserId,
            ["user_name"] = "somebody",
            ["command"] = "/onboard",
            ["text"] = text,
            ["api_app_id"] = "A0CADENCE",
            ["trigger_id"] = trigger,
        };
        return SlackDecoder.Command(form.GetValueOrDefault)!;
    }

    /// <summary>A mention in a channel, or words in a direct message.</summary>
    public Arrival Words(string channel, string? thread, string text, int number)
    {
        var isDirect = channel[0] == 'D';
        var ts = $"1772450000.{number:000000}";
        var inner = new JsonObject
        {
            ["type"] = isDirect ? "message" : "app_mention",
            ["user"] = UserId,
            ["ts"] = ts,
            ["text"] = isDirect ? text : $"<@{Cast.Bot}> {text}",
            ["team"] = isDirect || TeamId is null ? TeamId : Cast.Host,
            ["channel"] = channel,
            ["channel_type"] = isDirect ? "im" : "group",
            ["thread_ts"] = isDirect ? null : thread,
            ["event_ts"] = ts,
        };
        if (TeamId != Cast.Host && !isDirect) inner["user_team"] = TeamId;
        var envelope = new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = isDirect ? TeamId : Cast.Host,
            ["api_app_id"] = "A0CADENCE",
            ["event_id"] = $"Ev0{number}",
            ["event"] = inner,
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = Cast.Host, ["enterprise_id"] = null, ["is_enterprise_install"] = false, ["is_bot"] = true, ["user_id"] = Cast.Bot }),
        };
        return SlackDecoder.Event(Encoding.UTF8.GetBytes(envelope.ToJsonString()))!;
    }

    /// <summary>A press of a button that carries a line.</summary>
    public Arrival Press(string channel, string? ts, string line, int number, string trigger)
    {
        var payload = new JsonObject
        {
            ["type"] = "block_actions",
            ["api_app_id"] = "A0CADENCE",
            ["trigger_id"] = trigger,
            ["team"] = new JsonObject { ["id"] = Cast.Host },
            ["user"] = new JsonObject { ["id"] = UserId, ["username"] = "somebody", ["team_id"] = TeamId },
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = ts, ["channel_id"] = channel, ["is_ephemeral"] = false },
            ["channel"] = new JsonObject { ["id"] = channel, ["name"] = channel[0] == 'D' ? "directmessage" : "privategroup" },
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "a", ["block_id"] = "b", ["value"] = line, ["action_ts"] = number.ToString(CultureInfo.InvariantCulture) }),
        };
        return SlackDecoder.Interaction(Encoding.UTF8.GetBytes(payload.ToJsonString()))!;
    }
}
