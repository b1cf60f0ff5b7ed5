using System.Text.Json;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Http;

namespace CadenceBot.Playground.Rooms;

/// <summary>Tells the readers of events what is new in the conversations since it looked last. Called by whoever has the turn.</summary>
internal sealed class Announcer(EventHub hub, ITranscript transcript, MessageWriter writer, AdjustableClock clock, ClockState running)
{
    private Dictionary<long, Message> _edited = [];
    private long _last;
    private bool _looking;

    /// <summary>Takes note of how things stand before something changes, if anybody listens.</summary>
    public async Task PrepareAsync()
    {
        if (!hub.HasReaders) _looking = false;
        else if (!_looking) await LookAsync(tell: false);
    }

    /// <summary>Tells of new and edited messages since the last look.</summary>
    public async Task MessagesAsync()
    {
        if (hub.HasReaders) await LookAsync(tell: _looking);
    }

    /// <summary>Tells where the clock stands.</summary>
    public void Clock() => hub.Publish(new ServerEvent("clock", JsonSerializer.Serialize(
        new ClockEvent(writer.Time(clock.Now), running.IsRunning), PlaygroundJson.Default.ClockEvent)));

    /// <summary>Tells that everything was forgotten.</summary>
    public void Reset()
    {
        (_edited, _last, _looking) = ([], 0, hub.HasReaders);
        hub.Publish(new ServerEvent("reset", JsonSerializer.Serialize(new ClockEvent(writer.Time(clock.Now), running.IsRunning), PlaygroundJson.Default.ClockEvent)));
    }

    private async Task LookAsync(bool tell)
    {
        // The clock often stands still between two edits, so that they are told apart by what is said, not by when.
        var lines = await transcript.ReadAsync(null, 0, CancellationToken.None);
        var edited = lines.Where(l => l is { EditedAt: not null, Message: not null }).ToDictionary(l => l.Id, l => l.Message!);
        foreach (var line in tell ? lines : [])
        {
            if (line.Id > _last) Publish("message", writer.Of(line));
            else if (edited.TryGetValue(line.Id, out var now) && !(_edited.TryGetValue(line.Id, out var before) && before.Equals(now))) Publish("edited", writer.Of(line));
        }

        (_edited, _last, _looking) = (edited, lines.Count == 0 ? 0 : lines[^1].Id, true);
    }

    private void Publish(string name, MessageBody message) =>
        hub.Publish(new ServerEvent(name, JsonSerializer.Serialize(message, PlaygroundJson.Default.MessageBody)));
}

/// <summary>Where the clock stands.</summary>
internal sealed record ClockEvent(string Now, bool Running);
