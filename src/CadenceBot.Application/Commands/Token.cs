namespace CadenceBot.Application.Commands;

/// <summary>What a piece of a line is.</summary>
internal enum TokenKind
{
    /// <summary>Nothing more to read: it was taken.</summary>
    Taken,

    /// <summary>A plain word.</summary>
    Word,

    /// <summary>A quoted text, of which nothing was trimmed.</summary>
    Quoted,

    /// <summary>The name of a flag.</summary>
    Flag,

    /// <summary>A person's id.</summary>
    Mention,
}

/// <summary>A piece of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word without what ends a sentence, a text without its quotes, a flag without dashes, a person's id.</param>
/// <param name="Raw">As it was typed.</param>
/// <param name="Start">Where it starts in the line.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Name">The shown name of a mention.</param>
/// <param name="HasValue">Whether the next token is the value that was glued to this flag.</param>
internal readonly record struct Token(
    TokenKind Kind, string Text, string Raw, int Start, int End, string? Name = null, bool HasValue = false)
{
    public bool IsPlain => Kind is TokenKind.Word or TokenKind.Mention;
}
