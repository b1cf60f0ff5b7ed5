using CadenceBot.Application.Chat;
using NodaTime;

namespace CadenceBot.ContractTests.Faults;

/// <summary>A platform behind a wire: it does as it is told, one behaviour a send, and accepts when it was told nothing.</summary>
internal sealed class Wire : IChatPlatform
{
    private readonly Queue<Func<Task<Delivery>>> _next = [];

    public string Name => "wire";

    public bool DeliversWithTheRow => false;

    /// <summary>What was handed over, in order.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>What it does once the plan is used up.</summary>
    public Func<Delivery> Otherwise { get; set; } = () => new Delivery.Accepted("ref");

    public void Then(Delivery delivery) => _next.Enqueue(() => Task.FromResult(delivery));

    public void ThenThrow(Exception broken) => _next.Enqueue(() => throw broken);

    public void ThenWaitFor(Task<Delivery> delivery) => _next.Enqueue(() => delivery);

    public ValueTask<bool> ReachesAsync(string personId, CancellationToken cancellation) => ValueTask.FromResult(true);

    public string LaneOf(ConversationRef conversation) => Name;

    public bool TryReserve(ConversationRef conversation, bool isEdit, Instant now, out Instant notBefore)
    {
        notBefore = now;
        return true;
    }

    public Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation)
    {
        Sent.Add(outgoing.Message.PlainText);
        return _next.TryDequeue(out var next) ? next() : Task.FromResult(Otherwise());
    }
}
