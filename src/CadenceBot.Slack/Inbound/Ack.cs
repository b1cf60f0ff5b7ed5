namespace CadenceBot.Slack.Inbound;

/// <summary>What goes back in the answer to a delivery: as the body over HTTP, as the payload of the acknowledgement over a socket.</summary>
/// <param name="Json">The payload; null for none.</param>
/// <param name="IsStored">False when nothing could be recorded, so that the delivery should come again.</param>
internal sealed record Ack(byte[]? Json, bool IsStored = true)
{
    /// <summary>Whether the same delivery gets the same answer later; a refusal is looked at anew.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Taken; there is nothing to say.</summary>
    public static Ack Empty { get; } = new((byte[]?)null);

    /// <summary>Not taken.</summary>
    public static Ack ComeAgain { get; } = new(null, IsStored: false);
}

/// <summary>The way in behind both doors: it handles a decoded delivery and says what to answer. It never throws for what somebody sent.</summary>
internal interface ISlackDoor
{
    /// <summary>Handles one delivery.</summary>
    Task<Ack> HandleAsync(Arrival arrival, CancellationToken cancellation);
}
