using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CadenceBot.TestSlack;

/// <summary>Where sockets come in: a ticket of <c>apps.connections.open</c> opens one. The handshake is made here, so that a connection can be silenced below its frames.</summary>
internal static class SocketAddress
{
    private const string Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    // The handshake proves no identity and asks for this hash by name.
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 names SHA-1.")]
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Magic)));

    public static async Task HandleAsync(HttpContext context, SlackServer slack)
    {
        var ticket = context.Request.Query["ticket"].ToString();
        bool known;
        lock (slack.State.Gate) known = slack.Sockets.Tickets.Remove(ticket);
        var upgrade = context.Features.Get<IHttpUpgradeFeature>();
        if (!known || upgrade is not { IsUpgradableRequest: true })
        {
            context.Response.StatusCode = known ? StatusCodes.Status400BadRequest : StatusCodes.Status408RequestTimeout;
            return;
        }

        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = Accept(context.Request.Headers.SecWebSocketKey.ToString());
        await using var wire = new QuietStream(await upgrade.UpgradeAsync());
        using var socket = WebSocket.CreateFromStream(wire, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.FromSeconds(5), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        await slack.Sockets.ServeAsync(new SlackSocket(slack, socket, wire));
    }
}
