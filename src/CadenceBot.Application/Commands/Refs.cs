using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>Somebody as a line names them.</summary>
/// <param name="Id">The platform's id, from a mention.</param>
/// <param name="Name">A name, or an id that was typed without the <c>@</c>.</param>
/// <param name="Mail">A mail address.</param>
public sealed record PersonRef(string? Id = null, string? Name = null, string? Mail = null);

/// <summary>An opportunity as a line names it.</summary>
/// <param name="N">The number within the plan.</param>
/// <param name="Name">The name or its beginning.</param>
public sealed record OppRef(int? N = null, string? Name = null);

/// <summary>A weekly moment, in the host's zone.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Time">The time of the day.</param>
public sealed record WeekHour(IsoDayOfWeek Day, LocalTime Time);
