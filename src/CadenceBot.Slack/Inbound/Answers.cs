using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;
using CadenceBot.Slack.Rendering;

namespace CadenceBot.Slack.Inbound;

/// <summary>Brings a reply back the way its line came: in the acknowledgement where Slack shows it, else by a call right after it.</summary>
internal sealed class Answers(Tell tell, OpenForm opening, Visits visits, Wording wording, Afterwards afterwards)
{
    // The bot says the same message again while nothing changed; it is written once.
    private readonly ConditionalWeakTable<Message, byte[]> _written = [];

    /// <summary>A message in place of the questions of the open modal.</summary>
    public static Ack InModal(Message message) => new(new ViewAnswer("update", ModalRenderer.Of(message)).Write());

    /// <summary>The answer to the slash command.</summary>
    public Ack ToCommand(Visit visit, CommandArrival command, Reply reply)
    {
        if (reply.Form is { } form) Open(visit, form, command.TriggerId, command.DeliveryId, command.ResponseUrl);
        return reply.Message is { } message ? new Ack(_written.GetValue(message, m => MessageBody.Answer(wording.Of(m)).Write())) : Ack.Empty;
    }

    /// <summary>The answer to a press.</summary>
    public Ack ToPress(Visit visit, PressArrival press, Reply reply)
    {
        if (reply.Form is { } form && press.TriggerId is { } trigger) Open(visit, form, trigger, press.DeliveryId, press.ResponseUrl);
        if (reply.Message is { } message) afterwards.Run(press.DeliveryId, () => tell.AsideAsync(visit, message, press.ResponseUrl, reply.Changed));
        return Ack.Empty;
    }

    /// <summary>The answer to words. What could not be recorded is not acknowledged, so that Slack brings it again.</summary>
    public Ack ToWords(Visit visit, WordsArrival words, Reply reply)
    {
        if (reply.Failed) return Ack.ComeAgain;
        var message = reply.Form is { } form ? FormCopy.OpensByButton(form) : reply.Message;
        if (message is not null) afterwards.Run(words.DeliveryId, () => tell.AsideAsync(visit, message, null, reply.Changed));
        return Ack.Empty;
    }

    /// <summary>The answer to a form: errors beside their fields, the next form in its place, or it closes.</summary>
    public Ack ToSubmission(Visit visit, SubmissionArrival submission, FormMetadata form, Reply reply)
    {
        if (reply.Problems is { Count: > 0 } problems) return Errors(form, problems.ToDictionary(p => p.Key, p => wording.Of(p.Value, visit.IsExternal)));
        if (reply.Form is { } next)
        {
            if (FormMetadata.Of(next, visit.Spot).Write() is not { } metadata) return InModal(FormCopy.TooLong());
            if (opening.Ready(visit, next, metadata) is { } view) return new Ack(new ViewAnswer("update", view).Write());
            // Slack has to be asked who is there; the modal waits with a word, and nobody has to press again.
            afterwards.Run(submission.DeliveryId, () => opening.FillAsync(visit, next, metadata, submission.ViewId));
            return InModal(FormCopy.OneMoment());
        }

        // Whoever waits in the form for a refusal reads it there, with nothing in between.
        if (reply is { Message: { } refusal, Changed: false } && !refusal.Acts.Any()) return InModal(visit.IsExternal ? wording.ForOthers(refusal) : wording.Of(refusal));
        if (reply.Message is { } message) afterwards.Run(submission.DeliveryId, () => tell.AsideAsync(visit, message, null, reply.Changed));
        return new Ack(new ViewAnswer("clear").Write());
    }

    /// <summary>Nothing was recorded, said to whoever waits; an event comes again by itself.</summary>
    public Ack NotStored(Workspace workspace, Arrival arrival)
    {
        switch (arrival)
        {
            case CommandArrival:
                return new Ack(MessageBody.Answer(FormCopy.NotStored()).Write());
            case SubmissionArrival:
                return InModal(FormCopy.NotStored());
            case PressArrival { Spot: { } spot } press:
                afterwards.Run(press.DeliveryId, () => tell.StrangerAsync(workspace, press.Actor.UserId, spot, FormCopy.NotStored(), press.ResponseUrl));
                return Ack.Empty;
            default:
                return Ack.ComeAgain;
        }
    }

    /// <summary>Nobody acts for that workspace any more, said to whoever waits by the ways that need no token.</summary>
    public Ack NotInstalled(Arrival arrival)
    {
        switch (arrival)
        {
            case CommandArrival:
                return new Ack(MessageBody.Answer(AccessCopy.NotInstalled()).Write());
            case SubmissionArrival:
                return InModal(AccessCopy.NotInstalled());
            case PressArrival { Line: not null, ResponseUrl: { } url } press:
                afterwards.Run(press.DeliveryId, () => tell.OverAsync(url, MessageBody.Answer(AccessCopy.NotInstalled()).Write()));
                return Ack.Empty;
            default:
                return Ack.Empty;
        }
    }

    /// <summary>What came of work that took longer than Slack waits.</summary>
    public async Task LaterAsync(Workspace workspace, Arrival arrival, Task<Ack> work)
    {
        var late = await work;
        if (arrival is CommandArrival { ResponseUrl: { } url } && late.Json is { } json) await tell.OverAsync(url, json);
        if (arrival is SubmissionArrival submission && FormMetadata.Read(submission.Metadata) is { Spot: { } spot })
        {
            // The modal says that it takes longer; the rest is told where it was opened.
            var visit = await visits.OfAsync(workspace, submission.Actor, spot, isPress: true, CancellationToken.None);
            await tell.AsideAsync(visit, FormCopy.DoneLate(), null, changed: true);
        }
    }

    private void Open(Visit visit, Form form, string trigger, string deliveryId, string? responseUrl) => afterwards.Run(deliveryId, async () =>
    {
        if (await opening.ShowAsync(visit, form, trigger) is { } failed) await tell.AsideAsync(visit, failed, responseUrl, changed: false);
    });

    // Slack takes errors beside questions alone; what is about none of them stands beside the first.
    private static Ack Errors(FormMetadata form, IReadOnlyDictionary<string, string> problems)
    {
        var fields = form.Fields.Select(f => f.TrimEnd('?')).ToArray();
        if (fields.Length == 0) return InModal(Message.Say(string.Join(" ", problems.Values.Distinct())));
        var errors = problems.GroupBy(p => fields.Contains(p.Key) ? p.Key : fields[0]).ToImmutableDictionary(g => g.Key, g => string.Join(" ", g.Select(p => p.Value).Distinct()));
        return new Ack(new ViewAnswer("errors", Errors: errors).Write()) { IsKept = false };
    }
}
