using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Whom a change concerns in private: the manager when somebody wants help, the managers when a sponsor decided, the owner of a new task.</summary>
internal static class Told
{
    /// <summary>The kind's word in the ledger: it follows from a deed and has no rule of the rhythm.</summary>
    public const string Kind = "told";

    /// <summary>The direct messages that follow from a step.</summary>
    public static IEnumerable<OutboxDraft> Of(PartnerPlan before, PlanStep step, PeopleDirectory directory, NodaTime.Instant now, ConversationRef shared)
    {
        var plan = step.Plan;
        foreach (var entry in step.Entries)
        {
            foreach (var (slot, words) in Words(plan, entry, step))
            {
                // Who no longer has the slot hears it all the same.
                var reader = entry.Event is ManagerChanged changed && slot == Former(changed) ? changed.From.PersonId : plan.PersonIn(slot);
                if (reader is not { } person || person == entry.By.PersonId) continue;
                var audience = Slot.SideOf(slot) == Side.Host ? Audience.Host : Audience.Partner;
                var key = $"{plan.Id}/told/{TopicOf(entry)}/{slot}";
                var isMore = entry.Event is CheckinAnswered e && before.Checkins.Any(c => c.Day == e.Day && c.Slot == e.Slot && c.Answer is not null);
                yield return new OutboxDraft
                {
                    // An edit is no notice of its own.
                    Kind = isMore ? null : Kind,
                    Reason = isMore ? null : RuleOf(entry.Event),
                    Key = isMore ? $"{key}/{entry.Seq}" : key,
                    EditsKey = isMore ? key : null,
                    Plan = plan.Id,
                    Conversation = ConversationRef.Direct(shared.Platform, person),
                    Message = words(Scenes.Of(plan, directory, now, audience, person)),
                    DueAt = now,
                };
            }
        }
    }

    // By which rule, as the ledger says it; whose deed it was stands in the journal.
    private static string RuleOf(PlanEvent happened) => happened switch
    {
        ItemBlocked or Answered => "somebody of the own side asked for help",
        ItemUnblocked => "what was stuck moves again",
        ManagerChanged => "the plan changed hands",
        NotMine => "the question is for somebody else",
        VerdictProposed => "the partner's manager proposed a verdict",
        CheckinAnswered => "a sponsor's decision was recorded",
        TaskAdded { Item.Origin: "refresh" } => "material was missed",
        _ => "a decision started a task",
    };

    // A name that completes a decision edits what was told of it.
    private static string TopicOf(PlanEntry entry) => entry.Event is CheckinAnswered e ? $"d{e.Day}/{e.Slot}" : entry.Seq.ToString();

    private static string Former(ManagerChanged e) => $"{e.Slot}.former";

    private static IEnumerable<(string Slot, Func<Scene, Message> Words)> Words(PartnerPlan plan, PlanEntry entry, PlanStep step)
    {
        var manager = Slot.Of(entry.By.Side, "manager");
        switch (entry.Event)
        {
            case ItemBlocked e when plan.Item(e.Item) is { } item:
                yield return (manager, scene => PrivateCopy.Help(scene, entry.By, item.Title, item.Key, e.Why));
                break;
            case Answered { Option: "help" } e when !step.Entries.Any(o => o.Event is ItemBlocked):
                yield return (manager, scene => PrivateCopy.Help(scene, entry.By, "the weekly question", null, e.Text));
                break;
            case ItemUnblocked e when plan.Item(e.Item) is { } moving:
                yield return (manager, scene => KeepingCopy.Moves(scene, entry.By, moving));
                break;
            case ManagerChanged e:
                yield return (e.Slot, scene => KeepingCopy.HandedOver(scene, entry.By, e.Slot));
                yield return (Former(e), scene => KeepingCopy.Relieved(scene, entry.By, e));
                break;
            case NotMine e:
                yield return (manager, scene => PrivateCopy.NotMine(scene, entry.By, e.Slot, e.Then));
                break;
            case VerdictProposed e:
                yield return (Slot.HostManager, scene => GateCopy.Proposal(scene, plan.Gate(e.Gate)!));
                break;
            case CheckinAnswered e when plan.Checkins.First(c => c.Day == e.Day && c.Slot == e.Slot) is { } checkin:
                yield return (Slot.HostManager, scene => PrivateCopy.Decided(scene, checkin));
                yield return (Slot.PartnerManager, scene => PrivateCopy.Decided(scene, checkin));
                break;
            case TaskAdded { Item: { Origin: "refresh", OwnerPerson: { } keeper } fresh } when plan.SlotsOf(keeper).FirstOrDefault() is { } place:
                yield return (place, scene => PrivateCopy.Task(scene, fresh));
                break;
            case TaskAdded { Item: { Origin: "decision", OwnerPerson: { } owner } task } when plan.SlotsOf(owner).FirstOrDefault() is { } slot && Slot.RoleOf(slot) != "manager":
                yield return (slot, scene => PrivateCopy.Task(scene, task));
                break;
        }
    }
}
