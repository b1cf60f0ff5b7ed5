namespace CadenceBot.Domain.Partners;

/// <summary>One of the two companies of a plan: the host runs the bot, the partner is the other company.</summary>
public enum Side
{
    /// <summary>The company that runs the program and the bot.</summary>
    Host,

    /// <summary>The other company.</summary>
    Partner,
}

/// <summary>What one asks of a side.</summary>
public static class Sides
{
    /// <summary>Both sides, the host first.</summary>
    public static IReadOnlyList<Side> Both { get; } = [Side.Host, Side.Partner];

    /// <summary>The other side.</summary>
    public static Side Other(this Side side) => side == Side.Host ? Side.Partner : Side.Host;

    /// <summary>The word that commands and the door use: <c>host</c> or <c>partner</c>.</summary>
    public static string Word(this Side side) => side == Side.Host ? "host" : "partner";
}
