namespace CadenceBot.TestSlack;

/// <summary>The app in a workspace, or in a whole organisation.</summary>
public sealed class Installation(TestApp app, string? teamId, string? enterpriseId)
{
    public TestApp App { get; } = app;

    /// <summary>The workspace; null where the organisation has it.</summary>
    public string? TeamId { get; } = teamId;

    public string? EnterpriseId { get; } = enterpriseId;

    public bool IsEnterpriseInstall => TeamId is null;

    /// <summary>The team's id, or the organisation's.</summary>
    public string Key => TeamId ?? EnterpriseId!;

    public required string BotUserId { get; init; }

    public required string BotId { get; init; }

    public required string Token { get; set; }

    public string? RefreshToken { get; set; }

    public DateTimeOffset? TokenExpires { get; set; }

    public required HashSet<string> Scopes { get; init; }

    public string InstallerId { get; set; } = "";

    /// <summary>Whether the token was revoked while the app stayed.</summary>
    public bool IsRevoked { get; set; }

    public bool IsUninstalled { get; set; }

    public bool IsActive => !IsRevoked && !IsUninstalled;
}
