using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CadenceBot.TestSlack;

/// <summary>What is answered where.</summary>
internal static class Addresses
{
    public static void ListenLocalhostOnly(this KestrelServerOptions kestrel, int port)
    {
        kestrel.Listen(IPAddress.Loopback, port);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
    }

    public static void Map(WebApplication web, SlackServer slack)
    {
        var api = new WebApi(slack);
        var answers = new ResponseUrls(slack);
        web.MapMethods("/api/{method}", [HttpMethods.Get, HttpMethods.Post], (HttpContext context, string method) => api.HandleAsync(context, method));
        var page = new Page(slack);
        web.MapGet("/", page.HandleAsync);
        web.MapGet("/page/people", page.PeopleAsync);
        web.MapGet("/page/state", page.StateAsync);
        web.MapPost("/page/act", page.ActAsync);
        web.MapGet("/page/files/{id}", page.FileAsync);
        web.MapPost("/upload/v1/{id}", (HttpContext context, string id) => FileMethods.UploadAsync(context, slack, id));
        web.MapGet("/oauth/v2/authorize", (HttpContext context) => ConsentPage.HandleAsync(context, slack));
        web.MapGet("/oauth/v2/allow", (HttpContext context) => ConsentPage.AllowAsync(context, slack));
        web.MapGet("/link", (HttpContext context) => SocketAddress.HandleAsync(context, slack));
        web.MapPost("/actions/{**path}", (HttpContext context) => answers.HandleAsync(context));
        web.MapPost("/commands/{**path}", (HttpContext context) => answers.HandleAsync(context));
    }
}
