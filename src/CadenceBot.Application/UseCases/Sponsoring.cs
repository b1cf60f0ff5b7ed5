using CadenceBot.Application.Chat;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>The executive sponsors of both sides.</summary>
public sealed class Sponsoring(PlanChanges changes, Membership people)
{
    /// <summary><c>sponsor set host @tom</c></summary>
    public Task<Reply> SetAsync(Request r, CancellationToken cancellation) => r.Line.Choice("side") is { } side && r.Line.Person("person") is { } person
        ? people.FillAsync(r, Slot.Of(side == "host" ? Side.Host : Side.Partner, "sponsor"), person, cancellation)
        : Task.FromResult(Forms.Open(r, "side", "person"));

    /// <summary><c>checkin sponsor --note …</c>: what a sponsor said outside the chat is kept as a note of the own side.</summary>
    public Task<Reply> LogAsync(Request r, CancellationToken cancellation) => r.Line.Text("note") is { } note
        ? changes.DecideAsync(r, _ => note.Length <= 500 ? Decision.Accept(new NoteAdded(note)) : Decision.Refuse(Because.BadName, "a note", "500"), cancellation)
        : Task.FromResult(Forms.Open(r, "note"));
}
