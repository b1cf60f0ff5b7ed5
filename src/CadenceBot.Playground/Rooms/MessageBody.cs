namespace CadenceBot.Playground.Rooms;

/// <summary>A message as the door writes it.</summary>
internal sealed record MessageBody
{
    public required string Id { get; init; }

    public required string At { get; init; }

    public required string In { get; init; }

    public required string From { get; init; }

    public string? To { get; init; }

    public string? Thread { get; init; }

    public string? EditedAt { get; init; }

    public string? Key { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<ElementBody> Elements { get; init; }

    public required IReadOnlyList<ActionBody> Actions { get; init; }
}

/// <summary>An element; which fields it has goes by its kind.</summary>
internal sealed record ElementBody(string Kind)
{
    public string? Text { get; init; }

    public IReadOnlyList<SpanBody>? Spans { get; init; }

    public IReadOnlyList<ItemBody>? Items { get; init; }

    public string? Label { get; init; }

    public int? Value { get; init; }

    public int? Max { get; init; }

    public string? Url { get; init; }

    public string? Alt { get; init; }

    public IReadOnlyList<string>? Ids { get; init; }
}

/// <summary>A fact, or a thing of a checklist.</summary>
internal sealed record ItemBody
{
    public string? Label { get; init; }

    public IReadOnlyList<SpanBody>? Value { get; init; }

    public string? State { get; init; }

    public IReadOnlyList<SpanBody>? Spans { get; init; }
}

/// <summary>A run of text; plain has no style.</summary>
internal sealed record SpanBody(string Text, string? Style, string? Mention, string? Url);

/// <summary>A button or a link.</summary>
internal sealed record ActionBody(string Id, string Label, string? Command, bool OpensForm, string? Url, string? Style, bool Overflow);
