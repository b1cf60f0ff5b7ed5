using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Install;

namespace CadenceBot.Slack.Outbound;

/// <summary>Who somebody is, as Slack knows them; remembered for an hour.</summary>
internal sealed class SlackPeople(SlackClient client, TimeProvider time)
{
    private const int MostKept = 50_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Workspace, string User), (SlackProfile Profile, DateTimeOffset Until)> _known = new();

    /// <summary>
    /// The one who acted. Whoever is known by what the payload says needs no call; of everybody else Slack is asked, and where it does not tell,
    /// they count as external.
    /// </summary>
    public async ValueTask<Actor> OfAsync(Workspace workspace, SlackActor acted, PeopleDirectory directory, CancellationToken cancellation)
    {
        var own = acted.TeamId is { } team ? $"{team}/{acted.UserId}" : null;
        var isOwn = workspace.Holds(acted.TeamId, acted.EnterpriseId);
        if (own is not null && directory.Person(own) is { } known) return new Actor(own, known.Name) { Side = isOwn ? Side.Host : Side.Partner };
        if (await FindAsync(workspace, acted.UserId, cancellation) is { } profile)
        {
            // An id is one workspace's own, and Slack answers for the one that asks: whom the payload has in another company than Slack is not that person.
            if (acted.TeamId is not null && !isOwn && !profile.IsIn(acted.TeamId)) return Nobody(acted);
            return new Actor(profile.PersonId, profile.Name) { Side = profile.IsOf(workspace) ? Side.Host : Side.Partner };
        }

        // Slack is silent: a partner's person of whom there is only one is the same; anybody else is nobody yet, and never the host's.
        var same = directory.People.Where(p => p.Id.EndsWith("/" + acted.UserId, StringComparison.Ordinal)).Take(2).ToArray();
        return same is [{ Side: Side.Partner } only] && (own is null || acted.TeamId![0] == 'E') ? new Actor(only.Id, only.Name) { Side = Side.Partner } : Nobody(acted);
    }

    /// <summary>Somebody by id, as the bot would know them; null when Slack does not say or it is a bot.</summary>
    public async ValueTask<Actor?> NamedAsync(Workspace workspace, string userId, CancellationToken cancellation) =>
        await FindAsync(workspace, userId, cancellation) is { IsBot: false } profile
            ? new Actor(profile.PersonId, profile.Name) { Side = profile.IsOf(workspace) ? Side.Host : Side.Partner }
            : null;

    /// <summary>What Slack says of somebody; null when it does not.</summary>
    public async ValueTask<SlackProfile?> FindAsync(Workspace workspace, string userId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue((workspace.Key, userId), out var kept) && kept.Until > now) return kept.Profile;
        var answer = await client.AskAsync("users.info", workspace.Token, cancellation, ("user", userId));
        if (!answer.Ok || SlackProfile.Read(answer.Body) is not { } profile) return null;
        if (_known.Count >= MostKept) _known.Clear();
        _known[(workspace.Key, userId)] = (profile, now + Lifetime);
        return profile;
    }

    /// <summary>What Slack said of somebody lately; null when it would have to be asked.</summary>
    public SlackProfile? Kept(Workspace workspace, string userId) => _known.TryGetValue((workspace.Key, userId), out var kept) && kept.Until > time.GetUtcNow() ? kept.Profile : null;

    private static Actor Nobody(SlackActor acted) =>
        new(acted.TeamId is { } team ? $"{team}/{acted.UserId}" : acted.UserId, acted.Name.Length > 0 ? acted.Name : acted.UserId) { Side = Side.Partner };

    /// <summary>Forgets somebody, who may have moved or become a guest.</summary>
    public void Forget(Workspace workspace, string userId) => _known.TryRemove((workspace.Key, userId), out _);
}

/// <summary>A user as Slack describes them.</summary>
/// <param name="UserId">The id.</param>
/// <param name="TeamId">The home team.</param>
/// <param name="EnterpriseId">The organisation on Enterprise Grid; such a user is the same in all its teams.</param>
/// <param name="Name">The real name, or what they are called.</param>
/// <param name="Zone">The IANA id of the time zone; null when Slack does not tell.</param>
/// <param name="IsGuest">Whether they are a guest of the team: somebody from outside.</param>
/// <param name="IsBot">Whether it is a bot.</param>
/// <param name="Teams">On Enterprise Grid the organisation's teams in which they are; none where Slack does not tell.</param>
internal sealed record SlackProfile(string UserId, string? TeamId, string? EnterpriseId, string Name, string? Zone, bool IsGuest, bool IsBot, ImmutableArray<string> Teams)
{
    /// <summary>The id by which the bot knows the person.</summary>
    public string PersonId => $"{EnterpriseId ?? TeamId}/{UserId}";

    /// <summary>Whether a payload may have them in that team or organisation. On Enterprise Grid an id is the organisation's, whichever of its teams is named.</summary>
    public bool IsIn(string team) => team == TeamId || team == EnterpriseId || (EnterpriseId is not null && (Teams.IsEmpty || Teams.Contains(team)));

    /// <summary>Whether they belong to an installation; guests and strangers do not.</summary>
    public bool IsOf(Workspace workspace) => !IsGuest && workspace.Holds(TeamId, EnterpriseId);

    /// <summary>Reads the answer of <c>users.info</c>; null when it lacks what identifies somebody.</summary>
    public static SlackProfile? Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("user", out var user) || user.ValueKind != JsonValueKind.Object) return null;
        if (Text(user, "id") is not { } id) return null;
        var grid = user.TryGetProperty("enterprise_user", out var e) && e.ValueKind == JsonValueKind.Object ? Text(e, "enterprise_id") : null;
        if ((grid ?? Text(user, "team_id")) is null) return null;
        var profile = user.TryGetProperty("profile", out var p) && p.ValueKind == JsonValueKind.Object ? p : default;
        string?[] names = [Text(profile, "real_name"), Text(user, "real_name"), Text(profile, "display_name"), Text(user, "name")];
        return new SlackProfile(
            id, Text(user, "team_id"), grid, names.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n))?.Trim() ?? id, Text(user, "tz"),
            Flag(user, "is_restricted") || Flag(user, "is_ultra_restricted") || Flag(user, "is_stranger") || Flag(user, "deleted"), Flag(user, "is_bot") || id == "USLACKBOT",
            e.ValueKind == JsonValueKind.Object && e.TryGetProperty("teams", out var teams) && teams.ValueKind == JsonValueKind.Array ? [.. teams.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)] : []);
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static bool Flag(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
