namespace CadenceBot.Domain.Templates;

/// <summary>What a sponsor names with a decision.</summary>
public enum DecisionName
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>Two people.</summary>
    TwoPeople,

    /// <summary>A deal.</summary>
    Deal,

    /// <summary>A deal that comes first from then on.</summary>
    PinnedDeal,
}
