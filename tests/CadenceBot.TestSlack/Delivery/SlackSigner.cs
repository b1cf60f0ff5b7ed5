using System.Security.Cryptography;
using System.Text;

namespace CadenceBot.TestSlack;

/// <summary>Signs as Slack does: HMAC-SHA256 over version, time stamp and the raw bytes.</summary>
public static class SlackSigner
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>The signature of a body at a time, in seconds since 1970.</summary>
    public static string Sign(string secret, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes($"v0:{timestamp}:");
        byte[] signed = [.. head, .. body];
        return "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    /// <summary>Puts time and signature on a request.</summary>
    public static void Sign(HttpRequestMessage request, string secret, DateTimeOffset now, byte[] body)
    {
        var timestamp = now.ToUnixTimeSeconds();
        request.Headers.TryAddWithoutValidation(TimestampHeader, timestamp.ToString());
        request.Headers.TryAddWithoutValidation(SignatureHeader, Sign(secret, timestamp, body));
    }
}
