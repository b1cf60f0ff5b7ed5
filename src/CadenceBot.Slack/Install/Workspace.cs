namespace CadenceBot.Slack.Install;

/// <summary>A workspace, or a whole organisation, in which the app is installed; all of them are the host company's own.</summary>
/// <param name="Key">The team's id, or the organisation's for an install on all of its workspaces; the first part of every channel's reference.</param>
/// <param name="TeamId">The team's id; null for an organisation.</param>
/// <param name="EnterpriseId">The organisation's id on Enterprise Grid.</param>
/// <param name="Name">What people call it.</param>
/// <param name="AppId">The app's id.</param>
/// <param name="BotUserId">The bot's own user id, so that it never listens to itself.</param>
/// <param name="BotId">The bot's id.</param>
/// <param name="Token">The bot's token; never logged.</param>
internal sealed record Workspace(string Key, string? TeamId, string? EnterpriseId, string Name, string? AppId, string BotUserId, string? BotId, string Token)
{
    /// <summary>Whether it covers an organisation.</summary>
    public bool IsEnterpriseInstall => TeamId is null;

    /// <summary>Whether somebody of that team or organisation belongs to it; who is nowhere known does not.</summary>
    public bool Holds(string? teamId, string? enterpriseId) =>
        (TeamId is not null && teamId == TeamId) || (EnterpriseId is not null && (enterpriseId == EnterpriseId || teamId == EnterpriseId));

    /// <inheritdoc/>
    public override string ToString() => Key;
}

/// <summary>By what a delivery names its installation.</summary>
/// <param name="TeamId">The team's id.</param>
/// <param name="EnterpriseId">The organisation's id.</param>
internal sealed record InstallKey(string? TeamId, string? EnterpriseId);

/// <summary>The installations that there are.</summary>
internal interface IWorkspaces
{
    /// <summary>All of them.</summary>
    IReadOnlyCollection<Workspace> All { get; }

    /// <summary>The installation of a delivery: the team's own, else the organisation's; null when there is none.</summary>
    Workspace? Find(InstallKey key);

    /// <summary>The installation of that key; null when there is none.</summary>
    Workspace? Find(string key);

    /// <summary>It was uninstalled or its token revoked: nothing goes out there until it is installed again, and nothing is forgotten.</summary>
    Task EndAsync(string key, CancellationToken cancellation);

    /// <summary>Makes them known, asking Slack who each token belongs to; called once at start.</summary>
    Task LoadAsync(CancellationToken cancellation);
}
