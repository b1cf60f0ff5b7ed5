using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CadenceBot.Slack.Install;

/// <summary>
/// Ties the way back from Slack to the browser that went there: the state in the address and the secret in the cookie belong together, for ten
/// minutes, once. Nothing is kept of those who never come back.
/// </summary>
internal sealed class OAuthStates(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Slack's code lives as long.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int SecretBytes = 32;
    private const int MostUsed = 10_000;

    private readonly IDataProtector _seal = protection.CreateProtector("CadenceBot.Slack.OAuthState");
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>A new pair.</summary>
    public (string State, string Cookie) Issue()
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        Span<byte> sealedBytes = stackalloc byte[SecretBytes + sizeof(long)];
        secret.CopyTo(sealedBytes);
        BitConverter.TryWriteBytes(sealedBytes[SecretBytes..], (time.GetUtcNow() + Lifetime).UtcTicks);
        return (WebEncoders.Base64UrlEncode(_seal.Protect(sealedBytes.ToArray())), WebEncoders.Base64UrlEncode(secret));
    }

    /// <summary>Whether a pair belongs together, is young enough, and comes for the first time.</summary>
    public bool Redeem(string? state, string? cookie)
    {
        if (Bytes(state) is not { } wrapped || Bytes(cookie) is not { Length: SecretBytes } secret) return false;
        byte[] opened;
        try
        {
            opened = _seal.Unprotect(wrapped);
        }
        catch (CryptographicException)
        {
            // Made up, cut, or sealed with keys that are gone: not ours, and the page says so.
            return false;
        }

        if (opened.Length != SecretBytes + sizeof(long) || !CryptographicOperations.FixedTimeEquals(opened.AsSpan(0, SecretBytes), secret)) return false;
        var now = time.GetUtcNow();
        var until = new DateTimeOffset(BitConverter.ToInt64(opened, SecretBytes), TimeSpan.Zero);
        if (until <= now) return false;
        foreach (var (old, end) in _used)
        {
            if (end <= now) _used.TryRemove(old, out _);
        }

        return _used.Count < MostUsed && _used.TryAdd(Convert.ToHexString(secret), until);
    }

    private static byte[]? Bytes(string? text)
    {
        if (text is not { Length: > 0 and < 2_000 }) return null;
        try
        {
            return WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            // Not what we gave.
            return null;
        }
    }
}
