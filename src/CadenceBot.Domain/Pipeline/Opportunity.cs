using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Pipeline;

/// <summary>Where an opportunity stands.</summary>
public enum Stage
{
    /// <summary>Known by name.</summary>
    Identified,

    /// <summary>The need is being understood.</summary>
    Discovery,

    /// <summary>Shown to the customer.</summary>
    Demo,

    /// <summary>An offer is out.</summary>
    Proposal,

    /// <summary>Terms are being settled.</summary>
    Negotiation,

    /// <summary>Closed, won.</summary>
    Won,

    /// <summary>Closed, lost or dropped.</summary>
    Lost,
}

/// <summary>How sure the owners are of the close.</summary>
public enum Forecast
{
    /// <summary>In the pipeline, no promise.</summary>
    Pipeline,

    /// <summary>Likely.</summary>
    Best,

    /// <summary>Promised for its close date.</summary>
    Commit,
}

/// <summary>What the partner does for an opportunity (S135).</summary>
public enum PartnerRole
{
    /// <summary>The partner brought it.</summary>
    Source,

    /// <summary>The partner helps to win it.</summary>
    Influence,

    /// <summary>The partner delivers it.</summary>
    Deliver,
}

/// <summary>A deal that both companies work on.</summary>
public sealed record Opportunity
{
    /// <summary>The number within the plan, written <c>#3</c>.</summary>
    public required int N { get; init; }

    /// <summary>The customer or deal by name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public Stage Stage { get; init; }

    /// <summary>How sure the close is.</summary>
    public Forecast Forecast { get; init; }

    /// <summary>What the partner does for it.</summary>
    public PartnerRole Role { get; init; } = PartnerRole.Source;

    /// <summary>A drill (S33): excluded from every count and gate.</summary>
    public bool Test { get; init; }

    /// <summary>The amount; never shown in a shared channel unless both sides agreed.</summary>
    public Money? Amount { get; init; }

    /// <summary>Expected close, a local date of the host.</summary>
    public LocalDate? Close { get; init; }

    /// <summary>The host's owner, a person's id.</summary>
    public string? HostOwner { get; init; }

    /// <summary>The partner's owner, a person's id.</summary>
    public string? PartnerOwner { get; init; }

    /// <summary>The next step in words.</summary>
    public string? Next { get; init; }

    /// <summary>How often the close date moved later.</summary>
    public int Slips { get; init; }

    /// <summary>When it was recorded.</summary>
    public Instant AddedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public By? AddedBy { get; init; }

    /// <summary>When it was registered in the host's system.</summary>
    public Instant? RegisteredAt { get; init; }

    /// <summary>When it was qualified.</summary>
    public Instant? QualifiedAt { get; init; }

    /// <summary>When it was won.</summary>
    public Instant? WonAt { get; init; }

    /// <summary>Who recorded the win.</summary>
    public By? WonBy { get; init; }

    /// <summary>Who of the other side confirmed the win.</summary>
    public By? WinConfirmedBy { get; init; }

    /// <summary>Why it was lost.</summary>
    public string? LostWhy { get; init; }

    /// <summary>How often it was won; a win that the other side contested and that came back counts again.</summary>
    public int Wins { get; init; }

    /// <summary>Whether it is neither won nor lost.</summary>
    public bool IsOpen => Stage is not (Stage.Won or Stage.Lost);

    /// <summary>Whether it counts as named: a name, an owner on each side, no test; open or won.</summary>
    public bool IsNamed => !Test && Stage != Stage.Lost && Name.Length > 0 && HostOwner is not null && PartnerOwner is not null;

    /// <summary>Whether it is joint sourced: brought by the partner, owned on both sides, no test (S64).</summary>
    public bool IsJointSourced => Role == PartnerRole.Source && !Test && HostOwner is not null && PartnerOwner is not null;

    /// <summary>The owner of one side, a person's id.</summary>
    public string? Owner(Side side) => side == Side.Host ? HostOwner : PartnerOwner;
}
