using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>A command that was understood and is allowed, with all that a use case needs to know of where it came from.</summary>
public sealed record Request
{
    /// <summary>The command.</summary>
    public required CommandLine Line { get; init; }

    /// <summary>Who acts.</summary>
    public required Person Person { get; init; }

    /// <summary>As it arrived.</summary>
    public required Inbound Inbound { get; init; }

    /// <summary>The kind of room.</summary>
    public required ConversationKind Kind { get; init; }

    /// <summary>The companies, people and channels.</summary>
    public required PeopleDirectory Directory { get; init; }

    /// <summary>The one moment of this walk.</summary>
    public required Instant Now { get; init; }

    /// <summary>The partner that it is about; null for commands without one.</summary>
    public PartnerSlug? Partner { get; init; }

    /// <summary>How the person who acts reads dates; null for a stranger.</summary>
    public Reader? Reader => Directory.ReaderOf(Person.Id);

    /// <summary>The author of a change.</summary>
    public By By => Person.AsAuthor();

    /// <summary>Who may see the answer.</summary>
    public Audience Audience => Scene.AudienceOf(Kind, Person.Side);

    /// <summary>Today in the host's zone.</summary>
    public LocalDate Today => Directory.Host!.Hours.At(Now).Date;

    /// <summary>The scene of the answer.</summary>
    public Scene SceneOf(PartnerPlan plan) => Scenes.Of(plan, Directory, Now, Audience, Person.Id);
}

/// <summary>Makes scenes.</summary>
public static class Scenes
{
    /// <summary>A plan at a moment before readers; with the one person who reads a private message.</summary>
    public static Scene Of(PartnerPlan plan, PeopleDirectory directory, Instant now, Audience audience, string? reader = null) => new()
    {
        Reader = audience == Audience.Shared ? null : directory.ReaderOf(reader),
        Plan = plan,
        Hours = directory.HoursOf(plan.Id.Partner) ?? throw new InvalidOperationException($"The companies of {plan.Id} are not in the directory."),
        Now = now,
        Audience = audience,
        People = directory,
        ReadsThreads = directory.SharedChannel(plan.Id.Partner)?.ReadsThreads != false,
    };
}
