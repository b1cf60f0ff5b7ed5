using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CadenceBot.Application.Commands;

/// <summary>The values of a line by name: a dictionary of a dozen entries at most, so a list is faster.</summary>
internal sealed class ArgValues : IEquatable<ArgValues>
{
    private readonly ImmutableArray<KeyValuePair<string, ArgValue>> _entries;

    private ArgValues(ImmutableArray<KeyValuePair<string, ArgValue>> entries) => _entries = entries;

    public static ArgValues None { get; } = new([]);

    public int Count => _entries.Length;

    public IEnumerable<string> Names => _entries.Select(entry => entry.Key);

    public static ArgValues Of(List<KeyValuePair<string, ArgValue>> entries) => entries.Count == 0
        ? None
        : new(ImmutableCollectionsMarshal.AsImmutableArray(entries.ToArray()));

    public ArgValue? Find(string name)
    {
        foreach (var entry in _entries)
        {
            if (string.Equals(entry.Key, name, StringComparison.Ordinal)) return entry.Value;
        }

        return null;
    }

    public ArgValues With(string name, ArgValue value) => new(Without(name)._entries.Add(new(name, value)));

    public ArgValues Without(string name) => Find(name) is null ? this : new(_entries.RemoveAll(entry => entry.Key == name));

    public bool Equals(ArgValues? other) =>
        other is not null && Count == other.Count && _entries.All(entry => entry.Value.Equals(other.Find(entry.Key)));

    public override bool Equals(object? obj) => Equals(obj as ArgValues);

    // The order of entries does not matter, so their hashes are combined without regard to it.
    public override int GetHashCode() => _entries.Aggregate(Count, (sum, entry) => sum ^ HashCode.Combine(entry.Key, entry.Value));
}
