using System.Globalization;
using CadenceBot.Application.Chat;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>A person's last change that stands in no plan's journal, such as a company's or the own settings: undo names it and says how it is reverted by hand.</summary>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Room">Where it was said.</param>
/// <param name="Verb">The command: <c>company amounts</c>.</param>
/// <param name="About">What it was about.</param>
/// <param name="Line">The line that reverts it.</param>
/// <param name="Plans">How far the plans were that the person may have changed at the same moment: <c>acme.1=57</c>.</param>
public sealed record OutsideChange(Instant At, string Room, string Verb, string About, string Line, string Plans)
{
    /// <summary>Under which name the store keeps it.</summary>
    public static string KeyOf(string personId) => $"last/{personId}";

    /// <summary>As the store keeps it; null for what is no such text.</summary>
    public static OutsideChange? Read(string text) => text.Split('\n') is [var at, var room, var verb, var about, var line, var plans] && long.TryParse(at, CultureInfo.InvariantCulture, out var ms)
        ? new OutsideChange(Instant.FromUnixTimeMilliseconds(ms), room, verb, about, line, plans)
        : null;

    /// <summary>For the store.</summary>
    public string Write() => string.Join('\n', [At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), .. new[] { Room, Verb, About, Line, Plans }.Select(s => s.ReplaceLineEndings(" "))]);

    /// <summary>Whether it came after an entry of a plan's journal; on a clock that stood still the entry's number tells.</summary>
    public bool IsAfter(PlanId plan, PlanEntry entry) => At == entry.At
        ? Plans.Split(' ').Select(p => p.Split('=')).Any(p => p is [var id, var version] && id == plan.ToString() && long.Parse(version, CultureInfo.InvariantCulture) >= entry.Seq)
        : At > entry.At;

    /// <summary>Why undo leaves it: by its name to whoever reads alone or where it was said, elsewhere only that it was made in private.</summary>
    public Refusal Left(Request r) => r.Kind == ConversationKind.Direct || r.Inbound.Conversation.ToString() == Room
        ? Refusal.For(Because.CannotUndo, Verb, About, Line)
        : Refusal.For(Because.ChangedInPrivate);
}
