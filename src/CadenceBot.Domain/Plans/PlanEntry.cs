using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <summary>One line of a plan's journal.</summary>
/// <param name="Seq">1 for the first; without gaps.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Event">What.</param>
/// <param name="Step">The number of the first entry that was written together with it: one change of one person.</param>
public sealed record PlanEntry(long Seq, Instant At, By By, PlanEvent Event, long Step);
