using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>Asks at sending time what the reader of a direct message chose: quiet hours, days away, muted kinds, a snooze; and of what waited, whether it is too old.</summary>
public sealed class OwnWishes(IStore store, Wanted wanted)
{
    /// <summary>What becomes of a row by its reader's settings; null when it goes now.</summary>
    public async ValueTask<Settlement?> OfAsync(OutboxRow row, Instant now, CancellationToken cancellation)
    {
        var rule = row.Draft.Kind is { } word ? NoticeRule.Called(word) : null;
        if (row.Draft.Conversation.DirectTo is not { } id) return row.Waited && rule is not null ? await AfterWaitAsync(row, rule, await store.DirectoryAsync(cancellation), now, cancellation) : null;
        var directory = await store.DirectoryAsync(cancellation);
        if (directory.Person(id) is not { } reader || directory.Company(reader.Company) is not { } company) return null;
        return Consideration.Of(directory.SettingsOf(id), company.Hours, rule, now) switch
        {
            Consideration.Muted => new Settlement.Left(Dispositions.Skipped, $"muted by {reader.Name}"),
            Consideration.Wait wait => Held(wait, reader),
            Consideration.Deputy deputy => await HandOnAsync(row, reader, deputy, directory, now, cancellation),
            _ => row.Waited && rule is not null ? await AfterWaitAsync(row, rule, directory, now, cancellation) : null,
        };
    }

    /// <summary>Until when an edit waits with the message that it edits; null when that does not wait for its reader.</summary>
    public async ValueTask<Settlement?> HeldWithAsync(OutboxRow edit, Instant now, CancellationToken cancellation) =>
        await OfAsync(edit, now, cancellation) as Settlement.Held;

    private static Settlement.Held Held(Consideration.Wait wait, Person reader) => new(wait.Until, $"{OutboxRow.WaitFlag} {wait.Why} of {reader.Name}");

    // The manager of the own side answers for it; where there is none who is there, the reminder waits.
    private async ValueTask<Settlement> HandOnAsync(OutboxRow row, Person reader, Consideration.Deputy deputy, PeopleDirectory directory, Instant now, CancellationToken cancellation)
    {
        var parts = row.Draft.Key.Split('/');
        if (row.Draft.Plan is not { } id || await store.PlanAsync(id, cancellation) is not { } plan
            || parts.Length < 4 || plan.Prompts.LastOrDefault(p => p.Occurrence == parts[2]) is not { } prompt) return Held(deputy.Otherwise, reader);
        var slot = Slot.Of(Slot.SideOf(parts[3]), "manager");
        if (plan.PersonIn(slot) is not { } manager || manager == reader.Id || IsAway(manager, directory, now)) return Held(deputy.Otherwise, reader);
        var scene = Scenes.Of(plan, directory, now, Slot.SideOf(slot) == Side.Host ? Audience.Host : Audience.Partner);
        return new Settlement.Rerouted(
            ConversationRef.Direct(row.Draft.Conversation.Platform, manager), null, PromptCopy.ReminderForDeputy(scene, prompt, reader.Name, deputy.Back, slot), $"{reader.Name} is away");
    }

    private static bool IsAway(string person, PeopleDirectory directory, Instant now) =>
        directory.ReaderOf(person) is not { } reader || directory.SettingsOf(person).AwayOn(reader.Hours.At(now).Date) is not null;

    // A question that is not put after all hangs on nobody: the plan knows it, as when a pause held it back.
    private async ValueTask<Settlement?> AfterWaitAsync(OutboxRow row, NoticeRule rule, PeopleDirectory directory, Instant now, CancellationToken cancellation)
    {
        var plan = row.Draft.Plan is { } id ? await store.PlanAsync(id, cancellation) : null;
        var name = row.Draft.Key.Split('/') is [_, _, var occurrence, ..] ? occurrence : "";
        var isLatest = rule.Kind is NoticeKind.Reminder or NoticeKind.Week && plan?.LatestQuestion is { } latest ? latest.Occurrence == name : rule.Kind == NoticeKind.Week;
        var isResultOut = rule.Kind == NoticeKind.GateDay && plan is not null && OverdueRules.IsResultOut(plan, name);
        if (directory.Host is not { } host || OverdueRules.AfterWait(rule, row.Draft.DueAt, now, host.Hours, isLatest, isResultOut) is not { } left) return null;
        if (rule.Kind == NoticeKind.Week && plan is not null) await wanted.WithholdAsync(plan, name, now, cancellation);
        return new Settlement.Left(left.Disposition, $"{row.Draft.Reason}; {left.Reason}");
    }
}
