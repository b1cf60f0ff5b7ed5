using CadenceBot.Application.Chat;
using NodaTime;

namespace CadenceBot.ContractTests.Faults;

/// <summary>
/// A platform behind a wire with an allowance: so many posts a second in a lane, one in a conversation. The lane is the conversation's
/// first part, <c>T1</c> of <c>T1/C7</c>. Each send is answered when the test says so.
/// </summary>
internal sealed class PacedWire(int? perSecond = null) : IChatPlatform
{
    private readonly Dictionary<string, Instant> _free = [];

    public string Name => "wire";

    public bool DeliversWithTheRow => false;

    /// <summary>What was handed over, in order.</summary>
    public List<Outgoing> Sent { get; } = [];

    public IEnumerable<string> Words => Sent.Select(o => o.Message.PlainText);

    /// <summary>How often it was asked for an allowance.</summary>
    public int Asked { get; private set; }

    /// <summary>What becomes of a send; accepted where nothing else is said.</summary>
    public Func<Outgoing, Task<Delivery>> Answer { get; set; } = _ => Accepted;

    public Func<string, bool> Reaches { get; set; } = _ => true;

    public static Task<Delivery> Accepted { get; } = Task.FromResult<Delivery>(new Delivery.Accepted("ref"));

    public string LaneOf(ConversationRef conversation) => conversation.Id.Split('/')[0];

    public bool TryReserve(ConversationRef conversation, bool isEdit, Instant now, out Instant notBefore)
    {
        Asked++;
        notBefore = now;
        if (perSecond is not { } most) return true;
        var kind = isEdit ? "edits of " : "";
        var (lane, own) = (_free.GetValueOrDefault(kind + LaneOf(conversation)), _free.GetValueOrDefault(kind + conversation.Id));
        notBefore = Instant.Max(now, Instant.Max(lane, own));
        if (notBefore > now) return false;
        _free[kind + LaneOf(conversation)] = now + (Duration.FromSeconds(1) / most);
        _free[kind + conversation.Id] = now + Duration.FromSeconds(1);
        return true;
    }

    public ValueTask<bool> ReachesAsync(string personId, CancellationToken cancellation) => ValueTask.FromResult(Reaches(personId));

    public Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation)
    {
        Sent.Add(outgoing);
        return Answer(outgoing).WaitAsync(cancellation);
    }
}
