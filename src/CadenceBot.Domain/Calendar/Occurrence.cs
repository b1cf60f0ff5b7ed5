using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>A thing due at an instant: one notice to one place, or one step of the plan.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name within the kind: <c>w05</c>, <c>g30.open</c>, <c>d75</c>.</param>
/// <param name="Slot">The slot that it addresses; null for the shared channel.</param>
/// <param name="DueAt">When, after all moves for days off.</param>
/// <param name="Number">The week, month, gate day, plan day or opportunity that it is about.</param>
public sealed record Occurrence(NoticeKind Kind, string Name, string? Slot, Instant DueAt, int Number)
{
    /// <summary>Kind, name and slot, unique within the plan: <c>checkin/d75/host.sponsor</c>.</summary>
    public string Key => Slot is null ? $"{NoticeRule.Of(Kind).Word}/{Name}" : $"{NoticeRule.Of(Kind).Word}/{Name}/{Slot}";
}
