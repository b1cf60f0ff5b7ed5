using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Keeps what is logged, so that tests can say that it names ids and never what people wrote.</summary>
internal sealed class Logs : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IReadOnlyCollection<(LogLevel Level, string Text)> Lines => _lines;

    /// <summary>Everything that tells of trouble.</summary>
    public IEnumerable<string> Troubles => _lines.Where(l => l.Level >= LogLevel.Warning).Select(l => l.Text);

    public ILogger CreateLogger(string categoryName) => new One(_lines);

    public void Dispose()
    {
    }

    private sealed class One(ConcurrentQueue<(LogLevel, string)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, formatter(state, exception) + (exception is null ? "" : $"\n{exception}")));
    }
}
