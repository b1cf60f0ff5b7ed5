using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Binds a channel to a partner, or frees it.</summary>
public sealed class Channels(IStore store, Newcomers newcomers, LatestChange latest)
{
    /// <summary><c>link acme</c>, in the channel itself.</summary>
    public async Task<Reply> LinkAsync(Request r, CancellationToken cancellation)
    {
        if ((r.Line.Partner ?? r.Partner) is not { } partner)
        {
            return r.Line.PartnerText is { } name
                ? await newcomers.MeetAsync(r, name, cancellation)
                : PlanChanges.Refuse(Refusal.For(Because.Missing, "the partner's name", "link \"Initech Ltd\""), null, r);
        }

        if (r.Directory.Company(partner) is not { } company) return PlanChanges.Refuse(Refusal.For(Because.NoSuchPartner, partner.Value, "", partner.Value), null, r);
        if (r.Directory.Channel(r.Inbound.Conversation) is { Partner: { } taken })
        {
            return taken == partner
                ? PlanChanges.Refuse(Refusal.For(Because.AlreadyDone, $"this channel belongs to {company.Name}", "", ""), null, r)
                : PlanChanges.Refuse(Refusal.For(Because.ChannelTaken, r.Directory.Company(taken)?.Name ?? ""), null, r);
        }

        var title = r.Directory.Channel(r.Inbound.Conversation)?.Title ?? company.Slug.Value;
        return await SaveAsync(r, new Channel(r.Inbound.Conversation, ConversationKind.Shared, title, partner) { ReadsThreads = r.Inbound.ReadsThreads }, partner, company.Name, cancellation);
    }

    /// <summary><c>unlink</c>; a running plan keeps its channel.</summary>
    public async Task<Reply> UnlinkAsync(Request r, CancellationToken cancellation)
    {
        if (r.Directory.Channel(r.Inbound.Conversation) is not { Partner: { } partner } channel)
            return PlanChanges.Refuse(Refusal.For(Because.WhichPartner), null, r);
        if (await store.NewestPlanAsync(partner, cancellation) is { IsOpen: true } plan)
            return PlanChanges.Refuse(Refusal.For(Because.ChannelInUse, plan.PartnerName, plan.DayOf(r.Today).ToString()), plan, r);
        return await SaveAsync(r, channel with { Partner = null }, partner, r.Directory.Company(partner)?.Name ?? partner.Value, cancellation);
    }

    private async Task<Reply> SaveAsync(Request r, Channel channel, PartnerSlug partner, string name, CancellationToken cancellation)
    {
        var commit = new Commit { At = r.Now, DeliveryId = r.Inbound.DeliveryId, Directory = [new DirectoryChange.ChannelSaved(channel)], Meta = await latest.NoteAsync(r, channel.Partner is null ? "unlink" : "link", name, channel.Partner is null ? $"link {partner}" : "unlink", cancellation) };
        return await store.CommitAsync(commit, cancellation) == CommitResult.Duplicate
            ? Reply.Nothing
            : new Reply(channel.Partner is null ? CompanyCopy.Unlinked(name) : CompanyCopy.Linked(name), Changed: true);
    }
}
