using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>What needs the person who asks: of one partner where one is named or the room is shared, else of all plans that the person is part of.</summary>
public sealed class Today(IStore store)
{
    /// <summary><c>today</c></summary>
    public async Task<Reply> ShowAsync(Request r, CancellationToken cancellation)
    {
        var scenes = new List<Scene>();
        await foreach (var plan in PlansAsync(r, cancellation))
        {
            if (plan.SlotsOf(r.Person.Id).Any()) scenes.Add(r.SceneOf(plan));
        }

        return Reply.Say(TodayCopy.Of(scenes, r.Person.Id));
    }

    private async IAsyncEnumerable<PartnerPlan> PlansAsync(Request r, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (r.Line.Partner is not null || r.Kind == ConversationKind.Shared || r.Person.Side == Side.Partner)
        {
            if (r.Partner is { } partner && await store.NewestPlanAsync(partner, cancellation) is { } own) yield return own;
            yield break;
        }

        foreach (var head in await store.OpenPlansAsync(cancellation))
        {
            if (await store.PlanAsync(head.Id, cancellation) is { } plan) yield return plan;
        }
    }
}
