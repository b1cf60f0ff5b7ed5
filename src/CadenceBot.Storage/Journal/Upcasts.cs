using System.Text.Json.Nodes;

namespace CadenceBot.Storage.Journal;

/// <summary>The steps by which an event's body of an older version becomes one of the next. The journal itself is never rewritten.</summary>
/// <param name="steps">By word and the version from which the step leads to the next.</param>
internal sealed class Upcasts(IReadOnlyDictionary<(string Word, int From), Func<JsonObject, JsonObject>> steps)
{
    /// <summary>The program's own steps. What a second version may add is absent in the first, and reads as not said.</summary>
    public static Upcasts Known { get; } = new(new Dictionary<(string, int), Func<JsonObject, JsonObject>>
    {
        [("plan-started", 1)] = body => body,
        [("prompt-asked", 1)] = body => body,
        [("item-moved", 1)] = body => body,
    });

    /// <summary>The body as it would be written in <paramref name="to"/>.</summary>
    /// <exception cref="InvalidDataException">A step is missing, or the body is of a newer program.</exception>
    public JsonObject Upcast(string word, int from, int to, JsonObject body)
    {
        if (from > to) throw new InvalidDataException($"'{word}' has version {from}, and this program knows {to} at most");
        for (var version = from; version < to; version++)
        {
            if (!steps.TryGetValue((word, version), out var step)) throw new InvalidDataException($"no step leads '{word}' from version {version} to {version + 1}");
            body = step(body);
        }

        return body;
    }
}
