using System.Collections.Immutable;
using System.Text.Json;
using CadenceBot.Application.Messages;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Rendering;

namespace CadenceBot.Slack.Outbound;

/// <summary>
/// Pictures that lie at no public address: uploaded into the thread of their message, which says the same in words. It needs the permission
/// <c>files:write</c>; without it, or where a company forbids files, the words are what there is.
/// </summary>
internal sealed class Pictures(SlackClient client, Afterwards afterwards)
{
    private const string Begin = "data:image/png;base64,";
    private const int MostAlt = 1_000;
    private const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Uploads what a message that was just taken shows; nobody waits for it, and it is never a reason to say the message again.</summary>
    public void Share(Workspace workspace, Message message, string channel, string ts)
    {
        foreach (var picture in message.Elements.OfType<Picture>().Where(p => p.Url.StartsWith(Begin, StringComparison.Ordinal)))
            afterwards.Run($"slack:picture/{channel}/{ts}", () => UploadAsync(workspace, picture, channel, ts));
    }

    private async Task UploadAsync(Workspace workspace, Picture picture, string channel, string ts)
    {
        var content = new byte[picture.Url.Length];
        if (!Convert.TryFromBase64String(picture.Url[Begin.Length..], content, out var length) || length is 0 or > MostBytes) return;
        var alt = Limits.Fit(picture.Alt, MostAlt);
        var place = await client.AskAsync(
            "files.getUploadURLExternal", workspace.Token, CancellationToken.None, ("filename", "picture.png"), ("length", length.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("alt_txt", alt));
        if (!place.Ok || place.Text("upload_url") is not { } address || place.Text("file_id") is not { } id) return;
        if (!(await client.UploadAsync(address, content[..length], CancellationToken.None)).Ok) return;
        var share = new FileShare([new SharedFile(id, Limits.Fit(alt, 200))], channel, ts);
        await client.PostAsync("files.completeUploadExternal", workspace.Token, JsonSerializer.SerializeToUtf8Bytes(share, Written.Short.FileShare), CancellationToken.None);
    }
}

/// <summary>Uploaded files and where they are shown.</summary>
internal sealed record FileShare(ImmutableArray<SharedFile> Files, string ChannelId, string ThreadTs);

/// <summary>An uploaded file.</summary>
internal sealed record SharedFile(string Id, string Title);
