using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;

namespace CadenceBot.ContractTests.Journeys;

/// <summary>A script's way through the HTTP door: no test here knows the program from inside.</summary>
public sealed class Door(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public HttpClient Http => http;

    /// <summary>Everything forgotten; a Monday morning in London when nothing else is said.</summary>
    public async Task<StateShown> Reset(string at = "2026-03-02T08:00", string? zone = null, bool demo = true, params string[] unreachable)
    {
        Zone = zone ?? "Europe/London";
        return await Post<StateShown>("reset", new { at = Iso(at), zone, demo, unreachable });
    }

    public string Zone { get; private set; } = "Europe/London";

    public Task<StateShown> State() => Get<StateShown>("state");

    public Task<Wound> To(string time, bool offline = false) => Post<Wound>("clock", new { to = Iso(time), offline });

    public Task<Wound> Advance(string period, bool offline = false) => Post<Wound>("clock", new { advance = period, offline });

    public Task<Wound> Next() => Post<Wound>("clock", new { toNext = true });

    /// <summary>To a time of day (London) on a plan day.</summary>
    public Task<Wound> ToDay(int day, string time = "12:00", bool offline = false) =>
        To($"{Day0.PlusDays(day):uuuu-MM-dd}T{time}", offline);

    public LocalDate Day0 { get; set; } = new(2026, 3, 2);

    public Acting As(string actor) => new(this, actor);

    public Task<Said[]> Messages(string @in, string? @as = null, string? since = null) =>
        Get<Said[]>($"messages?in={@in}{(@as is null ? "" : "&as=" + @as)}{(since is null ? "" : "&since=" + since)}");

    public async Task<Said[]> Roots(string room = "acme") => [.. (await Messages(room)).Where(m => m is { IsRoot: true, From: "bot" })];

    /// <summary>The message of a notice, wherever it stands now.</summary>
    public async Task<Said> Notice(string key, string room = "acme") =>
        (await Messages(room)).FirstOrDefault(m => m.Key == key) ?? throw new InvalidOperationException($"No {key} in {room}: {string.Join(", ", (await Ledger()).Select(l => l.Key))}");

    public Task<Line[]> Ledger(string? partner = null) => Get<Line[]>("ledger" + (partner is null ? "" : "?partner=" + partner));

    public async Task<Line> Line(string key) => (await Ledger()).FirstOrDefault(l => l.Key == key) ?? throw new InvalidOperationException($"Nothing called {key} was due.");

    public async Task<string[]> Keys(string kind) => [.. (await Ledger()).Where(l => l.Kind == kind).Select(l => l.Key)];

    public Task<PlanShown> Plan(string partner = "acme", int? number = null) => Get<PlanShown>($"plan?partner={partner}{(number is null ? "" : "&number=" + number)}");

    public async Task<T> Get<T>(string path)
    {
        using var response = await http.GetAsync(new Uri("/playground/api/" + path, UriKind.Relative));
        return await Read<T>(response);
    }

    public async Task<T> Post<T>(string call, object body)
    {
        using var response = await http.PostAsJsonAsync("/playground/api/" + call, body, Json);
        return await Read<T>(response);
    }

    /// <summary>A request that may be refused: status, and the sentence of the refusal.</summary>
    public async Task<(HttpStatusCode Status, string Detail)> Try(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode) return (response.StatusCode, "");
            response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
            return (response.StatusCode, JsonDocument.Parse(body).RootElement.GetProperty("detail").GetString()!);
        }
    }

    public Task<(HttpStatusCode Status, string Detail)> TryGet(string path) => Try(new HttpRequestMessage(HttpMethod.Get, "/playground/api/" + path));

    public Task<(HttpStatusCode Status, string Detail)> TryPost(string call, string json) =>
        Try(new HttpRequestMessage(HttpMethod.Post, "/playground/api/" + call) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") });

    /// <summary>A local time of the display zone as the door wants it.</summary>
    public string Iso(string time)
    {
        var local = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(time).Value;
        return NodaTime.Text.OffsetDateTimePattern.Rfc3339.Format(local.InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToOffsetDateTime());
    }

    /// <summary>The messages that a walk of the clock sent.</summary>
    public async Task<Said[]> Sent(Wound wound)
    {
        if (wound.Sent.Length == 0) return [];
        var rooms = (await State()).Conversations.Select(c => c.GetProperty("id").GetString()!);
        var all = new List<Said>();
        foreach (var room in rooms) all.AddRange(await Messages(room));
        return [.. wound.Sent.Select(id => all.Single(m => m.Id == id))];
    }

    private static async Task<T> Read<T>(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{(int)response.StatusCode}: {body}");
        return JsonSerializer.Deserialize<T>(body, Json)!;
    }
}

/// <summary>What one person does.</summary>
public sealed class Acting(Door door, string actor)
{
    public async Task<Reaction> Says(string room, string text, string? thread = null, string? id = null) =>
        await door.Post<Reaction>("say", new { @as = actor, @in = room, text, thread, id });

    /// <summary>A slash line, from the own direct messages unless a room is named.</summary>
    public Task<Reaction> Does(string line, string? room = null) => Says(room ?? "dm:" + actor, "/onboard " + line);

    public async Task<Reaction> Clicks(Said message, string label, string? id = null) =>
        await door.Post<Reaction>("click", new { @as = actor, message = message.Id, action = message.Button(label).Id, id });

    public async Task<Reaction> Submits(FormShown? form, object values, string? id = null) =>
        await door.Post<Reaction>("submit", new { @as = actor, form = form.ShouldNotBeNull().Id, values, id });
}
