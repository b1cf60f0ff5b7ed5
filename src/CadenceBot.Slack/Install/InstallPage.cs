using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Slack.Install;

/// <summary>A small page with one thing to say, and perhaps one way on. Nothing on it is loaded, and nothing runs.</summary>
internal static class InstallPage
{
    /// <summary>Writes it.</summary>
    public static Task WriteAsync(HttpResponse response, int status, string words, string? again = null)
    {
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XContentTypeOptions = "nosniff";
        return response.WriteAsync(Of(words, again), response.HttpContext.RequestAborted);
    }

    private static string Of(string words, string? again) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>CadenceBot</title>
        <style>
        :root { color-scheme: light dark; --ink: #1d2733; --paper: #f5f6f8; --card: #fff; --accent: #1f3a5f; --on: #fff; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8ecf1; --paper: #12171d; --card: #1b222b; --accent: #9cc0ee; --on: #12171d; } }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 1.05rem/1.6 system-ui, sans-serif; }
        main { max-width: 30rem; margin: 1.5rem; padding: 2rem; background: var(--card); border-radius: .75rem; box-shadow: 0 1px 4px #0002; }
        h1 { margin: 0 0 .75rem; font-size: 1.25rem; }
        p { margin: 0; }
        a { display: inline-block; margin-top: 1.5rem; padding: .6rem 1.1rem; border-radius: .5rem; background: var(--accent); color: var(--on); text-decoration: none; font-weight: 600; }
        a:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
        </style>
        </head>
        <body>
        <main>
        <h1>CadenceBot</h1>
        <p>{{HtmlEncoder.Default.Encode(words)}}</p>{{(again is null ? "" : $"\n<a href=\"{HtmlEncoder.Default.Encode(again)}\">Start once more</a>")}}
        </main>
        </body>
        </html>

        """;
}
