using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Install;

/// <summary>The one workspace of a bot token in the settings.</summary>
internal sealed class OneWorkspace(SlackClient client, SlackOptions options, ILogger<OneWorkspace> log) : IWorkspaces
{
    private Workspace? _only;

    /// <inheritdoc/>
    public IReadOnlyCollection<Workspace> All => _only is { } known ? [known] : [];

    /// <inheritdoc/>
    public Workspace? Find(InstallKey key) => _only is { } known && (key.TeamId is { } team ? known.Holds(team, key.EnterpriseId) : key.EnterpriseId is not null && known.EnterpriseId == key.EnterpriseId) ? known : null;

    /// <inheritdoc/>
    public Workspace? Find(string key) => _only?.Key == key ? _only : null;

    /// <inheritdoc/>
    public Task EndAsync(string key, CancellationToken cancellation)
    {
        if (_only?.Key == key) _only = null;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task LoadAsync(CancellationToken cancellation) =>
        _only = await Identity.OfAsync(client, options.BotToken!, options.AppId, log, cancellation);
}

/// <summary>Whom a token belongs to.</summary>
internal static class Identity
{
    /// <summary>Asks Slack.</summary>
    /// <exception cref="SlackStartException">Slack does not take the token, or cannot be reached.</exception>
    public static async Task<Workspace> OfAsync(SlackClient client, string token, string? appId, ILogger log, CancellationToken cancellation)
    {
        var answer = await client.AskAsync("auth.test", token, cancellation);
        if (!answer.Ok) throw new SlackStartException(answer);
        var botId = answer.Text("bot_id");
        var isEnterprise = answer.Body.TryGetProperty("is_enterprise_install", out var flag) && flag.ValueKind == System.Text.Json.JsonValueKind.True;
        var (team, enterprise) = (answer.Text("team_id"), answer.Text("enterprise_id"));
        if (appId is null && botId is not null)
        {
            var bot = await client.AskAsync("bots.info", token, cancellation, ("bot", botId), ("team_id", team));
            appId = bot.Text("bot", "app_id");
        }

        var found = new Workspace(isEnterprise ? enterprise! : team!, isEnterprise ? null : team, enterprise, answer.Text("team") ?? team ?? "", appId, answer.Text("user_id") ?? "", botId, token);
        log.Installed(found.Key, found.BotUserId);
        return found;
    }
}
