namespace CadenceBot.Domain.Plans;

/// <summary>What was stuck moves again.</summary>
/// <param name="Item">The item's key.</param>
public sealed record ItemUnblocked(string Item) : PlanEvent;

/// <summary>One side's manager handed the plan over; what the old one owed is owed by the new one.</summary>
/// <param name="Slot"><c>host.manager</c> or <c>partner.manager</c>.</param>
/// <param name="From">Who had it.</param>
/// <param name="To">Who has it now.</param>
public sealed record ManagerChanged(string Slot, Participant From, Participant To) : PlanEvent;

/// <summary>The partner is called otherwise; its short name stays.</summary>
/// <param name="From">The old name.</param>
/// <param name="Name">The new name.</param>
public sealed record PartnerRenamed(string From, string Name) : PlanEvent;

/// <summary>Somebody of a side pressed "I see this" on the welcome: people of that side see the bot's messages and can press.</summary>
public sealed record WelcomeSeen : PlanEvent;

/// <summary>A closed plan was put away: nothing of it comes due any more.</summary>
public sealed record PlanArchived : PlanEvent;
