using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Home;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Inbound;

/// <summary>The way in behind both doors: whose installation it is, who acts where, the line to the bot, the answer back.</summary>
internal sealed class SlackDoor(
    IBot bot, ITranscript transcript, IWorkspaces workspaces, Visits visits, Lines lines, Answers answers, Surroundings surroundings, HomeTab home, Deliveries deliveries,
    Flood flood, Traffic traffic, Afterwards afterwards, SlackOptions options, TimeProvider time, ILogger<SlackDoor> log) : ISlackDoor
{
    /// <summary>Slack waits three seconds, its own way to us and back included.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task<Ack> HandleAsync(Arrival arrival, CancellationToken cancellation)
    {
        traffic.In();
        if (workspaces.Find(arrival.Install) is not { } workspace)
        {
            log.UnknownInstall(arrival.DeliveryId, arrival.Install.TeamId ?? arrival.Install.EnterpriseId ?? "none");
            return answers.NotInstalled(arrival);
        }

        if (arrival.AppId is { } app && workspace.AppId is { } own && app != own)
        {
            log.OtherApp(arrival.DeliveryId, app);
            return Ack.Empty;
        }

        // Whoever stops waiting for the answer does not stop the work: what was begun is done to the end, and told when it is known.
        var work = deliveries.Take(arrival.DeliveryId, () => WorkAsync(workspace, arrival));
        try
        {
            return await work.WaitAsync(Patience, time, cancellation);
        }
        catch (TimeoutException)
        {
            log.Slow(arrival.DeliveryId);
            if (arrival is CommandArrival or SubmissionArrival) afterwards.Run(arrival.DeliveryId, () => answers.LaterAsync(workspace, arrival, work));
            return arrival switch
            {
                CommandArrival => new Ack(MessageBody.Answer(FormCopy.TakesLonger()).Write()),
                SubmissionArrival => Answers.InModal(FormCopy.TakesLonger()),
                PressArrival => Ack.Empty,
                _ => Ack.ComeAgain,
            };
        }
    }

    private async Task<Ack> WorkAsync(Workspace workspace, Arrival arrival)
    {
        try
        {
            return await ActAsync(workspace, arrival);
        }
        catch (StoreUnavailableException away)
        {
            log.NotStored(away, arrival.DeliveryId);
            return answers.NotStored(workspace, arrival);
        }
#pragma warning disable CA1031 // the door stands whatever breaks behind it: logged, and said plainly to whoever waits
        catch (Exception broken)
#pragma warning restore CA1031
        {
            log.Broken(broken, arrival.DeliveryId);
            return answers.NotStored(workspace, arrival);
        }
    }

    private Task<Ack> ActAsync(Workspace workspace, Arrival arrival) => arrival switch
    {
        CommandArrival command => CommandAsync(workspace, command),
        PressArrival { Line: { } line } press => PressAsync(workspace, press, line),
        SubmissionArrival submission => SubmissionAsync(workspace, submission),
        WordsArrival words => WordsAsync(workspace, words),
        HomeArrival opened => HomeAsync(workspace, opened),
        ChannelArrival turn => surroundings.ChannelAsync(workspace, turn),
        InstallArrival end => surroundings.InstallAsync(workspace, end),
        _ => Ignored(arrival),
    };

    private async Task<Ack> CommandAsync(Workspace workspace, CommandArrival command)
    {
        var visit = await visits.OfAsync(workspace, command.Actor, command.Spot, isPress: false, CancellationToken.None);
        if (flood.Stops(visit, out var sentence)) return sentence is null ? Ack.Empty : new Ack(MessageBody.Answer(sentence).Write());
        var reply = await bot.HandleAsync(await lines.TypedAsync(visit, command.Text, Door.Slash, command.DeliveryId, CancellationToken.None), CancellationToken.None);
        return answers.ToCommand(visit, command, reply);
    }

    private async Task<Ack> PressAsync(Workspace workspace, PressArrival press, string line)
    {
        var visit = await visits.OfAsync(workspace, press.Actor, press.Spot, isPress: true, CancellationToken.None);
        if (flood.Stops(visit, out var sentence)) return answers.ToPress(visit, press, sentence is null ? Reply.Nothing : Reply.Say(sentence));
        var inbound = await lines.MadeAsync(visit, line, Door.Button, press.DeliveryId, CancellationToken.None);
        var reply = await bot.HandleAsync(inbound with { IsTooLate = await IsGoneAsync(visit.Origin, line) }, CancellationToken.None);
        if (press.Spot is null) afterwards.Run(press.DeliveryId, () => home.PublishAsync(visit));
        return answers.ToPress(visit, press, reply);
    }

    private async Task<Ack> SubmissionAsync(Workspace workspace, SubmissionArrival submission)
    {
        if (FormMetadata.Read(submission.Metadata) is not { } form) return Answers.InModal(FormCopy.Outdated());
        var visit = await visits.OfAsync(workspace, submission.Actor, form.Spot, isPress: true, CancellationToken.None);
        if (flood.Stops(visit, out var sentence)) return Answers.InModal(sentence ?? FormCopy.TooMuch());
        var inbound = await lines.MadeAsync(visit, form.Complete(submission.Answers), Door.Form, submission.DeliveryId, CancellationToken.None);
        return answers.ToSubmission(visit, submission, form, await bot.HandleAsync(inbound, CancellationToken.None));
    }

    private async Task<Ack> WordsAsync(Workspace workspace, WordsArrival words)
    {
        // Its own words come back as events too.
        if (words.Actor.UserId == workspace.BotUserId) return Ack.Empty;
        var addressed = words.IsMention || words.Text.Contains(workspace.BotUserId, StringComparison.Ordinal) ? SlackText.Addressed(words.Text, workspace.BotUserId) : null;
        var isThread = addressed is null && words.Spot.ThreadTs is not null && (options.ReadThreads || words.Spot.IsDirect);
        if (addressed is null && !isThread && !words.Spot.IsDirect) return Ack.Empty;
        var visit = await visits.OfAsync(workspace, words.Actor, words.Spot, isPress: false, CancellationToken.None);
        if (isThread && visit.Origin is not { IsNotice: true })
        {
            if (!words.Spot.IsDirect) return Ack.Empty;
            isThread = false;
        }

        if (flood.Stops(visit, out var sentence)) return answers.ToWords(visit, words, sentence is null ? Reply.Nothing : Reply.Say(sentence));
        var inbound = await lines.TypedAsync(visit, addressed ?? words.Text, isThread ? Door.Thread : Door.Mention, words.DeliveryId, CancellationToken.None);
        return answers.ToWords(visit, words, await bot.HandleAsync(inbound, CancellationToken.None));
    }

    private async Task<Ack> HomeAsync(Workspace workspace, HomeArrival opened)
    {
        var visit = await visits.OfAsync(workspace, opened.Actor, null, isPress: false, CancellationToken.None);
        // People of other companies do not see it, whatever is published for them.
        if (!visit.IsExternal) afterwards.Run(opened.DeliveryId, () => home.PublishAsync(visit));
        return Ack.Empty;
    }

    // A button that an edit took away since still stands on a phone that has not caught up.
    private async Task<bool> IsGoneAsync(TranscriptLine? origin, string line) =>
        origin is { EditedAt: not null, Message: { } now } && now.Acts.All(a => a.Command != line)
        && (await transcript.EarlierAsync(origin.Id, CancellationToken.None)).Any(m => m.Acts.Any(a => a.Command == line));

    private Task<Ack> Ignored(Arrival arrival)
    {
        log.Ignored(arrival.DeliveryId, (arrival as IgnoredArrival)?.What ?? arrival.GetType().Name);
        return Task.FromResult(Ack.Empty);
    }
}
