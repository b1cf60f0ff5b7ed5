using System.Net.Http.Headers;
using System.Text;

namespace CadenceBot.TestSlack;

/// <summary>Sends to the bot's addresses, signed.</summary>
internal sealed class HttpDoor(SlackServer slack) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxAutomaticRedirections = 2, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(60) };

    public async Task<Answer> SendAsync(Delivery delivery, int retry, string? reason, CancellationToken cancel)
    {
        if (slack.Options.Bot is not { } bot) return new(0, "") { Failure = "no address of a bot is set" };
        var (path, contentType, body) = delivery.Kind switch
        {
            DeliveryKind.Event => ("/slack/events", "application/json", delivery.Payload.ToJsonString()),
            DeliveryKind.Command => ("/slack/commands", "application/x-www-form-urlencoded", await Encoded(delivery.Form!)),
            _ => ("/slack/interactive", "application/x-www-form-urlencoded", await Encoded(new Dictionary<string, string> { ["payload"] = delivery.Payload.ToJsonString() })),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, path));
        var bytes = Encoding.UTF8.GetBytes(body);
        request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        request.Headers.TryAddWithoutValidation("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        if (retry > 0) request.Headers.TryAddWithoutValidation("x-slack-retry-num", retry.ToString());
        if (retry > 0 && reason is not null) request.Headers.TryAddWithoutValidation("x-slack-retry-reason", reason);
        SlackSigner.Sign(request, slack.App.SigningSecret, slack.State.Now, bytes);
        try
        {
            using var response = await _http.SendAsync(request, cancel);
            return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel)) { NoRetry = response.Headers.TryGetValues("x-slack-no-retry", out var no) && no.Contains("1") };
        }
        catch (HttpRequestException e)
        {
            return new(0, "") { Failure = e.Message };
        }
    }

    public void Dispose() => _http.Dispose();

    private static Task<string> Encoded(IReadOnlyDictionary<string, string> form) => new FormUrlEncodedContent(form).ReadAsStringAsync();
}
