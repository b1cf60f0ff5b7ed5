using System.Text.Json;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Seed;
using CadenceBot.Tests.Support;
using NodaTime;

namespace CadenceBot.Tests.Playground;

public sealed class MessageWriterTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 7, 1, 8, 30);

    private readonly MessageWriter _writer = new(new Backdrop());

    [Fact]
    public void A_notice_is_written_with_its_key_elements_and_actions() => GeneratedDocument.ShouldBeInStep(
        "tests/CadenceBot.Tests/Playground/Goldens/message.json",
        JsonSerializer.Serialize(
            _writer.Of(new TranscriptLine(7, new ConversationRef("playground", "acme"), 3, "acme.1/week/w02", true, "bot", At, At + Duration.FromHours(1), Samples.Everything, null, null)),
            PlaygroundJson.Default.MessageBody));

    [Fact]
    public void Talk_has_text_and_nothing_to_press()
    {
        var body = _writer.Of(new TranscriptLine(8, new ConversationRef("playground", "acme"), null, null, false, "partner.ae", At, null, null, "hello", null));

        body.ShouldSatisfyAllConditions(
            b => b.Text.ShouldBe("hello"),
            b => b.From.ShouldBe("partner.ae"),
            b => b.Elements.ShouldBeEmpty(),
            b => b.Actions.ShouldBeEmpty(),
            b => b.At.ShouldBe("2026-07-01T09:30:00+01:00"));
    }

    [Fact]
    public void A_line_that_is_no_notice_shows_no_key() =>
        _writer.Of(new TranscriptLine(9, new ConversationRef("playground", "acme"), 7, "line/7", false, "bot", At, null, Samples.Everything, null, null)).Key.ShouldBeNull();

    [Theory]
    [InlineData("m0", true)]
    [InlineData("m12", true)]
    [InlineData("m12.3", true)]
    [InlineData("m012", false)]
    [InlineData("m12.0", false)]
    [InlineData("m-1", false)]
    [InlineData("m1.2.3", false)]
    [InlineData("m99999999999999999999", false)]
    [InlineData("12", false)]
    [InlineData("m", false)]
    [InlineData("", false)]
    public void A_message_has_one_name(string text, bool isName) => MessageId.TryParse(text, out _).ShouldBe(isName);

    [Fact]
    public void Private_replies_follow_the_line_they_came_after()
    {
        MessageId[] ids = [new(13), new(12, 2), new(12), new(12, 10), new(12, 1)];
        ids.Order().Select(i => i.ToString()).ShouldBe(["m12", "m12.1", "m12.2", "m12.10", "m13"]);
    }
}
