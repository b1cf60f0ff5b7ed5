using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Playground.Http;

/// <summary>The page, from within the program: only names that were built in exist, so that no path leads anywhere else.</summary>
internal static class StaticPage
{
    private const string Prefix = "wwwroot/";
    private const string Policy = "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".json"] = "application/json; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, PageFile>> Files = new(Load);

    /// <summary>The file of a path; null when there is none.</summary>
    public static PageFile? Find(string path) => Files.Value.GetValueOrDefault(path is "" or "/" ? "/index.html" : path);

    public static Task<IResult> ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        return Task.FromResult<IResult>(Find(path) is { } file ? file : Problem.Missing($"There is nothing at {Ask.Quote(path)}; the page is at \"/\"."));
    }

    private static FrozenDictionary<string, PageFile> Load()
    {
        var assembly = typeof(StaticPage).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                var body = bytes.ToArray();
                var path = "/" + name[Prefix.Length..].Replace('\\', '/');
                return (path, file: new PageFile(body, Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream"), $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\""));
            })
            .ToFrozenDictionary(f => f.path, f => f.file, StringComparer.Ordinal);
    }

    /// <summary>A file of the page.</summary>
    /// <param name="Body">Its bytes.</param>
    /// <param name="Type">Its content type.</param>
    /// <param name="Tag">Its entity tag.</param>
    internal sealed record PageFile(byte[] Body, string Type, string Tag) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);
            response.Headers.ETag = Tag;
            // Always asked again and answered with 304: a new version of the program shows at once.
            response.Headers.CacheControl = "no-cache";
            response.Headers.ContentSecurityPolicy = Policy;
            response.Headers["Referrer-Policy"] = "no-referrer";
            if (request.Headers.IfNoneMatch.Any(tags => tags?.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag is "*" || tag == Tag || tag == "W/" + Tag) == true))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            response.ContentType = Type;
            response.ContentLength = Body.Length;
            if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(Body, httpContext.RequestAborted);
        }
    }
}
