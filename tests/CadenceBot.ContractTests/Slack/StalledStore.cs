using System.Reflection;
using CadenceBot.Application.Ports;
using CadenceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CadenceBot.ContractTests.Slack;

/// <summary>The real store, which may be told to let whoever writes wait.</summary>
public class StalledStore : DispatchProxy
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IStore _inner = null!;
    private TaskCompletionSource? _stalled;

    /// <summary>Puts it in the place of the store.</summary>
    public static Action<IServiceCollection> Instead(Action<StalledStore> hand) => services => services.AddSingleton<SqliteStore>().AddSingleton(s =>
    {
        var store = Create<IStore, StalledStore>();
        ((StalledStore)store)._inner = s.GetRequiredService<SqliteStore>();
        hand((StalledStore)store);
        return store;
    });

    /// <summary>From now on whoever writes waits.</summary>
    public void Stall() => _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Somebody waits.</summary>
    public Task ReachedAsync() => _reached.Task.WaitAsync(TimeSpan.FromSeconds(15));

    /// <summary>It goes on.</summary>
    public void GoOn()
    {
        _stalled?.SetResult();
        _stalled = null;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != nameof(IStore.CommitAsync) || _stalled is not { } stalled || !((Commit)args![0]!).IsInbound) return targetMethod.Invoke(_inner, args);
        _reached.TrySetResult();
        return new ValueTask<CommitResult>(LaterAsync());

        async Task<CommitResult> LaterAsync()
        {
            await stalled.Task;
            return await (ValueTask<CommitResult>)targetMethod.Invoke(_inner, args)!;
        }
    }
}
