using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CadenceBot.Slack.Inbound;

/// <summary>Whether a request is Slack's: a keyed hash over its very bytes, not older and not newer than five minutes.</summary>
internal sealed class SlackSignature
{
    /// <summary>How far Slack's clock and ours may lie apart.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int Length = 3 + (2 * HMACSHA256.HashSizeInBytes);

    private readonly byte[][] _secrets;

    /// <summary>With the secret of today, and the one before as long as it counts.</summary>
    public SlackSignature(SlackOptions options) =>
        _secrets = [.. new[] { options.SigningSecret, options.PreviousSigningSecret }.Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => Encoding.UTF8.GetBytes(s!.Trim()))];

    /// <summary>Why a request is not taken; null when it is Slack's.</summary>
    /// <param name="timestamp">The header <c>X-Slack-Request-Timestamp</c>.</param>
    /// <param name="signature">The header <c>X-Slack-Signature</c>.</param>
    /// <param name="body">The bytes of the body as they came.</param>
    /// <param name="now">The moment.</param>
    public string? Refuses(string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (_secrets.Length == 0) return "no signing secret is set";
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature)) return "it is not signed";
        if (timestamp.Length > 12 || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return "its time cannot be read";
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > (long)Window.TotalSeconds) return "it is too old, or the clocks lie apart";
        if (signature.Length != Length || !signature.StartsWith("v0=", StringComparison.Ordinal)) return "its signature cannot be read";
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (Convert.FromHexString(signature.AsSpan(3), given, out _, out _) != System.Buffers.OperationStatus.Done || signature.AsSpan(3).ContainsAnyInRange('A', 'F')) return "its signature cannot be read";
        // Each secret is tried whether or not one fitted before: the time tells nothing.
        var fits = false;
        foreach (var secret in _secrets) fits |= Fits(secret, timestamp, body, given);
        return fits ? null : "its signature does not fit";
    }

    private static bool Fits(byte[] secret, string timestamp, ReadOnlySpan<byte> body, ReadOnlySpan<byte> given)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        Span<byte> head = stackalloc byte[32];
        "v0:"u8.CopyTo(head);
        var at = 3 + Encoding.ASCII.GetBytes(timestamp, head[3..]);
        head[at] = (byte)':';
        hash.AppendData(head[..(at + 1)]);
        hash.AppendData(body);
        Span<byte> own = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(own);
        return CryptographicOperations.FixedTimeEquals(own, given);
    }
}
