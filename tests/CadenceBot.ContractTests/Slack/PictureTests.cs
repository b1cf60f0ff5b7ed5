using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Slack.Inbound;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>A picture that lies at no public address.</summary>
public sealed class PictureTests
{
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_said_in_words_and_shown_in_the_thread_where_files_are_allowed(bool mayUpload)
    {
        await using var house = await SlackHouse.OpenAsync(server: s => s.App.Scopes = mayUpload ? [.. s.App.Scopes, "files:write"] : s.App.Scopes);
        var platform = house.Get<IEnumerable<IChatPlatform>>().Single();

        var delivery = await platform.SendAsync(
            new Outgoing(new ConversationRef("slack", $"{Cast.Host}/{Cast.AcmeChannel}"), Message.Of(new Text("The pipeline"), new Picture("data:image/png;base64," + Dot, "Three deals in demo, one in proposal")), null, null), default);
        await house.Get<Afterwards>().QuietAsync();

        delivery.ShouldBeOfType<Application.Chat.Delivery.Accepted>();
        var seen = house.As("U0LEO").Sees(Cast.AcmeChannel);
        var root = seen.Single(m => m.ThreadTs is null);
        root.Words.ShouldContain("Three deals in demo, one in proposal");
        var file = seen.Where(m => m.ThreadTs == root.Ts).SelectMany(m => m.Files).SingleOrDefault();
        (file?.AltText).ShouldBe(mayUpload ? "Three deals in demo, one in proposal" : null);
    }
}
