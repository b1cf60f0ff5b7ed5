using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;

namespace CadenceBot.Application.UseCases;

/// <summary>What needs a person: messages that could not be delivered, and whether the clockwork ticks.</summary>
public sealed class Examining(IStore store, IOutbox outbox)
{
    /// <summary><c>doctor</c></summary>
    public async Task<Reply> DoctorAsync(Request r, CancellationToken cancellation) => Reply.Say(DoctorCopy.Report(
        r.Directory.Host?.Hours,
        await store.LastTickAsync(cancellation),
        (await store.OpenPlansAsync(cancellation)).Count,
        await outbox.TroubledAsync(cancellation)));
}
