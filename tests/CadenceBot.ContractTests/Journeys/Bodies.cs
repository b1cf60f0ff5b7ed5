using System.Text.Json;

namespace CadenceBot.ContractTests.Journeys;

/// <summary>What the door answers, as a script from outside reads it.</summary>
public sealed record Said(string Id, DateTimeOffset At, string In, string From, string? To, string? Thread, DateTimeOffset? EditedAt, string? Key, string Text, JsonElement[] Elements, Button[] Actions)
{
    /// <summary>Everything that is shown, buttons included.</summary>
    public string Shown => $"{Text}\n{JsonSerializer.Serialize(Elements)}\n{string.Join('\n', Actions.Select(a => $"{a.Label} {a.Command}"))}";

    public bool IsRoot => Thread is null;

    public Button Button(string label) => Actions.FirstOrDefault(a => a.Label.Contains(label, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"No button \"{label}\" among {string.Join(" | ", Actions.Select(a => a.Label))} of: {Text}");
}

public sealed record Button(string Id, string Label, string? Command, bool OpensForm, string? Url, bool Overflow);

public sealed record Field(string Name, string Label, string Kind, bool Required, Option[]? Options, JsonElement? Value, string? Hint);

public sealed record Option(string Value, string Label);

public sealed record FormShown(string Id, string Title, Field[] Fields);

public sealed record Reaction(Said[] Replies, FormShown? Form, Dictionary<string, string>? Errors)
{
    public string Text => string.Join('\n', Replies.Select(r => r.Text));

    public Said Only => Replies.ShouldHaveSingleItem();
}

public sealed record Line(string Key, string Kind, string? Partner, string Conversation, DateTimeOffset DueAt, DateTimeOffset? SentAt, string State, int Attempts, string? Reason)
{
    public bool WasSent => State is "sent" or "late";
}

public sealed record Wound(DateTimeOffset Now, string[] Sent);

public sealed record GateShown(int Day, DateTimeOffset DueAt, string State, DateTimeOffset? PassedAt, string[] Missing);

public sealed record OutcomeShown(int Week, string Title, string State);

public sealed record DealShown(int N, string Name, string Stage, string Forecast, string Role, bool Test, bool Pinned, string? Close, string[] Owners);

public sealed record SlotShown(string Slot, string? Actor, string Name);

public sealed record CheckinShown(int Day, string Slot, string State, string? Answer);

public sealed record PauseShown(string Since, string? Until, bool Shift);

public sealed record PlanShown(
    string Partner, int Number, string Template, int Version, string Day0, int Day, string State,
    PauseShown? Paused, bool Archived, GateShown[] Gates, OutcomeShown[] Outcomes, DealShown[] Opportunities, SlotShown[] People, CheckinShown[] Checkins)
{
    public GateShown Gate(int day) => Gates.Single(g => g.Day == day);

    public string Outcome(int week) => Outcomes.Single(o => o.Week == week).State;

    public CheckinShown Checkin(int day, string slot) => Checkins.Single(c => c.Day == day && c.Slot == slot);
}

public sealed record StateShown(DateTimeOffset Now, string Zone, bool Running, JsonElement[] Actors, JsonElement[] Conversations);
