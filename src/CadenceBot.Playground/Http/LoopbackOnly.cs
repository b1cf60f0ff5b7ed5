using System.Net;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Playground.Http;

/// <summary>The playground has no authentication, so that a page on the web must not reach it through somebody's browser.</summary>
internal static class LoopbackOnly
{
    /// <summary>Why a request is not served; null when it is.</summary>
    public static Problem? Check(HttpRequest request)
    {
        if (!IsLoopback(request.Host.Host))
            return Problem.Forbidden($"The Host is {Ask.Quote(request.Host.Value ?? "")}; the playground answers on loopback only, such as http://127.0.0.1:5080.");
        var origin = request.Headers.Origin;
        var own = $"{request.Scheme}://{request.Host.Value}";
        return origin.Count == 0 || (origin.Count == 1 && string.Equals(origin[0], own, StringComparison.OrdinalIgnoreCase))
            ? null
            : Problem.Forbidden($"The Origin is {Ask.Quote(origin.ToString())}; the playground answers its own page only, which is {own}.");
    }

    /// <summary>Whether a host's name can only mean this machine.</summary>
    public static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.AsSpan().Trim("[]"), out var address) && IPAddress.IsLoopback(address));
}
