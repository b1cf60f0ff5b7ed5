using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Outbound;
using NodaTime;

namespace CadenceBot.Slack.Install;

/// <summary>Asks Slack whether the installation works: token, scopes, clock, deliveries, channels. It posts nothing.</summary>
internal sealed class SlackDoctor(SlackClient client, IWorkspaces workspaces, Traffic traffic, TrafficNotes notes, Renumbering renumbering, IReachability reachability, SlackOptions options, TimeProvider time) : IDoorCheck
{
    private const string Name = "Slack";
    private const int AtOnce = 10;
    private static readonly Duration Longest = Duration.FromMinutes(1);

    /// <inheritdoc/>
    public string Platform => SlackPlatform.PlatformName;

    /// <inheritdoc/>
    public Reachability Way => reachability.Now();

    /// <inheritdoc/>
    public async Task<DoorState> DoorAsync(CancellationToken cancellation)
    {
        var token = await LoadedAsync(cancellation);
        var installs = new List<InstallState>();
        foreach (var some in workspaces.All.Chunk(AtOnce)) installs.AddRange(await Task.WhenAll(some.Select(w => InstallAsync(w, cancellation))));
        if (installs.Count == 0 && token is { } trouble) installs.Add(new InstallState("", trouble, [], null));
        var (keptIn, keptOut) = await notes.ReadAsync(cancellation);

        // A process that does not listen tells what the one that does wrote down.
        var way = notes.Since is not null ? reachability.Now() : new Reachability(await OpensAsync(cancellation) ? WayState.Elsewhere : WayState.Stopped, null, keptIn);
        return new DoorState(Name, [.. installs], way with { LastIn = Later(way.LastIn, keptIn) }, Later(TrafficNotes.Of(traffic.LastOut), keptOut));
    }

    // The token of Socket Mode opens nothing by being asked; over HTTP there is none.
    private async Task<bool> OpensAsync(CancellationToken cancellation) =>
        options.IsHttp || (await client.AskAsync("apps.connections.open", options.AppToken ?? "", cancellation)).Kind != SlackOutcome.Refused;

    /// <inheritdoc/>
    public async Task<RoomState> RoomAsync(ConversationRef conversation, CancellationToken cancellation)
    {
        await LoadedAsync(cancellation);
        if (conversation.Id.Split('/') is not [var key, var channel] || workspaces.Find(key) is not { } workspace) return RoomState.Gone;

        // Asked anew: what is remembered is what somebody wants to know whether it still holds.
        var answer = await client.AskAsync("conversations.info", workspace.Token, cancellation, ("channel", renumbering.Now(channel)));
        if (answer is { Kind: SlackOutcome.Limited, After: { } after } && after <= Longest)
        {
            await Task.Delay(after.ToTimeSpan(), time, cancellation);
            answer = await client.AskAsync("conversations.info", workspace.Token, cancellation, ("channel", renumbering.Now(channel)));
        }

        if (!answer.Ok) return answer.Error is "channel_not_found" ? RoomState.Gone : RoomState.Unknown;
        return SlackChannel.Read(answer.Body) switch
        {
            null => RoomState.Unknown,
            { IsArchived: true } => RoomState.Archived,
            { IsMember: false } => RoomState.NotMember,
            { IsShared: false } => RoomState.NotShared,
            _ => RoomState.Fine,
        };
    }

    private async Task<InstallState> InstallAsync(Workspace workspace, CancellationToken cancellation)
    {
        var answer = await client.AskAsync("auth.test", workspace.Token, cancellation);
        return answer.Ok
            ? new InstallState(workspace.Name, TokenState.Taken, answer.Scopes is { } granted ? [.. SlackScopes.Missing(granted, options.ReadThreads).Select(s => new Permission(s.Name, s.For))] : [], answer.Skew)
            : new InstallState(workspace.Name, StateOf(answer), [], answer.Skew);
    }

    private static TokenState StateOf(SlackAnswer answer) => answer.Kind == SlackOutcome.Refused ? TokenState.Refused : TokenState.NotReached;

    // On the command line nothing was loaded yet; why it cannot be is what the doctor is asked for.
    private async Task<TokenState?> LoadedAsync(CancellationToken cancellation)
    {
        if (workspaces.All.Count > 0) return null;
        try
        {
            await renumbering.LoadAsync(cancellation);
            await workspaces.LoadAsync(cancellation);
            return null;
        }
        catch (SlackStartException trouble)
        {
            return StateOf(trouble.Answer);
        }
    }

    private static Instant? Later(Instant? one, Instant? other) => one is null || (other is not null && other > one) ? other : one;
}
