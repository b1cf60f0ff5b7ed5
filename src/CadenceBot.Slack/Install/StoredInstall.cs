using System.Text.Json.Serialization;

namespace CadenceBot.Slack.Install;

/// <summary>An installation as the store keeps it. Its secrets are sealed; what is left of one that ended is enough to know it when it comes again.</summary>
internal sealed record StoredInstall
{
    /// <summary>The team's id, or the organisation's.</summary>
    public required string Key { get; init; }

    /// <summary>The team's id; null for an organisation.</summary>
    public string? TeamId { get; init; }

    /// <summary>The organisation's id.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The app's id.</summary>
    public string? AppId { get; init; }

    /// <summary>The bot's user id.</summary>
    public required string BotUserId { get; init; }

    /// <summary>The bot's id.</summary>
    public string? BotId { get; init; }

    /// <summary>The scopes that were granted, with commas between.</summary>
    public string Scopes { get; init; } = "";

    /// <summary>Who installed it: with some scopes the app goes when this person does.</summary>
    public string? InstallerId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset InstalledAt { get; init; }

    /// <summary>When the token runs out; null where Slack does not rotate it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The sealed token; null after the end.</summary>
    public string? Token { get; init; }

    /// <summary>The sealed token that renews it; null where Slack does not rotate it.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Whether it holds; an ended one has no token.</summary>
    public bool IsActive => Token is not null;
}

/// <summary>A token as Slack gives it.</summary>
/// <param name="Token">The token.</param>
/// <param name="RefreshToken">What renews it; null where it does not run out.</param>
/// <param name="ExpiresAt">When it runs out; null where it does not.</param>
internal sealed record GivenToken(string Token, string? RefreshToken, DateTimeOffset? ExpiresAt)
{
    /// <summary>Writes no secret, whoever prints it.</summary>
    public override string ToString() => "a token";
}

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(StoredInstall))]
internal sealed partial class InstallJson : JsonSerializerContext;
