namespace CadenceBot.Domain.Partners;

/// <summary>The roles that a person can hold; a person without one is known but may do nothing.</summary>
[Flags]
public enum Roles
{
    /// <summary>No role.</summary>
    None = 0,

    /// <summary>Runs the installation; may do everything.</summary>
    Admin = 1,

    /// <summary>Partner manager of the own side.</summary>
    Manager = 2,

    /// <summary>Account executive.</summary>
    Ae = 4,

    /// <summary>Solution engineer.</summary>
    Se = 8,

    /// <summary>Executive sponsor.</summary>
    Sponsor = 16,
}

/// <summary>Somebody of either company whom the bot knows.</summary>
/// <param name="Id">The chat platform's id of the person, unique in the installation.</param>
/// <param name="Name">The name as shown to people.</param>
/// <param name="Company">The company's slug, <c>host</c> for the host.</param>
/// <param name="Roles">What the person may be asked and may do.</param>
/// <param name="Mail">A mail address for people who cannot be reached by chat.</param>
public sealed record Person(string Id, string Name, PartnerSlug Company, Roles Roles, string? Mail = null)
{
    /// <summary>The side on which the person works.</summary>
    public Side Side => Company == PartnerSlug.Host ? Side.Host : Side.Partner;

    /// <summary>The person as the author of a change.</summary>
    public By AsAuthor() => new(Id, Name, Side);
}

/// <summary>Who made a change.</summary>
/// <param name="PersonId">The platform's id, or <c>bot</c>.</param>
/// <param name="Name">The name at that time.</param>
/// <param name="Side">The side for which the person acted.</param>
public sealed record By(string PersonId, string Name, Side Side)
{
    /// <summary>The bot itself, as when a gate is assessed.</summary>
    public static By Bot { get; } = new("bot", "CadenceBot", Side.Host);
}
