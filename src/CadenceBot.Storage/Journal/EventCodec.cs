using System.Text.Json;
using System.Text.Json.Nodes;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Storage.Journal;

/// <summary>Writes events as word, version and body, and reads every version that was ever written.</summary>
internal sealed class EventCodec(Upcasts upcasts)
{
    /// <summary>The event as it is stored.</summary>
    public static StoredEvent Write(PlanEvent happened)
    {
        var kind = EventKinds.For(happened);
        return new StoredEvent(kind.Word, kind.Version, JsonSerializer.Serialize(happened, kind.Info));
    }

    /// <summary>The event that was stored in that place.</summary>
    /// <exception cref="InvalidDataException">This program cannot read it; names the plan and the entry.</exception>
    public PlanEvent Read(StoredEvent stored, string plan, long seq)
    {
        if (EventKinds.Called(stored.Kind) is not { } kind)
            throw new InvalidDataException($"Entry {seq} of plan {plan} is of the kind '{stored.Kind}', which this program does not know.");
        try
        {
            var read = stored.Version == kind.Version
                ? JsonSerializer.Deserialize(stored.Body, kind.Info)
                : upcasts.Upcast(kind.Word, stored.Version, kind.Version, JsonNode.Parse(stored.Body)!.AsObject()).Deserialize(kind.Info);
            return (PlanEvent)(read ?? throw new InvalidDataException("its body is empty"));
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException)
        {
            throw new InvalidDataException($"Entry {seq} of plan {plan} ('{stored.Kind}') cannot be read: {e.Message}", e);
        }
    }
}

/// <summary>An event as its row holds it.</summary>
/// <param name="Kind">The written word.</param>
/// <param name="Version">In which version the body is.</param>
/// <param name="Body">The body as JSON.</param>
internal readonly record struct StoredEvent(string Kind, int Version, string Body);
