using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CadenceBot.BrowserTests.Support;

/// <summary>The HTTP door, for what a test prepares or asks behind the page's back.</summary>
internal sealed class PlaygroundDoor(Uri root) : IDisposable
{
    public const string FirstDay = "2026-03-02T08:00:00+00:00";

    private readonly HttpClient _client = new() { BaseAddress = new Uri(root, "playground/api/") };

    public Task ResetAsync(bool demo = true) => PostAsync("reset", new { at = FirstDay, demo });

    public Task SayAsync(string who, string where, string text) => PostAsync("say", new { @as = who, @in = where, text });

    public Task ToNextAsync() => PostAsync("clock", new { toNext = true });

    public Task AdvanceAsync(string period) => PostAsync("clock", new { advance = period });

    /// <summary>The newest plan of acme, as the door writes it.</summary>
    public async Task<JsonObject> PlanAsync() => (await _client.GetFromJsonAsync<JsonObject>("plan?partner=acme"))!;

    /// <summary>Whether a notice of acme was due already.</summary>
    public async Task<bool> WasDueAsync(string key)
    {
        var ledger = await _client.GetFromJsonAsync<JsonArray>("ledger?partner=acme");
        return ledger!.Any(row => row!["key"]!.GetValue<string>() == key);
    }

    public void Dispose() => _client.Dispose();

    private async Task PostAsync(string path, object body)
    {
        using var answer = await _client.PostAsJsonAsync(path, body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }
}
