using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CadenceBot.Playground.Rooms;

/// <summary>Names a message at the door: <c>m12</c> is a line of the transcript, <c>m12.3</c> the third private reply after it.</summary>
/// <param name="Line">The position in the transcript.</param>
/// <param name="Part">0 for the line itself.</param>
internal readonly record struct MessageId(long Line, int Part = 0) : IComparable<MessageId>
{
    public bool IsPrivate => Part > 0;

    public static bool TryParse([NotNullWhen(true)] string? text, out MessageId id)
    {
        id = default;
        if (text is not { Length: > 1 and < 40 } || text[0] != 'm') return false;
        var dot = text.IndexOf('.');
        var part = 0;
        if (!long.TryParse(dot < 0 ? text.AsSpan(1) : text.AsSpan(1, dot - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)) return false;
        if (dot >= 0 && !int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out part)) return false;
        id = new MessageId(line, part);
        // One message has one name: m01 and m1.0 name nothing.
        return id.ToString() == text;
    }

    public int CompareTo(MessageId other) => (Line, Part).CompareTo((other.Line, other.Part));

    public override string ToString() => IsPrivate ? $"m{Line}.{Part}" : $"m{Line}";

    public static bool operator <(MessageId left, MessageId right) => left.CompareTo(right) < 0;

    public static bool operator >(MessageId left, MessageId right) => left.CompareTo(right) > 0;

    public static bool operator <=(MessageId left, MessageId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MessageId left, MessageId right) => left.CompareTo(right) >= 0;
}
