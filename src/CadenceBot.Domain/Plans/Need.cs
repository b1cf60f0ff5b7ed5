using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <summary>One thing in a plan that waits for one person.</summary>
public abstract record Need
{
    private Need()
    {
    }

    /// <summary>A decision that was asked.</summary>
    /// <param name="Checkin">The decision.</param>
    public sealed record Decide(Checkin Checkin) : Need;

    /// <summary>A question of the plan without this side's answer.</summary>
    /// <param name="Prompt">The question.</param>
    public sealed record Reply(Prompt Prompt) : Need;

    /// <summary>A gate whose day ended without its outcome: how to go on.</summary>
    /// <param name="Gate">The gate.</param>
    public sealed record Choose(GateState Gate) : Need;

    /// <summary>The review's day came and nobody has chosen how to go on.</summary>
    /// <param name="Day">The plan day on which the choice was asked last.</param>
    public sealed record GoOn(int Day) : Need;

    /// <summary>The other company says that a deal is won.</summary>
    /// <param name="Deal">The deal.</param>
    public sealed record ConfirmWin(Opportunity Deal) : Need;

    /// <summary>The other company says that an item is done.</summary>
    /// <param name="Item">The item.</param>
    public sealed record Confirm(PlanItem Item) : Need;

    /// <summary>An item that this person owes, due soon or before.</summary>
    /// <param name="Item">The item.</param>
    public sealed record Owe(PlanItem Item) : Need;

    /// <summary>The retro is open and not answered in full.</summary>
    /// <param name="OpenedAt">Since when.</param>
    public sealed record LookBack(Instant OpenedAt) : Need;
}
