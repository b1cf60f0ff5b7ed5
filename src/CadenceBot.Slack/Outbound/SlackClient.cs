using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Slack.Outbound;

/// <summary>Calls the Web API: one method, one answer, no retries; who calls knows what a second try would mean.</summary>
internal sealed class SlackClient(HttpClient http, SlackOptions options, TimeProvider time, ILogger<SlackClient> log)
{
    /// <summary>The longest wait for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int MostAnswer = 4 * 1024 * 1024;

    private readonly Uri _api = new(options.ApiUrl);

    /// <summary>Calls a method that takes JSON.</summary>
    public Task<SlackAnswer> PostAsync(string method, string token, byte[] json, CancellationToken cancellation) =>
        CallAsync(method, token, new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } }, cancellation);

    /// <summary>Calls a method that takes a form, as the reading ones do.</summary>
    public Task<SlackAnswer> AskAsync(string method, string token, CancellationToken cancellation, params IEnumerable<(string Name, string? Value)> arguments) =>
        CallAsync(method, token, FormOf(arguments), cancellation);

    /// <summary>Exchanges a code or a refresh token, with the app's own secret.</summary>
    public Task<SlackAnswer> ExchangeAsync(IEnumerable<(string Name, string? Value)> arguments, CancellationToken cancellation)
    {
        var secret = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{options.OAuth.ClientId}:{options.OAuth.ClientSecret}"));
        return SendAsync("oauth.v2.access", new Uri(_api, "oauth.v2.access"), new AuthenticationHeaderValue("Basic", secret), FormOf(arguments), cancellation);
    }

    /// <summary>Posts to an address that Slack gave for one answer; anything but Slack's own hosts is refused.</summary>
    public async Task<SlackAnswer> RespondAsync(string responseUrl, byte[] json, CancellationToken cancellation)
    {
        if (!IsSlacks(responseUrl, out var url)) return new SlackAnswer(SlackOutcome.Refused, "foreign_response_url", default);
        return await SendAsync("response_url", url!, null, new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } }, cancellation);
    }

    /// <summary>Puts a file's bytes to the address that Slack gave for it; anything but Slack's own hosts is refused.</summary>
    public async Task<SlackAnswer> UploadAsync(string address, byte[] content, CancellationToken cancellation) =>
        IsSlacks(address, out var url) || url is { Scheme: "https", IsDefaultPort: true, UserInfo: "", Host: "files.slack.com" or "files.slack-gov.com" }
            ? await SendAsync("response_url", url!, null, new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, cancellation)
            : new SlackAnswer(SlackOutcome.Refused, "foreign_upload_url", default);

    /// <summary>Whether an address lies on Slack's hosts, or on the host that the settings name as the Web API's.</summary>
    public bool IsSlacks(string? address, out Uri? url) => Uri.TryCreate(address, UriKind.Absolute, out url)
        && (url.Authority == _api.Authority && url.Scheme == _api.Scheme
            || (url is { Scheme: "https", IsDefaultPort: true, UserInfo: "" } && (url.Host == "hooks.slack.com" || url.Host == "hooks.slack-gov.com")));

    private Task<SlackAnswer> CallAsync(string method, string token, HttpContent content, CancellationToken cancellation) =>
        SendAsync(method, new Uri(_api, method), new AuthenticationHeaderValue("Bearer", token), content, cancellation);

    private async Task<SlackAnswer> SendAsync(string method, Uri url, AuthenticationHeaderValue? authorization, HttpContent content, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Authorization = authorization;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var answer = await ReadAsync(response, method == "response_url", either.Token);
            if (method == "auth.test") answer = answer with { Scopes = ScopesOf(response), Skew = SkewOf(response) };
            if (!answer.Ok) log.Refused(method, answer.Error ?? "", (int)response.StatusCode);
            return answer;
        }
        catch (HttpRequestException broken)
        {
            log.CallBroke(broken, method);
            var never = broken.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
                && broken.InnerException is SocketException or System.Security.Authentication.AuthenticationException;
            return new SlackAnswer(never ? SlackOutcome.NotSent : SlackOutcome.Unknown, never ? "not_reached" : "connection_broken", default);
        }
        catch (Exception broken) when (broken is IOException or JsonException or InvalidDataException)
        {
            log.CallBroke(broken, method);
            return new SlackAnswer(SlackOutcome.Unknown, "connection_broken", default);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SlackAnswer(SlackOutcome.Unknown, "timeout", default);
        }
    }

    private static async Task<SlackAnswer> ReadAsync(HttpResponseMessage response, bool isPlain, CancellationToken cancellation)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var after = response.Headers.RetryAfter?.Delta is { } delta ? Duration.FromTimeSpan(delta) : Duration.FromSeconds(1);
            return new SlackAnswer(SlackOutcome.Limited, "ratelimited", default, after);
        }

        if ((int)response.StatusCode >= 500) return new SlackAnswer(SlackOutcome.Unknown, $"http_{(int)response.StatusCode}", default);
        if (isPlain) return new SlackAnswer(response.IsSuccessStatusCode ? SlackOutcome.Done : SlackOutcome.Refused, response.IsSuccessStatusCode ? null : $"http_{(int)response.StatusCode}", default);
        if (response.Content.Headers.ContentLength > MostAnswer) throw new InvalidDataException("The answer is longer than any of Slack's.");
        await response.Content.LoadIntoBufferAsync(MostAnswer, cancellation);
        using var parsed = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
        var body = parsed.RootElement.Clone();
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True) return new SlackAnswer(SlackOutcome.Done, null, body);
        var error = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("error", out var word) && word.ValueKind == JsonValueKind.String ? word.GetString()! : $"http_{(int)response.StatusCode}";
        return new SlackAnswer(SlackErrors.IsUnknown(error) ? SlackOutcome.Unknown : SlackErrors.IsLimit(error) ? SlackOutcome.Limited : SlackOutcome.Refused, error, body);
    }

    private static string? ScopesOf(HttpResponseMessage response) => response.Headers.TryGetValues("x-oauth-scopes", out var scopes) ? string.Join(',', scopes) : null;

    // Slack's clock has whole seconds, which are half a second behind on average.
    private Duration? SkewOf(HttpResponseMessage response) => response.Headers.Date is { } theirs ? Duration.FromTimeSpan(time.GetUtcNow() - theirs - TimeSpan.FromMilliseconds(500)) : null;

    private static FormUrlEncodedContent FormOf(IEnumerable<(string Name, string? Value)> arguments) =>
        new(arguments.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Name, a.Value!)));
}
