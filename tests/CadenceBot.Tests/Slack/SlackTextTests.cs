using CadenceBot.Slack.Inbound;

namespace CadenceBot.Tests.Slack;

/// <summary>What people typed, freed of what Slack wraps around it.</summary>
public sealed class SlackTextTests
{
    [Theory]
    [InlineData("people add partner.ae <@U1|leo>", "people add partner.ae @T1/U1")]
    [InlineData("people add partner.ae <@U9>", "people add partner.ae @U9")]
    [InlineData("done w5 --link <https://docs.example.com/a?b=1&amp;c=2>", "done w5 --link https://docs.example.com/a?b=1&c=2")]
    [InlineData("Dana &lt;<mailto:dana@acme.example|dana@acme.example>&gt;", "Dana <dana@acme.example>")]
    [InlineData("see <http://acme.example|acme.example> and <#C1|general>", "see acme.example and general")]
    [InlineData("we &amp; they &lt;3", "we & they <3")]
    [InlineData("<!here> hello", " hello")]
    public void It_is_as_it_was_typed(string sent, string typed) => SlackText.Plain(sent, user => user == "U1" ? "T1/U1" : null).ShouldBe(typed);

    [Theory]
    [InlineData("<@UBOT> status", "status")]
    [InlineData("<@UBOT|cadencebot>, status", "status")]
    [InlineData("hey <@UBOT>: done w5", "done w5")]
    [InlineData("status please <@UBOT>", "status please")]
    [InlineData("<@UBOT>", "")]
    [InlineData("<@UBOTTOM> status", null)]
    [InlineData("status", null)]
    public void What_is_said_to_the_bot_stands_behind_its_name_or_before_it(string text, string? said) => SlackText.Addressed(text, "UBOT").ShouldBe(said);

    [Fact]
    public void Those_whom_a_text_names_are_found_once_and_the_bot_is_none_of_them() =>
        SlackText.Users("<@UBOT> <@U1|leo> and <@U1> and <@U2>", "UBOT").ShouldBe(["U1", "U2"]);
}
