namespace CadenceBot.Playground.Views;

/// <summary>A plan as the door writes it; the operator sees all of it, amounts included.</summary>
internal sealed record PlanBody
{
    public required string Partner { get; init; }

    public required int Number { get; init; }

    public required string Template { get; init; }

    public required int Version { get; init; }

    public required string Day0 { get; init; }

    public required int Day { get; init; }

    public required int LengthDays { get; init; }

    public required string State { get; init; }

    public PauseBody? Paused { get; init; }

    public bool Archived { get; init; }

    public required IReadOnlyList<GateBody> Gates { get; init; }

    public required IReadOnlyList<OutcomeBody> Outcomes { get; init; }

    public required IReadOnlyList<OpportunityBody> Opportunities { get; init; }

    public required IReadOnlyList<SlotBody> People { get; init; }

    public required IReadOnlyList<CheckinBody> Checkins { get; init; }

    public required IReadOnlyList<AttentionBody> Attention { get; init; }
}

/// <summary>How long a side's last joint touch lies back.</summary>
internal sealed record AttentionBody(string Side, int Days, string Level);

/// <summary>The pause that lasts, in dates of the host.</summary>
internal sealed record PauseBody(string Since, string? Until, bool Shift);

/// <summary>A gate; <paramref name="DueAt"/> counts its extensions in.</summary>
internal sealed record GateBody(
    int Day, string DueAt, string State, string? PassedAt, IReadOnlyList<string> Missing, int Extended, string? OverriddenAt, string? OverriddenBy);

/// <summary>The joint outcome of a week.</summary>
internal sealed record OutcomeBody(int Week, string Title, string State);

/// <summary>An opportunity.</summary>
internal sealed record OpportunityBody(
    int N, string Name, string Stage, string Forecast, string Role, bool Test, bool Pinned, AmountBody? Amount, string? Close, IReadOnlyList<string> Owners);

/// <summary>An amount, and as people write it.</summary>
internal sealed record AmountBody(decimal Value, string Currency, string Text);

/// <summary>A slot and who fills it.</summary>
internal sealed record SlotBody(string Slot, string? Actor, string Name);

/// <summary>A sponsor's decision.</summary>
internal sealed record CheckinBody(int Day, string Slot, string State, string? Answer);
