using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>What a change makes visible: one line in the plan's thread, and messages that are edited in place.</summary>
internal static class Announcements
{
    /// <summary>The rows for the outbox.</summary>
    public static ImmutableArray<OutboxDraft> Of(PartnerPlan before, PlanStep step, PeopleDirectory directory, Instant now)
    {
        if (directory.SharedChannel(before.Id.Partner) is not { } channel) return [];
        var scene = Scenes.Of(step.Plan, directory, now, Audience.Shared);
        var drafts = ImmutableArray.CreateBuilder<OutboxDraft>();
        if (LineOf(scene, step) is { } line && HomeOf(step.Plan) is { } home)
        {
            drafts.Add(new OutboxDraft
            {
                Key = $"{step.Plan.Id}/line/{step.Plan.Version}",
                Plan = step.Plan.Id,
                Conversation = channel.Ref,
                ThreadKey = home,
                Message = Message.Say(line),
                DueAt = now,
            });
        }

        drafts.AddRange(EditsOf(before, scene, step, channel.Ref));
        drafts.AddRange(Told.Of(before, step, directory, now, channel.Ref));
        return drafts.ToImmutable();
    }

    /// <summary>The key of the thread in which small things are said: the latest prompt's, before the first one the welcome's.</summary>
    public static string? HomeOf(PartnerPlan plan) =>
        plan.LatestQuestion is { } prompt ? $"{plan.Id}/week/{prompt.Occurrence}"
        : plan.Notices.ContainsKey("welcome/d0") ? $"{plan.Id}/welcome/d0"
        : null;

    private static RichText? LineOf(Scene scene, PlanStep step)
    {
        RichText[] lines = [.. step.Entries.Where(e => e.By != By.Bot).Select(e => ChangeCopy.Line(scene, e.Event, e.By)).OfType<RichText>().Take(1)];
        return lines.Length == 0 ? null : lines[0];
    }

    // A message is edited when the change makes it read otherwise; both readings come from the same Copy.
    private static IEnumerable<OutboxDraft> EditsOf(PartnerPlan before, Scene scene, PlanStep step, ConversationRef shared)
    {
        var after = step.Plan;
        var was = scene with { Plan = before };
        foreach (var name in Redrawn.By(before, step).Distinct())
        {
            if (Redrawn.Render(was, name) is not { } old || Redrawn.Render(scene, name) is not { } fresh || old == fresh) continue;
            yield return new OutboxDraft
            {
                Key = $"{after.Id}/edit/{after.Version}/{name}",
                Plan = after.Id,
                Conversation = Redrawn.PlaceOf(after, name, shared),
                EditsKey = $"{after.Id}/{name}",
                Message = fresh,
                DueAt = scene.Now,
            };
        }
    }
}
