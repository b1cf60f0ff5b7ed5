using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Outbound;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Slack.Install;

/// <summary>The workspaces and organisations that installed the app by OAuth, kept in the store with sealed tokens, one seal for each.</summary>
internal sealed class StoredWorkspaces(IStore store, IDataProtectionProvider protection, SlackClient client, TimeProvider time, ILogger<StoredWorkspaces> log) : IWorkspaces, IDisposable
{
    /// <summary>A token that runs out sooner than this is renewed.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    private const string IndexName = "slack/installs";

    private readonly ConcurrentDictionary<string, StoredInstall> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _index = new(1);
    private ImmutableSortedDictionary<string, Workspace> _active = ImmutableSortedDictionary.Create<string, Workspace>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyCollection<Workspace> All => [.. _active.Values];

    /// <inheritdoc/>
    public Workspace? Find(string key) => _active.GetValueOrDefault(key);

    /// <inheritdoc/>
    public Workspace? Find(InstallKey key)
    {
        var active = _active;
        if (key.TeamId is { } team && active.TryGetValue(team, out var own)) return own;
        if (key.EnterpriseId is { } org && active.TryGetValue(org, out var whole)) return whole;

        // A person on Enterprise Grid is named by the organisation, in whichever of its workspaces the app is.
        return key.TeamId is ['E', ..] ? active.Values.FirstOrDefault(w => w.EnterpriseId == key.TeamId) : null;
    }

    /// <inheritdoc/>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        foreach (var key in (await store.MetaAsync(IndexName, cancellation) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (await store.MetaAsync(NameOf(key), cancellation) is not { } text || JsonSerializer.Deserialize(text, InstallJson.Default.StoredInstall) is not { } kept) continue;
            _kept[key] = kept;
            if (!kept.IsActive) continue;
            try
            {
                Put(kept, SealOf(key).Unprotect(kept.Token!));
            }
            catch (CryptographicException unreadable)
            {
                log.NotUnsealed(unreadable, key);
            }
        }
    }

    /// <summary>Whether an installation of that key was ever here.</summary>
    public bool Knows(string key) => _kept.ContainsKey(key);

    /// <summary>Takes an installation, be it new or one that comes again; it is used only once it is kept.</summary>
    public async Task SaveAsync(Workspace workspace, GivenToken given, string scopes, string? installerId, CancellationToken cancellation)
    {
        using var held = await HoldAsync(workspace.Key, cancellation);
        await KeepAsync(
            new StoredInstall
            {
                Key = workspace.Key,
                TeamId = workspace.TeamId,
                EnterpriseId = workspace.EnterpriseId,
                Name = workspace.Name,
                AppId = workspace.AppId,
                BotUserId = workspace.BotUserId,
                BotId = workspace.BotId,
                Scopes = scopes,
                InstallerId = installerId,
                InstalledAt = time.GetUtcNow(),
            },
            given,
            cancellation);
    }

    /// <inheritdoc/>
    public async Task EndAsync(string key, CancellationToken cancellation)
    {
        using var held = await HoldAsync(key, cancellation);
        ImmutableInterlocked.Update(ref _active, a => a.Remove(key));
        if (_kept.TryGetValue(key, out var kept) && kept.IsActive) await WriteAsync(kept with { Token = null, RefreshToken = null, ExpiresAt = null }, cancellation);
    }

    /// <summary>Renews every token that runs out soon. Only the process with the door does: what renews a token may be used once.</summary>
    public Task RenewAsync(CancellationToken cancellation) => Task.WhenAll(_kept.Values.Where(IsSoon).Select(k => RenewAsync(k.Key, cancellation)));

    /// <inheritdoc/>
    public void Dispose()
    {
        _index.Dispose();
        foreach (var gate in _gates.Values) gate.Dispose();
    }

    private async Task RenewAsync(string key, CancellationToken cancellation)
    {
        using var held = await HoldAsync(key, cancellation);

        // Whoever waited here finds it done.
        if (!_kept.TryGetValue(key, out var kept) || !IsSoon(kept)) return;
        string refresh;
        try
        {
            refresh = SealOf(key).Unprotect(kept.RefreshToken!);
        }
        catch (CryptographicException unreadable)
        {
            log.NotUnsealed(unreadable, key);
            return;
        }

        var answer = await client.ExchangeAsync([("grant_type", "refresh_token"), ("refresh_token", refresh)], cancellation);
        if (Given(answer) is not { } given)
        {
            log.NotRenewed(key, answer.Error ?? "no token");
            return;
        }

        await KeepAsync(kept, given with { RefreshToken = given.RefreshToken ?? refresh }, cancellation);
        log.Renewed(key);
    }

    /// <summary>The token in an answer; null when there is none.</summary>
    public GivenToken? Given(SlackAnswer answer)
    {
        if (!answer.Ok || answer.Text("access_token") is not { Length: > 0 } token) return null;
        DateTimeOffset? expires = answer.Body.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt32(out var n) && n > 0 ? time.GetUtcNow().AddSeconds(n) : null;
        return new GivenToken(token, expires is null ? null : answer.Text("refresh_token"), expires);
    }

    private bool IsSoon(StoredInstall kept) => kept is { IsActive: true, RefreshToken: not null, ExpiresAt: { } at } && at - time.GetUtcNow() < Ahead;

    // Kept first, used then: what is used and not kept would be lost with the process.
    private async Task KeepAsync(StoredInstall install, GivenToken given, CancellationToken cancellation)
    {
        var seal = SealOf(install.Key);
        var kept = install with { Token = seal.Protect(given.Token), RefreshToken = given.RefreshToken is { } refresh ? seal.Protect(refresh) : null, ExpiresAt = given.ExpiresAt };
        await WriteAsync(kept, cancellation);
        Put(kept, given.Token);
    }

    private async Task WriteAsync(StoredInstall kept, CancellationToken cancellation)
    {
        await _index.WaitAsync(cancellation);
        try
        {
            var meta = ImmutableDictionary<string, string>.Empty
                .Add(NameOf(kept.Key), JsonSerializer.Serialize(kept, InstallJson.Default.StoredInstall))
                .Add(IndexName, string.Join(' ', _kept.Keys.Append(kept.Key).Distinct().Order(StringComparer.Ordinal)));
            await store.CommitAsync(new Commit { At = Instant.FromDateTimeOffset(time.GetUtcNow()), Meta = meta }, cancellation);
            _kept[kept.Key] = kept;
        }
        finally
        {
            _index.Release();
        }
    }

    private void Put(StoredInstall k, string token) => ImmutableInterlocked.Update(ref _active, a => a.SetItem(k.Key, new Workspace(k.Key, k.TeamId, k.EnterpriseId, k.Name, k.AppId, k.BotUserId, k.BotId, token)));

    private IDataProtector SealOf(string key) => protection.CreateProtector("CadenceBot.Slack.Install", key);

    private static string NameOf(string key) => $"slack/install/{key}";

    private async Task<Held> HoldAsync(string key, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(key, static _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        return new Held(gate);
    }

    private sealed class Held(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
