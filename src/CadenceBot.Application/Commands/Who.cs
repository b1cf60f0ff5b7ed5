namespace CadenceBot.Application.Commands;

/// <summary>Who may use a verb.</summary>
[Flags]
public enum Who
{
    /// <summary>Nobody.</summary>
    Nobody = 0,

    /// <summary>Who runs the installation.</summary>
    Admin = 1,

    /// <summary>The host's partner manager.</summary>
    HostManager = 2,

    /// <summary>The host's account executive or solution engineer.</summary>
    HostMember = 4,

    /// <summary>The host's executive sponsor.</summary>
    HostSponsor = 8,

    /// <summary>The partner's manager.</summary>
    PartnerManager = 16,

    /// <summary>The partner's account executive or solution engineer.</summary>
    PartnerMember = 32,

    /// <summary>The partner's executive sponsor.</summary>
    PartnerSponsor = 64,

    /// <summary>Somebody whom the bot does not know.</summary>
    Stranger = 128,

    /// <summary>Everyone of the host.</summary>
    Host = HostManager | HostMember | HostSponsor,

    /// <summary>Everyone of the partner.</summary>
    Partner = PartnerManager | PartnerMember | PartnerSponsor,

    /// <summary>Everyone whom the bot knows.</summary>
    Everyone = Admin | Host | Partner,
}

/// <summary>In which kind of conversation a verb is answered.</summary>
[Flags]
public enum Where
{
    /// <summary>In none.</summary>
    Nowhere = 0,

    /// <summary>In a channel with people of both companies.</summary>
    Shared = 1,

    /// <summary>In a channel of the host alone.</summary>
    Internal = 2,

    /// <summary>In a direct conversation with the bot.</summary>
    Direct = 4,

    /// <summary>In each of them.</summary>
    Anywhere = Shared | Internal | Direct,
}

/// <summary>Who sees what a verb leaves behind.</summary>
public enum VerbVisibility
{
    /// <summary>The person who asked.</summary>
    OnlyYou,

    /// <summary>A line in the plan's thread.</summary>
    Thread,

    /// <summary>A message in the channel.</summary>
    Channel,

    /// <summary>A direct message to the person concerned.</summary>
    Direct,
}
