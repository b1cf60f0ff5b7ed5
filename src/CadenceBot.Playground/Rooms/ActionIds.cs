using System.Buffers;
using CadenceBot.Application.Messages;

namespace CadenceBot.Playground.Rooms;

/// <summary>
/// The ids of a message's actions. An id follows from what the action does, so that it keeps its meaning when the message is
/// edited: whoever presses a button of an older view gets that button's deed, and never another one's.
/// </summary>
internal static class ActionIds
{
    private const int Length = 9;
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    /// <summary>The ids, in the order of the actions.</summary>
    public static IReadOnlyList<string> Of(Message message)
    {
        var ids = new List<string>();
        foreach (var act in message.Acts)
        {
            var id = $"a{Hash(act.Command ?? act.Url ?? act.Label):x8}";
            ids.Add(ids.Contains(id) ? $"{id}{ids.Count}" : id);
        }

        return ids;
    }

    // FNV-1a: short and the same in every run; equal ids within a message are told apart above.
    private static uint Hash(string text) => text.Aggregate(Offset, (hash, c) => unchecked((hash ^ c) * Prime));
}
