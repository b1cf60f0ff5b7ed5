using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>Late answers: five within half an hour, wherever the person acted, whether or not the bot is a member there.</summary>
internal sealed class ResponseUrls(SlackServer slack)
{
    private const int Most = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static string New(SlackServer slack, string kind, Installation by, TestChannel channel, TestPerson person, TestMessage? origin = null, string? command = null)
    {
        var path = $"/{kind}/{by.Key}/{slack.State.NextId("")}/{slack.State.Secret("r")}";
        slack.State.Keep(new ResponseUrl(path, by, channel.Id, person.Id, slack.State.Now + Life) { Origin = origin, Command = command });
        return slack.Address + path;
    }

    public async Task HandleAsync(HttpContext context)
    {
        var (status, body) = await AnswerAsync(context);
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body);
    }

    /// <summary>Shows an answer; to the person alone unless it says otherwise.</summary>
    public static TestMessage Show(SlackServer slack, ResponseUrl to, JsonObject answer)
    {
        var channel = slack.State.Channels[to.ChannelId];
        var text = (string?)answer["text"] ?? "";
        var blocks = MessageBody.Checked(answer["blocks"]?.DeepClone());
        if (text.Length == 0 && blocks is null) throw new ApiRefused("no_text");
        var body = new MessageBody(text, blocks, null);
        var thread = (string?)answer["thread_ts"];
        if ((string?)answer["response_type"] != "in_channel") return slack.Show(channel, to.UserId, to.By, body, thread);
        return slack.Post(channel, new TestMessage { ChannelId = channel.Id, Ts = slack.State.NextTs(), UserId = to.By.BotUserId, By = to.By, Text = text, Blocks = blocks, ThreadTs = thread, Command = to.Command });
    }

    private async Task<(int, string)> AnswerAsync(HttpContext context)
    {
        if (slack.Faults.Take("response_url") is { } fault && await fault.BeforeAsync(context, slack)) return (context.Response.StatusCode, "");
        JsonObject? answer;
        try
        {
            answer = await JsonNode.ParseAsync(context.Request.Body) as JsonObject;
        }
        catch (JsonException)
        {
            answer = null;
        }

        if (answer is null) return (StatusCodes.Status400BadRequest, "invalid_payload");
        lock (slack.State.Gate)
        {
            if (!slack.State.ResponseUrls.TryGetValue(context.Request.Path, out var to)) return (StatusCodes.Status404NotFound, "expired_url");
            if (to.Until < slack.State.Now) return (StatusCodes.Status404NotFound, "expired_url");
            if (++to.Posts > Most) return (StatusCodes.Status404NotFound, "used_url");
            try
            {
                Answer(to, answer);
                return (StatusCodes.Status200OK, "ok");
            }
            catch (ApiRefused refused)
            {
                return (StatusCodes.Status400BadRequest, refused.Error);
            }
        }
    }

    private void Answer(ResponseUrl to, JsonObject answer)
    {
        var channel = slack.State.Channels[to.ChannelId];
        if (Is("delete_original") && to.Origin is { } gone)
        {
            channel.Messages.Remove(gone);
            channel.Ephemerals.Remove(gone);
            slack.State.Touch();
        }
        else if (Is("replace_original") && to.Origin is { } origin)
        {
            slack.Edit(channel, origin, new((string?)answer["text"] ?? "", MessageBody.Checked(answer["blocks"]?.DeepClone()), null));
        }
        else
        {
            Show(slack, to, answer);
        }

        bool Is(string name) => answer[name]?.ToString() is "true" or "True";
    }
}
