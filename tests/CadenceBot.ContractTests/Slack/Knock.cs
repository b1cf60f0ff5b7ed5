using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>A request to the program's addresses as nobody's client would make it: bytes, signed or not.</summary>
internal sealed class Knock(SlackHouse house) : IDisposable
{
    private readonly HttpClient _http = new();

    public Task<(int Status, string Body)> SignedAsync(string path, string body, string? secret = null, TimeSpan age = default, bool chunked = false) => SignedAsync(path, Encoding.UTF8.GetBytes(body), secret, age, chunked);

    public async Task<(int Status, string Body)> SignedAsync(string path, byte[] body, string? secret = null, TimeSpan age = default, bool chunked = false)
    {
        var at = (house.Clock.GetUtcNow() - age).ToUnixTimeSeconds();
        return await PostAsync(path, body, at.ToString(), SlackSigner.Sign(secret ?? house.Slack.App.SigningSecret, at, body), chunked);
    }

    public async Task<(int Status, string Body)> PostAsync(string path, byte[] body, string? timestamp, string? signature, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(house.Slack.Options.Bot!, path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(path.EndsWith("events", StringComparison.Ordinal) ? "application/json" : "application/x-www-form-urlencoded");
        if (chunked) request.Headers.TransferEncodingChunked = true;
        if (timestamp is not null) request.Headers.TryAddWithoutValidation(SlackSigner.TimestampHeader, timestamp);
        if (signature is not null) request.Headers.TryAddWithoutValidation(SlackSigner.SignatureHeader, signature);
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a text and hangs up: with the ordinary goodbye, or without a word.</summary>
    public async Task BreakOffAsync(string text, bool isGoodbye)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", house.Slack.Options.Bot!.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(text));
        // The program has begun to read by then.
        await Task.Delay(100);
        if (isGoodbye) socket.Shutdown(SocketShutdown.Send);
        else socket.LingerState = new LingerOption(true, 0);
    }

    public void Dispose() => _http.Dispose();
}
