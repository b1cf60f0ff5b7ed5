using System.Globalization;
using System.Net;
using System.Text;
using CadenceBot.Slack;
using CadenceBot.Slack.Outbound;
using CadenceBot.TestSlack;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;

namespace CadenceBot.ContractTests.Slack.Install;

/// <summary>Slack's Web API in a few lines: what each method answers, and what was asked of it.</summary>
internal sealed class FakeWeb : HttpMessageHandler
{
    private readonly Dictionary<string, Func<Call, string>> _answers = new(StringComparer.Ordinal);

    public FakeWeb(SlackOptions? options = null)
    {
        Options = options ?? new SlackOptions { Mode = "http", ApiUrl = "https://slack.example/api/", BotToken = "xoxb-one", AppId = "A0CADENCE" };
        Client = new SlackClient(new HttpClient(this), Options, Clock, NullLogger<SlackClient>.Instance);
    }

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public SlackOptions Options { get; }

    public SlackClient Client { get; }

    public List<Call> Calls { get; } = [];

    /// <summary>The scopes of the header; null leaves it out.</summary>
    public string? Scopes { get; set; }

    /// <summary>By how much Slack's clock is ahead of ours.</summary>
    public TimeSpan Ahead { get; set; }

    /// <summary>Whether nobody answers at all.</summary>
    public bool IsDown { get; set; }

    public FakeWeb Answers(string method, string json) => Answers(method, _ => json);

    public FakeWeb Answers(string method, Func<Call, string> answer)
    {
        _answers[method] = answer;
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri!.Segments[^1];
        var form = QueryHelpers.ParseQuery(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)).ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
        var call = new Call(method, $"{request.Headers.Authorization?.Scheme} {request.Headers.Authorization?.Parameter}", form);
        lock (Calls) Calls.Add(call);
        if (IsDown) throw new HttpRequestException(HttpRequestError.ConnectionError, "nobody there", new System.Net.Sockets.SocketException());
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(_answers.TryGetValue(method, out var answer) ? answer(call) : """{"ok":false,"error":"unknown_method"}""", Encoding.UTF8, "application/json") };
        response.Headers.Date = Clock.GetUtcNow() + Ahead;
        if (Scopes is not null) response.Headers.Add("x-oauth-scopes", Scopes);
        return response;
    }

    public sealed record Call(string Method, string Authorization, Dictionary<string, string> Form)
    {
        public string? this[string name] => Form.GetValueOrDefault(name);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method} {string.Join(' ', Form.Select(f => $"{f.Key}={f.Value}"))}");
    }
}
