using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>
/// What was answered to the question that is asked most, for as long as nothing that it rests on changed: the plan, the directory, who reads, and
/// the minute. Plans and the directory are new objects whenever they change, so that nothing has to be told to forget.
/// </summary>
internal sealed class ToldBefore
{
    private const int MostOfOne = 64;

    private readonly ConditionalWeakTable<PartnerPlan, ConcurrentDictionary<Basis, Message>> _byPlan = [];

    /// <summary>The answer, made now or before.</summary>
    public Message Of(PartnerPlan plan, Request r, int troubles, Func<Message> say)
    {
        var told = _byPlan.GetOrCreateValue(plan);
        var basis = new Basis(r.Directory, r.Audience, r.Audience == Audience.Shared ? null : r.Reader, r.Now.ToUnixTimeSeconds() / 60, troubles);
        if (told.TryGetValue(basis, out var before)) return before;
        if (told.Count >= MostOfOne) told.Clear();
        return told[basis] = say();
    }

    private readonly record struct Basis(PeopleDirectory Directory, Audience Audience, Reader? Reader, long Minute, int Troubles);
}
