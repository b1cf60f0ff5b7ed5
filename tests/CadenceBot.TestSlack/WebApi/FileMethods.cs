using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>Uploads in three steps: an address, the bytes, and the channel to share them in.</summary>
internal static class FileMethods
{
    private const int MostAlt = 1000;
    private const int MostBytes = 50 * 1024 * 1024;

    public static JsonObject GetUrl(ApiCall call)
    {
        var name = call.Arguments.Needs("filename");
        var length = call.Arguments.Number("length", 0);
        if (length <= 0) throw new ApiRefused("invalid_arguments", ["[ERROR] must be greater than 0 [json-pointer:/length]"]);
        if (length > MostBytes) throw new ApiRefused("file_upload_size_restricted");
        var alt = call.Arguments.Text("alt_txt");
        if (alt?.Length > MostAlt) throw new ApiRefused("alt_txt_too_large");
        var file = new TestFile { Id = call.State.NextId("F0"), Name = name, AltText = alt, Length = length, By = call.By };
        call.State.Files[file.Id] = file;
        return new() { ["upload_url"] = $"{call.Slack.Address}/upload/v1/{file.Id}", ["file_id"] = file.Id };
    }

    /// <summary>Takes the bytes, alone or as a form's file.</summary>
    public static async Task UploadAsync(HttpContext context, SlackServer slack, string id)
    {
        using var content = new MemoryStream();
        if (context.Request.HasFormContentType && (await context.Request.ReadFormAsync()).Files is [var first, ..]) await first.CopyToAsync(content);
        else await context.Request.Body.CopyToAsync(content);
        lock (slack.State.Gate)
        {
            var file = slack.State.Files.GetValueOrDefault(id);
            if (file is null || file.Content is not null || content.Length != file.Length)
            {
                context.Response.StatusCode = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
                return;
            }

            file.Content = content.ToArray();
        }

        await context.Response.WriteAsync($"OK - {content.Length}");
    }

    public static JsonObject Complete(ApiCall call)
    {
        var wanted = call.Arguments.Node("files", "invalid_arguments") as JsonArray;
        if (wanted is not { Count: > 0 }) throw new ApiRefused("invalid_arguments", ["[ERROR] missing required field: files"]);
        var files = wanted.Select(w => File(call, w!)).ToArray();
        if (call.Arguments.Text("channel_id") is { Length: > 0 }) Share(call, files);
        return new() { ["files"] = new JsonArray([.. files.Select(f => new JsonObject { ["id"] = f.Id, ["title"] = f.Title })]) };
    }

    private static TestFile File(ApiCall call, JsonNode wanted)
    {
        if (!call.State.Files.TryGetValue((string?)wanted["id"] ?? "", out var file) || file.By != call.By || file.Content is null || file.ChannelId is not null) throw new ApiRefused("file_not_found");
        file.Title = (string?)wanted["title"] ?? file.Name;
        return file;
    }

    // Slack tells no message's time stamp here; it makes the message somewhat later.
    private static void Share(ApiCall call, TestFile[] files)
    {
        var channel = call.Channel("channel_id");
        if (channel.IsArchived) throw new ApiRefused("is_archived");
        if (!call.IsMember(channel)) throw new ApiRefused("not_in_channel");
        if (channel.Refuses is not null) throw new ApiRefused("posting_to_channel_denied");
        var comment = call.Arguments.Text("initial_comment");
        var blocks = MessageBody.Checked(call.Arguments.Node("blocks", "invalid_blocks_format"));
        if (comment is { Length: > 0 } && blocks is not null) throw new ApiRefused("invalid_arguments", ["[ERROR] initial_comment and blocks together"]);
        var message = new TestMessage { ChannelId = channel.Id, Ts = call.State.NextTs(), UserId = call.By.BotUserId, By = call.By, Text = comment ?? "", Blocks = blocks, ThreadTs = call.Arguments.Text("thread_ts") };
        message.Files.AddRange(files);
        foreach (var file in files) file.ChannelId = channel.Id;
        call.Slack.Post(channel, message);
    }
}
