using System.Diagnostics.CodeAnalysis;

namespace CadenceBot.Playground.Acts;

/// <summary>A memory of so many things; the oldest is forgotten first. Its owner locks it.</summary>
internal sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _values = [];
    private readonly Queue<TKey> _order = [];

    public void Put(TKey key, TValue value)
    {
        if (_values.TryAdd(key, value)) _order.Enqueue(key);
        else _values[key] = value;
        if (_order.Count > most) _values.Remove(_order.Dequeue());
    }

    [return: MaybeNull]
    public TValue Find(TKey key) => _values.GetValueOrDefault(key);

    public void Clear()
    {
        _values.Clear();
        _order.Clear();
    }
}
