using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Outbound;
using CadenceBot.Slack.Rendering;
using Line = CadenceBot.Application.Chat.Inbound;

namespace CadenceBot.Slack.Home;

/// <summary>The app's home for the host's people: what needs them, their partners, and what they chose for themselves. Each part is an answer that they could type for.</summary>
internal sealed class HomeTab(IBot bot, IStore store, SlackClient client, Wording wording)
{
    private const int MostBlocks = 100;
    private const int MostPartners = 20;

    /// <summary>Draws it anew.</summary>
    public async Task PublishAsync(Visit visit)
    {
        var parts = new List<Message>();
        if (await SaidAsync(visit, "today") is { } today) parts.Add(today);
        if (await PartnersAsync(visit) is { Count: > 0 } partners) parts.Add(HomeCopy.Partners(partners));
        if (await SaidAsync(visit, "settings") is { } settings) parts.Add(settings);
        ImmutableArray<Block> blocks = [.. parts.Select(wording.Of).SelectMany((part, i) => i == 0 ? BlockKitRenderer.Blocks(part) : BlockKitRenderer.Blocks(part).Prepend(new DividerBlock())).Take(MostBlocks)];
        await client.PostAsync("views.publish", visit.Workspace.Token, new ViewBody { UserId = visit.UserId, View = new View { Type = "home", Blocks = blocks } }.Write(), CancellationToken.None);
    }

    private async Task<Message?> SaidAsync(Visit visit, string line) =>
        (await bot.HandleAsync(new Line(visit.Actor, ConversationRef.Direct(SlackPlatform.PlatformName, visit.Actor.Id), line, Door.Slash), CancellationToken.None)).Message;

    private async Task<List<(string Slug, string Name)>> PartnersAsync(Visit visit)
    {
        var directory = await store.DirectoryAsync(CancellationToken.None);
        var own = new List<(string Slug, string Name)>();
        foreach (var head in await store.OpenPlansAsync(CancellationToken.None))
        {
            if (own.Count == MostPartners) break;
            if (head.Manager != visit.Actor.Id && (await store.PlanAsync(head.Id, CancellationToken.None))?.People.Values.Any(p => p.PersonId == visit.Actor.Id) != true) continue;
            if (directory.Company(head.Id.Partner) is { } company) own.Add((company.Slug.Value, company.Name));
        }

        return own;
    }
}
