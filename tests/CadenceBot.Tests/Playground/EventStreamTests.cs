using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Tests.Playground;

public sealed class EventStreamTests : DoorTest
{
    [Fact]
    public async Task An_event_is_written_as_it_happens_and_the_stream_ends_with_its_reader()
    {
        var pipe = new Pipe();
        using var gone = new CancellationTokenSource();
        var context = new DefaultHttpContext { RequestAborted = gone.Token };
        context.Request.Method = "GET";
        context.Request.Path = "/playground/api/events";
        context.Response.Body = pipe.Writer.AsStream();
        var stream = Run(context);
        var heard = new StringBuilder();
        await Until(": here");

        await Say("partner.ae", "acme", "hello");
        await Until("event: message\ndata: {\"id\":\"m2\"");
        await Post("clock", """{"advance":"P1D"}""");
        await Until("event: clock\ndata: {\"now\":\"2026-03-03T08:00:00+00:00\",\"running\":false}\n\n");

        context.Response.ContentType.ShouldBe("text/event-stream; charset=utf-8");
        await gone.CancelAsync();
        await stream.WaitAsync(TimeSpan.FromSeconds(5));

        async Task Until(string words)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            while (!heard.ToString().Contains(words, StringComparison.Ordinal))
            {
                var read = await pipe.Reader.ReadAsync(patience.Token);
                foreach (var part in read.Buffer) heard.Append(Encoding.UTF8.GetString(part.Span));
                pipe.Reader.AdvanceTo(read.Buffer.End);
            }
        }
    }
}
