using CadenceBot.Application.Ports;
using CadenceBot.Playground.Acts;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Seed;
using CadenceBot.Playground.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Playground;

/// <summary>The page and the HTTP door.</summary>
public static class PlaygroundEndpoints
{
    private const string Root = "/playground/api/";

    /// <summary>Maps the door below <c>/playground/api/</c> and the page at the root.</summary>
    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder routes)
    {
        routes.Get("state", async (c, asked) => Answer.Of(await c.Of<StateView>().ReadAsync(asked), PlaygroundJson.Default.StateBody));
        routes.Get("messages", (c, asked) => c.Of<ConversationView>().AnswerAsync(c.Query("in"), c.Query("as"), c.Query("since"), asked));
        routes.Get("ledger", (c, asked) => c.Of<LedgerView>().AnswerAsync(c.Query("partner"), asked));
        routes.Get("plan", (c, asked) => c.Of<PlanView>().AnswerAsync(c.Query("partner"), c.Query("number"), asked));
        routes.Get("gallery", (c, _) => Task.FromResult(Answer.Of(c.Of<GalleryView>().Read(), PlaygroundJson.Default.IReadOnlyListExhibitBody)));
        routes.Get("events", (c, _) => Task.FromResult<IResult>(c.Of<EventStream>()));
        routes.Post("reset", (c, ask) => c.Of<ResetCall>().AnswerAsync(ask, c.RequestAborted));
        routes.Post("clock", (c, ask) => c.Of<ClockCall>().AnswerAsync(ask, c.RequestAborted));
        routes.Post("say", (c, ask) => c.Of<SayCall>().AnswerAsync(ask, c.RequestAborted));
        routes.Post("click", (c, ask) => c.Of<ClickCall>().AnswerAsync(ask, c.RequestAborted));
        routes.Post("submit", (c, ask) => c.Of<SubmitCall>().AnswerAsync(ask, c.RequestAborted));
        routes.Map(Root + "{**rest}", Serve(c => Task.FromResult<IResult>(
            Problem.Missing($"There is no {c.Request.Method} {Ask.Quote(c.Request.Path.Value ?? "")}; GET {Root}state is a beginning."))));
        routes.MapMethods("/{**path}", ["GET", "HEAD"], Serve(StaticPage.ServeAsync));
        return routes;
    }

    private static void Get(this IEndpointRouteBuilder routes, string name, Func<HttpContext, CancellationToken, Task<IResult>> answer) =>
        routes.MapGet(Root + name, Serve(c => answer(c, c.RequestAborted)));

    private static void Post(this IEndpointRouteBuilder routes, string name, Func<HttpContext, Ask, Task<IResult>> answer) =>
        routes.MapPost(Root + name, Serve(async c => await answer(c, await Ask.ReadAsync(c.Request))));

    private static RequestDelegate Serve(Func<HttpContext, Task<IResult>> answer) => async context =>
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        IResult result;
        try
        {
            result = LoopbackOnly.Check(context.Request) ?? await OpenAsync(context, answer);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException broken)
        {
            result = Problem.Bad($"The request could not be read: {broken.Message}");
        }
        catch (StoreUnavailableException full)
        {
            context.Of<ILogger<Problem>>().RequestFailed(context.Request.Method, context.Request.Path, full);
            result = new Problem(StatusCodes.Status503ServiceUnavailable, context.Request.Path.Value?.EndsWith("/clock", StringComparison.Ordinal) == true
                ? "The store could not be written, so the clock stopped on the way; what came before stands, GET /playground/api/state says where it is."
                : "The store could not be written, so nothing was recorded; try again in a moment.");
        }
#pragma warning disable CA1031 // the last line of the door: whatever broke is logged and told in one sentence
        catch (Exception broken)
#pragma warning restore CA1031
        {
            context.Of<ILogger<Problem>>().RequestFailed(context.Request.Method, context.Request.Path, broken);
            result = new Problem(StatusCodes.Status500InternalServerError, "Something broke in the playground; the log has the details.");
        }

        await result.ExecuteAsync(context);
    };

    private static async Task<IResult> OpenAsync(HttpContext context, Func<HttpContext, Task<IResult>> answer)
    {
        await context.Of<Opening>().WaitAsync(context.RequestAborted);
        return await answer(context);
    }

    private static T Of<T>(this HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    private static string? Query(this HttpContext context, string name) =>
        context.Request.Query.TryGetValue(name, out var values) ? values[0] ?? "" : null;
}
