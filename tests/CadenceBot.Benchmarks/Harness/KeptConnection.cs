using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>An HTTP/1.1 connection that asks one thing after the other and does nothing else, so that the load itself weighs little.</summary>
internal sealed class KeptConnection : IDisposable
{
    private static ReadOnlySpan<byte> Length => "\r\nContent-Length: "u8;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[128 * 1024];

    private KeptConnection()
    {
    }

    public static async Task<KeptConnection> OpenAsync(int port)
    {
        var connection = new KeptConnection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    /// <summary>Sends a request and waits for the whole answer, which is an error unless it is 200.</summary>
    public async ValueTask<string> AskAsync(ReadOnlyMemory<byte> request, bool isRead = false)
    {
        await _socket.SendAsync(request);
        var (got, end) = (0, -1);
        while (end < 0 || got < end)
        {
            var more = await _socket.ReceiveAsync(_buffer.AsMemory(got));
            if (more == 0) throw new InvalidOperationException("The server closed the connection.");
            got += more;
            if (end < 0) end = EndOf(_buffer.AsSpan(0, got));
        }

        if (!_buffer.AsSpan(0, 12).EndsWith("200"u8)) throw new InvalidOperationException($"The server answered: {Encoding.UTF8.GetString(_buffer, 0, got)}");
        return isRead ? Encoding.UTF8.GetString(_buffer, 0, got) : "";
    }

    public void Dispose() => _socket.Dispose();

    // Where the answer ends; negative while that cannot be told.
    private static int EndOf(ReadOnlySpan<byte> got)
    {
        var head = got.IndexOf("\r\n\r\n"u8) + 4;
        if (head < 4) return -1;
        var at = got[..head].IndexOf(Length);
        if (at >= 0) return head + int.Parse(got[(at + Length.Length)..][..got[(at + Length.Length)..].IndexOf((byte)'\r')], NumberStyles.None, CultureInfo.InvariantCulture);
        return got.EndsWith("0\r\n\r\n"u8) ? got.Length : -1;
    }
}
