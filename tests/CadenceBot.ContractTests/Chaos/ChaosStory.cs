using System.Text.Json.Nodes;
using CadenceBot.Playground.Stories;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.ContractTests.Chaos;

/// <summary>One call of the story.</summary>
/// <param name="Name">The door's call.</param>
/// <param name="Body">Its body; each has its own delivery id where the door takes one, and clock calls name an instant, so that each may be repeated.</param>
/// <param name="ThreadOf">The key of the notice in whose thread it is said.</param>
/// <param name="Press">The button that is pressed on that notice, by the beginning of its command.</param>
internal sealed record Call(string Name, JsonObject Body, string? ThreadOf = null, string? Press = null);

/// <summary>The winning story through the HTTP door: answers of many people by slash line, mention, thread and button, talk, and a time when the bot is down.</summary>
internal static class ChaosStory
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly LocalDateTime Begin = new(2026, 3, 2, 8, 0);
    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The calls in order.</summary>
    public static IReadOnlyList<Call> Calls { get; } = [.. Write()];

    private static IEnumerable<Call> Write()
    {
        yield return new Call("reset", new JsonObject { ["at"] = At(0, "08:00"), ["demo"] = true, ["unreachable"] = new JsonArray("host.sponsor") });
        var n = 0;
        foreach (var step in Story.Find("win")!.Steps.Where(s => s.Say is not null))
        {
            if (++n % 6 == 0) yield return Say($"t{n}", "partner.se", "acme", $"We are on it, number {n}");
            foreach (var call in Besides(n)) yield return call;
            yield return Clock(step.Day, step.At);
            yield return Say($"s{n}", step.As!, step.In ?? "acme", "/onboard " + step.Say);
        }

        yield return Clock(103, "12:00");
    }

    // What the story of the program does not have: a stranger, a mention, a time when the bot is down, an answer in a thread, a press.
    private static IEnumerable<Call> Besides(int step) => step switch
    {
        4 => [Clock(6, "14:30"), Say("m1", "stranger", "acme", "@CadenceBot that's me"), Say("m2", "stranger", "acme", "/onboard people claim --role se")],
        10 => [Clock(15, "16:00"), Say("m3", "partner.manager", "acme", "@CadenceBot stuck w3 --why \"the room is booked\"")],
        25 => [Clock(42, "12:00", offlineSince: true)],
        28 =>
        [
            Clock(51, "14:40"),
            Say("m4", "partner.ae", "acme", "same as last week") with { ThreadOf = "acme.1/week/w08" },
            new Call("click", new JsonObject { ["as"] = "host.ae", ["id"] = "c1" }, "acme.1/week/w08", "answer w08"),
        ],
        _ => [],
    };

    private static Call Say(string id, string actor, string room, string text) =>
        new("say", new JsonObject { ["as"] = actor, ["in"] = room, ["text"] = text, ["id"] = id });

    private static Call Clock(int day, string time, bool offlineSince = false)
    {
        var body = new JsonObject { ["to"] = At(day, time) };
        if (offlineSince) body["offline"] = true;
        return new Call("clock", body);
    }

    private static string At(int day, string time) =>
        OffsetDateTimePattern.Rfc3339.Format((Begin.Date.PlusDays(day) + TimeOfDay.Parse(time).Value).InZoneLeniently(Zone).ToOffsetDateTime());
}
