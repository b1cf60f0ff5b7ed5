namespace CadenceBot.TestSlack;

/// <summary>The app: what its settings page would hold.</summary>
public sealed class TestApp
{
    public string Id { get; init; } = "A0CADENCE";

    public string Name { get; init; } = "CadenceBot";

    public string BotName { get; init; } = "cadencebot";

    public string Command { get; init; } = "/onboard";

    public string ClientId { get; init; } = "1111.2222";

    public string ClientSecret { get; init; } = "client-secret-of-the-test-slack";

    /// <summary>Signs what is sent over HTTP; may be changed in mid-run, as an admin rotates it.</summary>
    public string SigningSecret { get; set; } = "8f742231b10e8888abcd99yyyzzz85a5";

    /// <summary>Opens sockets.</summary>
    public string AppToken { get; init; } = "xapp-1-A0CADENCE-1-testslack";

    public string VerificationToken { get; init; } = "deprecated";

    /// <summary>Whether a command's mentions arrive as <c>&lt;@U…&gt;</c>; without it they are the bare handle.</summary>
    public bool ShouldEscape { get; set; } = true;

    /// <summary>Whether a new install gets tokens that expire after 12 hours.</summary>
    public bool TokenRotation { get; set; }

    public bool HomeTab { get; set; } = true;

    /// <summary>Whether people may write to the bot.</summary>
    public bool MessagesTab { get; set; } = true;

    /// <summary>Scopes that an install gets unless others are asked for: those of the manifest, without reading channels.</summary>
    public IReadOnlyList<string> Scopes { get; set; } =
    [
        "commands", "chat:write", "app_mentions:read", "channels:read", "groups:read", "im:read", "im:write", "im:history", "users:read",
        "users:read.email", "files:write", "pins:write", "reactions:write", "team:read",
    ];

    /// <summary>Bot events subscribed to; one that is left out is never sent.</summary>
    public ISet<string> Events { get; set; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "app_mention", "message.channels", "message.groups", "message.im", "member_joined_channel", "member_left_channel", "channel_shared", "channel_unshared",
        "channel_id_changed", "channel_archive", "channel_unarchive", "channel_deleted", "channel_rename", "group_archive", "app_home_opened", "app_uninstalled", "tokens_revoked",
    };
}
