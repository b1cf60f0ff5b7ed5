using System.Globalization;
using CadenceBot.Application.Access;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
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
        if (inbound.IsTooLate) return await TooLateAsync(inbound, person, directory, cancellation);
        var (text, unasked) = await LineAsync(inbound, person, channel, directory, now, cancellation);
        if (text is null) return unasked!;
        // To a partner's people other partners are words like any other: nothing tells whether they exist.
        var context = new ParseContext(host.Hours.At(now).Date, person.Side == Side.Host ? directory.PartnerCalled : word => directory.PartnerCalled(word) is { } called && called == person.Company ? called : null);
        var parsed = CommandParser.Parse(text, context);
        // "away today" is today where the person is; what is about a plan counts in the host's zone.
        if (parsed is Parsed { Line.Spec.TakesPartner: false } && directory.ReaderOf(person.Id)?.Hours.At(now).Date is { } today && today != context.Today)
            parsed = CommandParser.Parse(text, context with { Today = today });
        if (parsed is Misread && await PlainWords.LineAsync(text, inbound, person, store, context.Today, cancellation) is { } meant) parsed = CommandParser.Parse(meant, context);
        var own = channel?.Partner ?? (person.Side == Side.Partner ? person.Company : null);
        if (parsed is Misread misread) return MisreadReply(misread, inbound, own);
        var (line, instead) = (((Parsed)parsed).Line, ((Parsed)parsed).Instead);
        var kind = KindOf(inbound, channel);
        var (partner, refusal) = line.Spec.TakesPartner ? await PartnerOfAsync(line, inbound, channel, person, directory, cancellation) : (channel?.Partner, null);
        if (AccessRules.RolesOf(person) == Who.Stranger && (line.Spec.Who & Who.Stranger) == Who.Nobody) return Reply.Say(Unknown(inbound, person, kind));
        // Who may not use the verb at all hears that, whatever partner was named.
        if (refusal is not null && AccessRules.Check(line.Spec, person, null, channel, kind) is { Because: Because.NotAllowed } barred) refusal = barred;
        if (refusal is { Because: Because.NoSuchPartner, Values: [_, "", ..] } && instead is not null) return MisreadReply(instead, inbound, own);
        refusal ??= AccessRules.Check(line.Spec, person, partner ?? line.Partner, channel, kind);
        var useCase = cases.Find(line.Spec.Name);
        refusal ??= useCase is null ? Refusal.For(Because.NotYet, line.Spec.Name) : null;
        if (refusal is not null)
        {
            log.Handled(line.Spec.Name, person.Id, inbound.Conversation.ToString(), refusal.Because.ToString());
            if (refusal.Because == Because.NotAllowed) refusal = await NamedAsync(refusal, line.Spec, person.Side == Side.Partner ? person.Company : partner, kind == ConversationKind.Shared ? channel : null, cancellation);
            return Refusals.Reply(refusal, null, directory, inbound.Door == Door.Form, own: own);
        }

        var request = new Request { Line = line, Person = person, Inbound = inbound, Kind = kind, Directory = partner is { } theirs ? directory.With(inbound.Named, theirs) : directory, Now = now, Partner = partner };
        var reply = await useCase!(request, cancellation);
        // Under an old question nobody fills in a form that could record nothing.
        if (reply.Form is not null && line.For is not null && partner is { } about && await store.NewestPlanAsync(about, cancellation) is { } plan && PlanChanges.Over(plan, request) is { } over)
            reply = PlanChanges.Refuse(over, plan, request);
        // What changed something leaves a line; who only reads is nobody's business, unless it is looked for.
        if (reply.Changed) log.Handled(line.Spec.Name, person.Id, inbound.Conversation.ToString(), "changed");
        else log.Answered(line.Spec.Name, person.Id, inbound.Conversation.ToString());
        return Forms.Lacking(reply, inbound, line) is { Count: > 0 } lacking ? new Reply(Message.Say(string.Join(" ", lacking.Values.Distinct())), Problems: lacking) : reply;
    }

    private async Task<Reply> TooLateAsync(Inbound inbound, Person person, PeopleDirectory directory, CancellationToken cancellation)
    {
        if (AccessRules.RolesOf(person) == Who.Stranger) return Reply.Say(Unknown(inbound, person, KindOf(inbound, directory.Channel(inbound.Conversation))));
        var parts = inbound.Origin?.Key?.Split('/', 2) ?? [];
        var plan = parts.Length == 2 && PlanId.TryParse(parts[0], CultureInfo.InvariantCulture, out var id) ? await store.PlanAsync(id, cancellation) : null;
        var refusal = plan is null ? Refusal.For(Because.AlreadySettled, "", "") : Settled.Told(plan, await store.JournalAsync(plan.Id, cancellation), parts[1], person.Side);
        return Refusals.Reply(refusal, plan, directory, inForm: false, inbound.Conversation.DirectTo is null ? null : directory.ReaderOf(person.Id));
    }

    // Words in the thread of a question are its answer; other words in threads are talk between people.
    private async Task<(string? Line, Reply? Unasked)> LineAsync(Inbound inbound, Person person, Channel? channel, PeopleDirectory directory, Instant now, CancellationToken cancellation)
    {
        if (inbound.Door != Door.Thread) return (Doors.Strip(inbound.Line) is { } said && said.Trim().Length > 0 ? said : Bare(inbound), null);
        var parts = inbound.Origin?.Key?.Split('/', 2) ?? [];
        PlanId? about = parts.Length == 2 && PlanId.TryParse(parts[0], CultureInfo.InvariantCulture, out var id) ? id : null;
        if (ThreadAnswers.Undoing(inbound.Line, about?.Partner) is { } undo) return (undo, null);
        if (about is not { } named || await store.PlanAsync(named, cancellation) is not { } plan) return (null, Reply.Nothing);
        if (parts[1].Split('/') is not ["week" or "reminder", var occurrence, ..]) return (ThreadAnswers.Agreeing(inbound.Line, plan, parts[1], person.Side), Reply.Nothing);
        if (ThreadAnswers.ToLine(inbound.Line, plan, occurrence, person.Side, directory.Host!.Hours.At(now).Date) is { } line) return (line, null);
        if (ThreadAnswers.Standing(inbound.Line, plan, occurrence, person) is not var (prompt, answer)) return (null, Reply.Nothing);
        var scene = Scenes.Of(plan, directory, now, Scene.AudienceOf(channel?.Kind ?? ConversationKind.Shared, person.Side), person.Id);
        return (null, Reply.Say(AnswerCopy.Standing(scene, prompt, answer)));
    }

    // Nothing but the bot's name: in a partner's channel how things stand, elsewhere what can be said.
    private static string Bare(Inbound inbound) => inbound.Conversation.DirectTo is null ? "status" : "help";

    private async Task<(PartnerSlug? Partner, Refusal? Refusal)> PartnerOfAsync(
        CommandLine line, Inbound inbound, Channel? channel, Person person, PeopleDirectory directory, CancellationToken cancellation)
    {
        if (line.Partner is { } named) return directory.Company(named) is null ? (null, Refusal.For(Because.NoSuchPartner, named.Value, "")) : (named, null);
        if (line.PartnerText is { } typed) return Prefix(typed, line, person, directory);
        if (channel?.Partner is { } linked) return (linked, null);
        if (inbound.Origin?.Key is { } key && PlanId.TryParse(key.Split('/')[0], CultureInfo.InvariantCulture, out var origin)) return (origin.Partner, null);
        // A digest is about all plans of its reader.
        if (line.Verb == "why" && inbound.Origin?.Key?.StartsWith("host/", StringComparison.Ordinal) == true) return (null, null);
        if (person.Side == Side.Partner) return (person.Company, null);
        if (line.Verb is "start" or "link" or "help" or "today" or "undo" || line.Spec.Name is "people claim" or "people confirm" or "people refuse") return (null, null);
        // Outsiders may read a shared channel that is linked to nobody, so there the only plan that runs is not taken as meant.
        if (inbound.Conversation.DirectTo is null && (channel?.Kind ?? ConversationKind.Shared) == ConversationKind.Shared) return (null, Refusal.For(Because.WhichPartner, "shared"));
        var open = await store.OpenPlansAsync(cancellation);
        return open.Select(p => p.Id.Partner).Distinct().Take(2).ToArray() is [var only] ? (only, null) : (null, Refusal.For(Because.WhichPartner));
    }

    // A unique beginning of a partner's name is enough for the host; a partner's people are told nothing of others.
    private static (PartnerSlug? Partner, Refusal? Refusal) Prefix(string typed, CommandLine line, Person person, PeopleDirectory directory)
    {
        var mayBeNew = person.Side == Side.Host && line.Verb is "start" or "link";
        if (mayBeNew && line.Has("new")) return (null, null);
        var partners = directory.Companies.Where(c => c.Side == Side.Partner && (person.Side == Side.Host || c.Slug == person.Company)).ToArray();
        var similar = partners.Where(c => c.Slug.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || c.Former.Prepend(c.Name).Any(n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (similar.Length == 1) return (similar[0].Slug, null);
        if (similar.Length > 1) return (null, Refusal.For(Because.AmbiguousPartner, typed, string.Join(", ", similar.Select(c => c.Slug.Value).Order(StringComparer.Ordinal).Take(MostNamed))));
        var nearest = Newcomers.Meant(typed, partners)?.Slug.Value;
        // Somebody new: the use case offers to add them, where it can.
        if (mayBeNew && nearest is null) return (null, null);
        return (null, mayBeNew ? Refusal.For(Because.NoSuchPartner, typed, nearest ?? "", typed) : Refusal.For(Because.NoSuchPartner, typed, nearest ?? ""));
    }

    // Where the plan knows who may, they are called by their names; in a shared channel those of its own plan alone.
    private async Task<Refusal> NamedAsync(Refusal refusal, VerbSpec spec, PartnerSlug? partner, Channel? shared, CancellationToken cancellation)
    {
        if (partner is not { } slug || (shared is not null && shared.Partner != slug) || await store.NewestPlanAsync(slug, cancellation) is not { } plan) return refusal;
        string[] names = [.. AccessRules.SlotsOf(spec.Who).Select(s => plan.People.GetValueOrDefault(s)?.Name).OfType<string>().Distinct()];
        return names.Length == 0 ? refusal : Refusal.For(refusal.Because, spec.Name, Phrases.Or(names));
    }

    // The example is about the reader's own partner, never about another one.
    private static Reply MisreadReply(Misread read, Inbound inbound, PartnerSlug? own)
    {
        var misread = read with { Example = HelpCopy.With(read.Example, own) };
        var message = MisreadCopy.Say(misread);
        return inbound.Door == Door.Form && misread.Field is { } field
            ? new Reply(message, Problems: new Dictionary<string, string>(StringComparer.Ordinal) { [field] = MisreadCopy.Sentence(misread) })
            : Reply.Say(message);
    }

    private static ConversationKind KindOf(Inbound inbound, Channel? channel) =>
        channel?.Kind ?? (inbound.Conversation.DirectTo is not null ? ConversationKind.Direct : inbound.Room ?? ConversationKind.Shared);

    // Where asking leads nowhere, no button says that it does.
    private static Messages.Message Unknown(Inbound inbound, Person person, ConversationKind kind) =>
        AccessRules.MayAsk(inbound.Actor, person, kind) ? AccessCopy.Stranger(person.Name) : AccessCopy.StrangerElsewhere(person.Name, kind == ConversationKind.Direct);

    // Somebody unknown counts as external and has no role; the platform or the room says for which company they may ask to be let in.
    private static Person StrangerOf(Inbound inbound, Channel? channel) => new(
        inbound.Actor.Id,
        inbound.Actor.Name,
        inbound.Actor.Side != Side.Host && channel is { Kind: ConversationKind.Shared, Partner: { } partner } ? partner : PartnerSlug.Host,
        Roles.None);

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
