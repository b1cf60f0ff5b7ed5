using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;

namespace CadenceBot.Slack;

/// <summary>What Slack tells of the host company and its first admins, so that nobody has to type what Slack knows.</summary>
public sealed class SlackIntroduction
{
    private readonly IWorkspaces _workspaces;
    private readonly SlackPeople _people;

    internal SlackIntroduction(IWorkspaces workspaces, SlackPeople people) => (_workspaces, _people) = (workspaces, people);

    /// <summary>The platform's name in conversation references.</summary>
    public const string Platform = SlackPlatform.PlatformName;

    /// <summary>The name of the first workspace; null while nothing is installed.</summary>
    public string? WorkspaceName => _workspaces.All.FirstOrDefault()?.Name;

    /// <summary>What is to be done after an install by OAuth, such as making the first admins; nothing while nobody says so.</summary>
    public Func<CancellationToken, Task>? Installed { get; set; }

    internal Task InstalledAsync(CancellationToken cancellation) => Installed?.Invoke(cancellation) ?? Task.CompletedTask;

    /// <summary>Somebody by Slack's id, <c>U0123ABCD</c>, or by ours, <c>T0123ABCD/U0123ABCD</c>; null when Slack knows nobody of that id.</summary>
    /// <returns>The person's id for the bot, the name, and the IANA id of the time zone where Slack tells it.</returns>
    public async Task<(string Id, string Name, string? Zone)?> PersonAsync(string id, CancellationToken cancellation)
    {
        foreach (var workspace in _workspaces.All)
        {
            if (await _people.FindAsync(workspace, Address.LastOf(id), cancellation) is { IsBot: false } profile && profile.IsOf(workspace) && (profile.PersonId == id || profile.UserId == id))
                return (profile.PersonId, profile.Name, profile.Zone);
        }

        return null;
    }
}
