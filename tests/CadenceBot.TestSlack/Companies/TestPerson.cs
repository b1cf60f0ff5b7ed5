namespace CadenceBot.TestSlack;

/// <summary>A user: a person of a workspace, or a bot.</summary>
public sealed class TestPerson(string id, string teamId, string name)
{
    public string Id { get; } = id;

    /// <summary>The home workspace.</summary>
    public string TeamId { get; } = teamId;

    /// <summary>The handle, as in <c>@sam</c>.</summary>
    public string Name { get; } = name;

    public string RealName { get; init; } = name;

    /// <summary>An IANA zone; null where Slack tells none, which happens with people of other companies.</summary>
    public string? Tz { get; set; } = "Europe/Berlin";

    public string? Email { get; set; }

    /// <summary>What the default cast has this person do; Slack knows nothing of it.</summary>
    public string? Title { get; init; }

    public bool IsGuest { get; set; }

    public bool IsAdmin { get; init; }

    public bool IsBot { get; init; }

    public bool IsDeleted { get; set; }
}
