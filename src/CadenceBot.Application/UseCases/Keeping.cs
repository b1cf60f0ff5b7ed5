using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>What a plan is called, who looks after it, and where it goes when it ended.</summary>
public sealed class Keeping(PlanChanges changes, Membership people, IStore store, LatestChange latest)
{
    private const int LongestName = 80;

    /// <summary><c>archive acme</c></summary>
    public Task<Reply> ArchiveAsync(Request r, CancellationToken cancellation) => changes.DecideAsync(r, plan => plan.Archive(), cancellation);

    /// <summary><c>handover acme @mia</c>: the company of the new manager says which side's plan it is.</summary>
    public async Task<Reply> HandOverAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Person("person") is not { } typed) return Forms.Open(r, "person");
        var side = Resolve.Person(typed, r.Directory, r.Partner!.Value).Person?.Side ?? r.Person.Side;
        return await people.FillManagerAsync(r, Slot.Of(side, "manager"), typed, cancellation);
    }

    /// <summary><c>rename acme "Acme Robotics"</c>: the short name stays, the old name is understood on.</summary>
    public async Task<Reply> RenameAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Text("name")?.Trim() is not { } name) return Forms.Open(r, "name");
        var company = r.Directory.Company(r.Partner!.Value)!;
        if (r.Inbound.Line.Contains($"{company.Name} {name}", StringComparison.OrdinalIgnoreCase) && !r.Inbound.Line.Contains('"'))
            return PlanChanges.Refuse(Refusal.For(Because.Misread, CompanyCopy.WhichName(company.Name, company.Slug.Value, name)), null, r);
        while (true)
        {
            var plan = await store.NewestPlanAsync(company.Slug, cancellation);
            if (Wrong(company, name, r.Directory) is { } refusal) return PlanChanges.Refuse(refusal with { Field = "name" }, plan, r);
            var commit = new Commit { At = r.Now, DeliveryId = r.Inbound.DeliveryId, Directory = [new DirectoryChange.CompanySaved(company.Called(name))] };
            PlanStep? step = null;
            if (plan is null) commit = commit with { Meta = await latest.NoteAsync(r, "rename", name, $"rename {company.Slug} \"{company.Name}\"", cancellation) };
            if (plan is not null)
            {
                step = PlanStep.From(plan).Take(r.By, r.Now, new PartnerRenamed(company.Name, name));
                commit = commit with
                {
                    Plan = new PlanChange(step.Plan, step.Entries, plan.Version, Agenda.NextDue(step.Plan, r.SceneOf(step.Plan).Rhythm)),
                    Outbox = Announcements.Of(plan, step, r.Directory, r.Now),
                };
            }

            var result = await store.CommitAsync(commit, cancellation);
            if (result == CommitResult.Conflict) continue;
            if (result == CommitResult.Duplicate) return Reply.Nothing;
            return new Reply(step is null ? CompanyCopy.Renamed(company.Name, name) : ChangeCopy.Done(r.SceneOf(step.Plan), step.Entries[0].Event, r.By, step.Entries[0].Step), Changed: true);
        }
    }

    /// <summary>What the directory takes back together with a plan's own change.</summary>
    internal static ImmutableArray<DirectoryChange> Undoing(ImmutableArray<PlanEntry> undone, Request r) =>
        undone is [{ Event: PartnerRenamed e }, ..] && r.Directory.Company(r.Partner!.Value) is { } company ? [new DirectoryChange.CompanySaved(company.Called(e.From))] : [];

    private static Refusal? Wrong(Company company, string name, PeopleDirectory directory)
    {
        if (name.Length is 0 or > LongestName || !name.Any(char.IsLetterOrDigit)) return Refusal.For(Because.BadName, "a partner's name", LongestName.ToString(), "rename \"Acme Robotics\"");
        if (Likeness.HasHidden(name) || Likeness.MixesAlphabets(name)) return Refusal.For(Because.LookAlike, name);
        if (string.Equals(name, company.Name, StringComparison.Ordinal)) return Refusal.For(Because.AlreadyDone, $"the name is {name}", "", "");
        return directory.PassesFor(name, company.Slug) ? Refusal.For(Because.NameTaken, name) : null;
    }
}
