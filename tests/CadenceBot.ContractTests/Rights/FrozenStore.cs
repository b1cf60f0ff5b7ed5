using System.Reflection;
using CadenceBot.Application.Ports;

namespace CadenceBot.ContractTests.Rights;

/// <summary>The real store until it is frozen; from then on it takes every commit and writes none, so that each try meets the same state.</summary>
public class FrozenStore : DispatchProxy
{
    private IStore _inner = null!;
    private bool _isFrozen;

    public Commit? Last { get; private set; }

    public static (IStore Store, FrozenStore Hand) Around(IStore inner)
    {
        var store = Create<IStore, FrozenStore>();
        var hand = (FrozenStore)store;
        hand._inner = inner;
        return (store, hand);
    }

    public void Freeze() => _isFrozen = true;

    public void Forget() => Last = null;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != nameof(IStore.CommitAsync) || !_isFrozen) return targetMethod.Invoke(_inner, args);
        // A note that the program makes for itself is nobody's deed.
        if ((Commit)args![0]! is { } commit && (commit.IsInbound || commit.Plan is not null || commit.Directory.Length + commit.Outbox.Length > 0)) Last = commit;
        return new ValueTask<CommitResult>(CommitResult.Done);
    }
}
