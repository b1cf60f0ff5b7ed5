using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>The audit trail: what the journal says, in plain words. Nothing here writes.</summary>
public sealed class Trail(IStore store)
{
    /// <summary><c>log acme [--who @leo] [--since -7d]</c>: the last ten, newest first.</summary>
    public async Task<Reply> LogAsync(Request r, CancellationToken cancellation)
    {
        var partner = r.Partner!.Value;
        if (await store.NewestPlanAsync(partner, cancellation) is not { } plan)
            return PlanChanges.Refuse(Refusal.For(Because.NoPlan, r.Directory.Company(partner)?.Name ?? partner.Value), null, r);
        var (who, _, refusal) = r.Line.Person("who") is { } typed ? Resolve.Person(typed, r.Directory, partner) : (null, false, null);
        if (refusal is not null) return PlanChanges.Refuse(refusal with { Field = "who" }, plan, r);
        var journal = await store.JournalAsync(plan.Id, cancellation);
        var undone = journal.Select(e => e.Event).OfType<ChangeUndone>().SelectMany(e => e.Entries).ToHashSet();
        var scene = r.SceneOf(plan);
        (PlanEntry Entry, RichText Words)[] told =
        [
            .. journal.Reverse()
                .Where(e => !undone.Contains(e.Seq) && (who is null || e.By.PersonId == who.Id) && !(scene.Hours.Host.At(e.At).Date < r.Line.Date("since")))
                .Select(e => (e, e.Event is ChangeUndone gone ? UndoCopy.Line(scene, [.. journal.Where(o => gone.Entries.Contains(o.Seq) && o.By.PersonId == e.By.PersonId)]) : LogCopy.Words(scene, e))).Where(e => e.Item2 is not null).Select(e => (e.e, e.Item2!)),
        ];
        return Reply.Say(LogCopy.Show(scene, [.. told.Take(Limits.Facts)], told.Length));
    }
}
