using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Reviews;

/// <summary>The structured look back that stands in for a win (S45).</summary>
public sealed record Retro
{
    /// <summary>The sections, in the order in which they are asked.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["closest", "confusing", "owed", "change"];

    /// <summary>When it was opened; null before.</summary>
    public Instant? OpenedAt { get; init; }

    /// <summary>The answers so far.</summary>
    public ImmutableArray<RetroAnswer> Answers { get; init; } = [];

    /// <summary>Who published it, by side; it counts when both companies did.</summary>
    public ImmutableArray<Outcomes.Confirmation> PublishedBy { get; init; } = [];

    /// <summary>Whether somebody may still add to it.</summary>
    public bool IsOpen => OpenedAt is not null && !IsPublished;

    /// <summary>Whether both companies stand behind it.</summary>
    public bool IsPublished => Sides.Both.All(side => PublishedBy.Any(c => c.By.Side == side));

    /// <summary>What a section is about, within a sentence.</summary>
    public static string Topic(string section) => section switch
    {
        "closest" => "what came closest",
        "confusing" => "what was confusing",
        "owed" => "what the host owed",
        "change" => "what to change",
        _ => section,
    };

    /// <summary>The sections that nobody answered yet.</summary>
    public IEnumerable<string> Unanswered => Sections.Where(s => !Answers.Any(a => a.Section == s));
}

/// <summary>One line of the retro.</summary>
/// <param name="Section">The section's key.</param>
/// <param name="Text">What was said.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">When.</param>
/// <param name="Private">Shown to the own side only.</param>
public sealed record RetroAnswer(string Section, string Text, By By, Instant At, bool Private);
