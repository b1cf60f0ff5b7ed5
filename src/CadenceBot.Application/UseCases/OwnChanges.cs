using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>The shape of every change of one's own settings: load, decide, commit; on a conflict once more.</summary>
public sealed class OwnChanges(IStore store, LatestChange latest)
{
    private const int Tries = 3;

    /// <summary>Lets a choice be made.</summary>
    /// <param name="r">The request.</param>
    /// <param name="decide">The choice on the settings as they are.</param>
    /// <param name="told">What is said once it is recorded.</param>
    /// <param name="already">What is so already when nothing changes, as the end of "Already done".</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<Reply> DecideAsync(
        Request r, Func<OwnSettings, OwnChoice> decide, Func<OwnSettings, Message> told, Func<OwnSettings, string> already, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = (await store.DirectoryAsync(cancellation)).SettingsOf(r.Person.Id);
            var (after, refusal) = decide(before);
            if (refusal is not null) return PlanChanges.Refuse(refusal, null, r);
            if (after!.Says(before)) return PlanChanges.Refuse(Refusal.For(Because.AlreadyDone, already(before), "", ""), null, r);
            var commit = new Commit
            {
                At = r.Now,
                DeliveryId = r.Inbound.DeliveryId,
                Directory = [new DirectoryChange.SettingsSaved(r.Person.Id, after with { Version = before.Version + 1 })],
                Meta = await latest.NoteAsync(r, r.Line.Spec.Name, "", Reverting.Of(before, after, (r.Reader?.Hours.At(r.Now) ?? r.Now.InUtc().LocalDateTime).Date), cancellation),
                Wake = [ConversationRef.Direct(r.Inbound.Conversation.Platform, r.Person.Id)],
            };
            switch (await store.CommitAsync(commit, cancellation))
            {
                case CommitResult.Done:
                    return new Reply(told(after), Changed: true);
                case CommitResult.Duplicate:
                    return Reply.Nothing;
                case CommitResult.Conflict when attempt == Tries:
                    return PlanChanges.Refuse(Refusal.For(Because.Busy), null, r);
            }
        }
    }
}

/// <summary>A choice that somebody made for themselves: the settings after it, or why not.</summary>
/// <param name="After">The settings.</param>
/// <param name="Refusal">Why not.</param>
public sealed record OwnChoice(OwnSettings? After, Refusal? Refusal)
{
    /// <summary>It is made.</summary>
    public static implicit operator OwnChoice(OwnSettings after) => new(after, null);

    /// <summary>The same as a method.</summary>
    public static OwnChoice FromOwnSettings(OwnSettings after) => after;

    /// <summary>It cannot be made.</summary>
    public static OwnChoice Refuse(string? field, Because because, params string[] values) => new(null, Refusal.For(because, values) with { Field = field });
}
