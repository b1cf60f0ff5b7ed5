using CadenceBot.Application.Messages;
using CadenceBot.Playground.Rendering;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Playground;

public sealed class HtmlRendererTests
{
    private const string Hostile = "<script>alert(\"x\")</script> & 'so' on";

    [Fact]
    public void Every_element_has_its_html() => GeneratedDocument.ShouldBeInStep("tests/CadenceBot.Tests/Playground/Goldens/elements.html", HtmlRenderer.Of(Samples.Everything));

    [Fact]
    public void Hostile_text_stays_text_wherever_it_stands()
    {
        var message = Message.Of(
            new Heading(Hostile),
            new Text(RichText.Of($"{Rich.Bold(Hostile)} {Rich.Mention("\"><img src=x onerror=alert(1)>", Hostile)}")),
            new Facts([new Fact(Hostile, Hostile)]),
            new Checklist([new Check(CheckState.Open, Hostile)]),
            new Progress(Hostile, 1, 2),
            new Picture("data:image/png;base64,\"onerror=\"alert(1)", Hostile),
            new Picture("https://elsewhere.example/x.png", Hostile),
            new Text(Rich.Link("press", "javascript:alert(1)")),
            new Actions([new Act(Hostile, "done \"w5\" onclick='x'"), new Act("go", null, Url: "data:text/html,x")]),
            new Note(Hostile));

        var html = HtmlRenderer.Of(message);

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img src=x");
        html.ShouldNotContain("javascript:");
        html.ShouldNotContain("\"onerror");
        GeneratedDocument.ShouldBeInStep("tests/CadenceBot.Tests/Playground/Goldens/hostile.html", html);
    }
}

/// <summary>Messages that several tests look at.</summary>
internal static class Samples
{
    public static Message Everything { get; } = Message.Of(
        new Heading("Week 2 with Acme"),
        new Text(RichText.Of($"Is the {Rich.Bold("joint account list")} agreed, {Rich.Mention("partner.ae", "Leo Park")}?\nSee {Rich.Link("the sheet", "https://example.com/list?a=1&b=2")}, {Rich.Italic("or")} {Rich.Code("/onboard plan")}.")),
        new Facts([new Fact("Day", "9 of 90"), new Fact("Gate 14", RichText.Of($"{Rich.Bold("open")}, 1 missing"))]),
        new Checklist([new Check(CheckState.Done, "cadence accepted"), new Check(CheckState.Open, "account list"), new Check(CheckState.Moved, "outreach"), new Check(CheckState.Dropped, new Span("old goal", SpanStyle.Strike))]),
        new Progress("Named opportunities", 2, 3),
        new Picture("/favicon.svg", "A line of four gates, the first passed"),
        new Actions([new Act("Yes, agreed", "done acme w2 --for acme.1/week/w02", Style: ActStyle.Primary), new Act("Stuck", "block acme w2", OpensForm: true)]),
        new Divider(),
        new Note("Zoë and both managers see this – nobody else."),
        new Actions([new Act("Drop it", "skip acme w2", Style: ActStyle.Danger, Overflow: true), new Act("Read more", null, Url: "https://example.com/why")]));
}
