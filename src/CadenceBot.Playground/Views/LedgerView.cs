using System.Text.Json.Serialization;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Playground.Views;

/// <summary>Every notice that was due, and what became of it.</summary>
internal sealed class LedgerView(IOutbox outbox, IStore store, MessageWriter writer)
{
    public async Task<IResult> AnswerAsync(string? partner, CancellationToken cancellation)
    {
        PartnerSlug? slug = null;
        if (partner is not null)
        {
            slug = PartnersKnown.Find(await store.DirectoryAsync(cancellation), partner);
            if (slug is null) return PartnersKnown.Unknown(partner);
        }

        var lines = await outbox.LedgerAsync(slug, cancellation);
        return Answer.Of([.. lines.Select(Of)], PlaygroundJson.Default.IReadOnlyListLedgerBody);
    }

    private LedgerBody Of(LedgerLine line) => new(
        line.Key,
        line.Kind,
        line.Partner,
        line.Conversation[(line.Conversation.IndexOf(':') + 1)..],
        writer.Time(line.DueAt),
        line.SentAt is { } sent ? writer.Time(sent) : null,
        line.State,
        line.Attempts,
        line.Reason);
}

/// <summary>A line of the ledger as the door writes it.</summary>
internal sealed record LedgerBody(
    string Key,
    string Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Partner,
    string Conversation,
    string DueAt,
    string? SentAt,
    string State,
    int Attempts,
    string? Reason);

/// <summary>Which partners there are.</summary>
internal static class PartnersKnown
{
    public static PartnerSlug? Find(PeopleDirectory people, string word) =>
        PartnerSlug.TryParse(word, null, out var slug) && people.Company(slug) is { Side: Side.Partner } ? slug : null;

    public static Problem Unknown(string word) => Problem.Missing($"There is no partner {Ask.Quote(word)}; take a short name, such as acme.");
}
