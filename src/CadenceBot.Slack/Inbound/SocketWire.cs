using System.Net.WebSockets;

namespace CadenceBot.Slack.Inbound;

/// <summary>A web socket to Slack: whole messages in, one at a time out, and when it was last heard of.</summary>
internal sealed class SocketWire : IDisposable
{
    /// <summary>The longest message that is read, in bytes.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int FirstBytes = 16 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly HttpMessageInvoker _http;
    private readonly SocketTimes _times;
    private readonly TimeProvider _time;
    private byte[] _buffer = new byte[FirstBytes];
    private long _heard;

    public SocketWire(SocketTimes times, TimeProvider time)
    {
        (_times, _time, _heard) = (times, time, time.GetTimestamp());
        _socket.Options.KeepAliveInterval = times.KeepAlive;
        _socket.Options.KeepAliveTimeout = times.KeepAliveAnswer;
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            PlaintextStreamFilter = (connection, _) => ValueTask.FromResult<Stream>(new HeardStream(connection.PlaintextStream, Hear)),
        });
    }

    /// <summary>How long not one byte has come, pings and their answers included.</summary>
    public TimeSpan Silence => _time.GetElapsedTime(Interlocked.Read(ref _heard));

    /// <summary>Opens it.</summary>
    public Task ConnectAsync(Uri url, CancellationToken cancellation) => _socket.ConnectAsync(url, _http, cancellation);

    /// <summary>The next message; the bytes are good until the next call. A message that is too long is read to its end and not kept.</summary>
    public async ValueTask<SocketRead> ReadAsync()
    {
        var length = 0;
        var passed = 0L;
        while (true)
        {
            if (length == _buffer.Length)
            {
                if (length < MostBytes) Array.Resize(ref _buffer, Math.Min(length * 2, MostBytes));
                else (passed, length) = (passed + length, 0);
            }

            // Cancelling a read would abort the socket, and with it what is still to be acknowledged; who wants no more closes it.
            var got = await _socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
            if (got.MessageType == WebSocketMessageType.Close) return new SocketRead(SocketReadKind.Closed, default, 0);
            length += got.Count;
            if (!got.EndOfMessage) continue;
            var kind = passed > 0 ? SocketReadKind.TooLong : got.MessageType == WebSocketMessageType.Text ? SocketReadKind.Text : SocketReadKind.Binary;
            return new SocketRead(kind, _buffer.AsMemory(0, length), passed + length);
        }
    }

    /// <summary>Sends a message.</summary>
    /// <returns>Whether it went out; not when the socket has ended.</returns>
    public async Task<bool> SendAsync(ReadOnlyMemory<byte> message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            return true;
        }
        catch (Exception ended) when (IsEnd(ended))
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye in the ordinary way and waits a little for the reader to see the other side's.</summary>
    public async Task CloseAsync(Task reading)
    {
        try
        {
            await FarewellAsync().WaitAsync(_times.Farewell, _time);
            await reading.WaitAsync(_times.Farewell, _time);
        }
        catch (TimeoutException)
        {
            // The other side is gone or does not listen; nothing is lost by hanging up, which ends the reading.
            _socket.Abort();
            await reading;
        }
    }

    /// <summary>Whether an exception only says that the socket has ended.</summary>
    public static bool IsEnd(Exception thrown) => thrown is WebSocketException or ObjectDisposedException or OperationCanceledException or IOException or InvalidOperationException;

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _http.Dispose();
    }

    private async Task FarewellAsync()
    {
        await _sending.WaitAsync();
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception ended) when (IsEnd(ended))
        {
            // It ended by itself in the meantime, which is what was wanted.
            return;
        }
        finally
        {
            _sending.Release();
        }
    }

    private void Hear() => Interlocked.Exchange(ref _heard, _time.GetTimestamp());
}

/// <summary>A message of a socket.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">Its text, good until the next is read.</param>
/// <param name="Length">How long it was, in bytes.</param>
internal readonly record struct SocketRead(SocketReadKind Kind, ReadOnlyMemory<byte> Bytes, long Length);

/// <summary>What a socket said.</summary>
internal enum SocketReadKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>Bytes that are no text, which Slack does not send.</summary>
    Binary,

    /// <summary>A message longer than any of Slack's.</summary>
    TooLong,

    /// <summary>The end.</summary>
    Closed,
}
