using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>Something to be sent, or a notice that was due and is not sent; becomes a row of the outbox.</summary>
public sealed record OutboxDraft
{
    /// <summary>The natural key, unique: <c>acme.1/week/w05</c> for notices.</summary>
    public required string Key { get; init; }

    /// <summary>The notice's kind; null for what is no notice (lines in threads, edits).</summary>
    public string? Kind { get; init; }

    /// <summary>The plan; null for what belongs to none.</summary>
    public PlanId? Plan { get; init; }

    /// <summary>Where to.</summary>
    public required ConversationRef Conversation { get; init; }

    /// <summary>The key of the root message in whose thread it stands; null for a root.</summary>
    public string? ThreadKey { get; init; }

    /// <summary>The key of the delivered message that it replaces; null for a new message.</summary>
    public string? EditsKey { get; init; }

    /// <summary>What is said; null when it is not sent.</summary>
    public Message? Message { get; init; }

    /// <summary>When it was due, after all moves for days off.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>Whether the bot was down when it was due.</summary>
    public bool Late { get; init; }

    /// <summary><c>folded</c> or <c>skipped</c> when it is not sent at all; null otherwise.</summary>
    public string? NotSent { get; init; }

    /// <summary>By which rule.</summary>
    public string? Reason { get; init; }
}

/// <summary>A row of the outbox that a dispatcher has leased.</summary>
/// <param name="Id">Its position; rows are sent in order.</param>
/// <param name="Draft">What is to be sent.</param>
/// <param name="Attempts">How often it was tried before.</param>
/// <param name="WasInFlight">Whether an earlier lease ran out while it was being sent, so that its outcome is unknown.</param>
public sealed record OutboxRow(long Id, OutboxDraft Draft, int Attempts, bool WasInFlight)
{
    /// <summary>The words by which the ledger flags a send that may be the second of its kind; the row's reason keeps them through a crash.</summary>
    public const string RepeatFlag = "may be a repeat";

    /// <summary>The words by which the ledger says that a row waited for its reader.</summary>
    public const string WaitFlag = "waited for the";

    /// <summary>The words by which the ledger says that a row waited for the way out of its workspace.</summary>
    public const string ShutFlag = "the way out was shut";

    /// <summary>Whether it waited for its reader or for the way out; by its kind's rule it may be too old by now.</summary>
    public bool Waited => Says(WaitFlag) || Says(ShutFlag);

    /// <summary>Whether it was sent once with an unknown outcome; it is not sent a third time.</summary>
    public bool MayBeARepeat => Says(RepeatFlag);

    private bool Says(string flag) => Draft.Reason?.Contains(flag, StringComparison.Ordinal) == true;
}

/// <summary>What is noted of a row after an attempt.</summary>
public abstract record Settlement
{
    private Settlement()
    {
    }

    /// <summary>Delivered; the message enters the transcript in the same transaction.</summary>
    /// <param name="Ref">The platform's reference.</param>
    public sealed record Delivered(string? Ref) : Settlement;

    /// <summary>To be tried again.</summary>
    /// <param name="At">Not before.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Retried(Instant At, string Reason) : Settlement
    {
        /// <summary>Whether it counts towards giving up; a platform that only asks to wait does not.</summary>
        public bool Counts { get; init; } = true;
    }

    /// <summary>Nobody knows whether it was sent, and by its kind's rule it is sent once more; the ledger keeps the flag.</summary>
    /// <param name="At">Not before.</param>
    /// <param name="Reason">The flag and why.</param>
    public sealed record Repeated(Instant At, string Reason) : Settlement;

    /// <summary>Given up; shown to the admin and by <c>doctor</c>.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Dead(string Reason) : Settlement;

    /// <summary>Nobody knows whether it was sent, and it is not sent again.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Unknown(string Reason) : Settlement;

    /// <summary>Waits for its reader; no attempt was made.</summary>
    /// <param name="Until">Not before.</param>
    /// <param name="Reason">For what, beginning with <see cref="OutboxRow.WaitFlag"/>.</param>
    public sealed record Held(Instant Until, string Reason) : Settlement;

    /// <summary>Waits until the way out of its workspace opens; no attempt was made.</summary>
    /// <param name="Until">Not before.</param>
    /// <param name="Reason">For what, beginning with <see cref="OutboxRow.ShutFlag"/>.</param>
    public sealed record Shut(Instant Until, string Reason) : Settlement;

    /// <summary>Not sent, by a rule.</summary>
    /// <param name="State"><c>folded</c> or <c>skipped</c>.</param>
    /// <param name="Reason">By which rule.</param>
    public sealed record Left(string State, string Reason) : Settlement;

    /// <summary>No longer wanted.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Cancelled(string Reason) : Settlement;

    /// <summary>Goes somewhere else, because the person cannot be reached.</summary>
    /// <param name="Conversation">Where to.</param>
    /// <param name="ThreadKey">In which thread.</param>
    /// <param name="Message">What is said there.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Rerouted(ConversationRef Conversation, string? ThreadKey, Message Message, string Reason) : Settlement;
}

/// <summary>What became of a notice that was due.</summary>
/// <param name="Key">The notice's key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Partner">The partner; null for what belongs to no plan.</param>
/// <param name="Conversation">Where to.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="SentAt">When it was delivered.</param>
/// <param name="State"><c>pending claimed sent late folded skipped cancelled dead unknown</c>.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">By which rule, or why not.</param>
public sealed record LedgerLine(string Key, string Kind, string? Partner, string Conversation, Instant DueAt, Instant? SentAt, string State, int Attempts, string? Reason);
