using System.Globalization;
using CadenceBot.Application.Access;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>The one way in: a line becomes a command, the rights of the one who acted are checked, its use case answers.</summary>
public sealed class CommandDispatcher(IStore store, UseCaseTable cases, IBotClock clock, ILogger<CommandDispatcher> log)
{
    private const int MostNamed = 5;

    /// <summary>Answers a line. Whatever people type is answered in words; a breakage is logged under an incident and said plainly.</summary>
    public async Task<Reply> HandleAsync(Inbound inbound, CancellationToken cancellation)
    {
        try
        {
            return await AnswerAsync(inbound, await store.DirectoryAsync(cancellation), clock.Now, cancellation);
        }
        catch (StoreUnavailableException e)
        {
            var incident = Incident(inbound);
            log.NotStored(e, inbound.Actor.Id, incident);
            return Reply.Say(RefusalCopy.Say(Refusal.For(Because.NotStored, incident), null, await DirectoryOrEmptyAsync(cancellation))) with { Failed = true };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var incident = Incident(inbound);
            log.Broken(e, inbound.Actor.Id, inbound.Conversation.ToString(), incident);
            return Reply.Say(RefusalCopy.Say(Refusal.For(Because.NotStored, incident), null, await DirectoryOrEmptyAsync(cancellation))) with { Failed = true };
        }
    }

    private async Task<Reply> AnswerAsync(Inbound inbound, PeopleDirectory directory, Instant now, CancellationToken cancellation)
    {
        if (directory.Host is not { } host) return Reply.Say(AccessCopy.NotSetUp());
        var channel = directory.Channel(inbound.Conversation);
        var person = directory.Person(inbound.Actor.Id) ?? StrangerOf(inbound, channel);
        if (await LineAsync(inbound, person, host.Hours.At(now).Date, cancellation) is not { } text) return Reply.Nothing;
        var context = new ParseContext(host.Hours.At(now).Date, directory.PartnerCalled);
        var parsed = CommandParser.Parse(text, context);
        // "away today" is today where the person is; what is about a plan counts in the host's zone.
        if (parsed is Parsed { Line.Spec.TakesPartner: false } && directory.ReaderOf(person.Id)?.Hours.At(now).Date is { } own && own != context.Today)
            parsed = CommandParser.Parse(text, context with { Today = own });
        if (parsed is Misread misread) return MisreadReply(misread, inbound);
        var line = ((Parsed)parsed).Line;
        var kind = channel?.Kind ?? (inbound.Conversation.DirectTo is not null ? ConversationKind.Direct : ConversationKind.Shared);
        var (partner, refusal) = line.Spec.TakesPartner ? await PartnerOfAsync(line, inbound, channel, person, directory, cancellation) : (channel?.Partner, null);
        if (AccessRules.RolesOf(person) == Who.Stranger && (line.Spec.Who & Who.Stranger) == Who.Nobody) return Reply.Say(AccessCopy.Stranger(person.Name));
        refusal ??= AccessRules.Check(line.Spec, person, partner ?? line.Partner, channel, kind);
        var useCase = cases.Find(line.Spec.Name);
        refusal ??= useCase is null ? Refusal.For(Because.NotYet, line.Spec.Name) : null;
        if (refusal is not null)
        {
            log.Handled(line.Spec.Name, person.Id, inbound.Conversation.ToString(), refusal.Because.ToString());
            return Refusals.Reply(refusal, null, directory, inbound.Door == Door.Form);
        }

        var reply = await useCase!(
            new Request { Line = line, Person = person, Inbound = inbound, Kind = kind, Directory = directory, Now = now, Partner = partner }, cancellation);
        log.Handled(line.Spec.Name, person.Id, inbound.Conversation.ToString(), reply.Changed ? "changed" : "answered");
        return reply;
    }

    // Words in the thread of a question are its answer; other words in threads are talk between people.
    private async Task<string?> LineAsync(Inbound inbound, Person person, LocalDate today, CancellationToken cancellation)
    {
        if (inbound.Door != Door.Thread) return Doors.Strip(inbound.Line) is { } said && said.Trim().Length > 0 ? said : Bare(inbound);
        if (inbound.Origin?.Key?.Split('/') is not [var id, "week", var occurrence] || !PlanId.TryParse(id, CultureInfo.InvariantCulture, out var plan)) return null;
        return await store.PlanAsync(plan, cancellation) is { } found ? ThreadAnswers.ToLine(inbound.Line, found, occurrence, person.Side, today) : null;
    }

    // Nothing but the bot's name: in a partner's channel how things stand, elsewhere what can be said.
    private static string Bare(Inbound inbound) => inbound.Conversation.DirectTo is null ? "status" : "help";

    private async Task<(PartnerSlug? Partner, Refusal? Refusal)> PartnerOfAsync(
        CommandLine line, Inbound inbound, Channel? channel, Person person, PeopleDirectory directory, CancellationToken cancellation)
    {
        if (line.Partner is { } named) return directory.Company(named) is null ? (null, Refusal.For(Because.NoSuchPartner, named.Value, "")) : (named, null);
        if (line.PartnerText is { } typed) return Prefix(typed, person, directory);
        if (channel?.Partner is { } linked) return (linked, null);
        if (inbound.Origin?.Key is { } key && PlanId.TryParse(key.Split('/')[0], CultureInfo.InvariantCulture, out var origin)) return (origin.Partner, null);
        // A digest is about all plans of its reader.
        if (line.Verb == "why" && inbound.Origin?.Key?.StartsWith("host/", StringComparison.Ordinal) == true) return (null, null);
        if (person.Side == Side.Partner) return (person.Company, null);
        if (line.Verb is "start" or "link" or "help" or "today") return (null, null);
        var open = await store.OpenPlansAsync(cancellation);
        return open.Select(p => p.Id.Partner).Distinct().Take(2).ToArray() is [var only] ? (only, null) : (null, Refusal.For(Because.WhichPartner));
    }

    // A unique beginning of a partner's name is enough for the host; a partner's people are told nothing of others.
    private static (PartnerSlug? Partner, Refusal? Refusal) Prefix(string typed, Person person, PeopleDirectory directory)
    {
        var partners = directory.Companies.Where(c => c.Side == Side.Partner && (person.Side == Side.Host || c.Slug == person.Company)).ToArray();
        var similar = partners.Where(c => c.Slug.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || c.Former.Prepend(c.Name).Any(n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (similar.Length == 1) return (similar[0].Slug, null);
        if (similar.Length > 1) return (null, Refusal.For(Because.AmbiguousPartner, typed, string.Join(", ", similar.Select(c => c.Slug.Value).Order(StringComparer.Ordinal).Take(MostNamed))));
        var nearest = partners.Select(c => c.Slug.Value).Where(s => Nearness.Distance(s, typed.ToLowerInvariant(), 2) <= 2).Order(StringComparer.Ordinal).FirstOrDefault();
        return (null, Refusal.For(Because.NoSuchPartner, typed, nearest ?? ""));
    }

    private static Reply MisreadReply(Misread misread, Inbound inbound)
    {
        var message = MisreadCopy.Say(misread);
        return inbound.Door == Door.Form && misread.Field is { } field
            ? new Reply(message, Problems: new Dictionary<string, string>(StringComparer.Ordinal) { [field] = MisreadCopy.Sentence(misread) })
            : Reply.Say(message);
    }

    // Somebody unknown counts as external and has no role; the room says for which company they may ask to be let in.
    private static Person StrangerOf(Inbound inbound, Channel? channel) =>
        new(inbound.Actor.Id, inbound.Actor.Name, channel is { Kind: ConversationKind.Shared, Partner: { } partner } ? partner : PartnerSlug.Host, Roles.None);

    private static string Incident(Inbound inbound) => inbound.DeliveryId ?? $"{inbound.Conversation.Id}-{inbound.Line.Length}-{inbound.Actor.Id}";

    private async Task<PeopleDirectory> DirectoryOrEmptyAsync(CancellationToken cancellation)
    {
        try
        {
            return await store.DirectoryAsync(cancellation);
        }
        catch (StoreUnavailableException e)
        {
            // The names only decorate the sentence; without them it is still true.
            log.NotStored(e, "directory", "names");
            return new PeopleDirectory([], [], []);
        }
    }
}
