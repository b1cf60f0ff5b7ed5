using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CadenceBot.Playground.Acts;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Views;

namespace CadenceBot.Playground.Http;

/// <summary>All that the door writes, generated so that the first answer is quick. Bodies are JSON and nothing else, so letters stay letters.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StateBody))]
[JsonSerializable(typeof(ClockBody))]
[JsonSerializable(typeof(ActBody))]
[JsonSerializable(typeof(IReadOnlyList<MessageBody>))]
[JsonSerializable(typeof(IReadOnlyList<LedgerBody>))]
[JsonSerializable(typeof(IReadOnlyList<ExhibitBody>))]
[JsonSerializable(typeof(PlanBody))]
[JsonSerializable(typeof(ClockEvent))]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class PlaygroundJson : JsonSerializerContext
{
    static PlaygroundJson() => Default = new PlaygroundJson(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
