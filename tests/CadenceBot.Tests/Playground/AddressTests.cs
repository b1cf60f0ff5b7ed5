using CadenceBot.Playground.Acts;

namespace CadenceBot.Tests.Playground;

public sealed class AddressTests
{
    [Theory]
    [InlineData("/onboard status acme", "status acme")]
    [InlineData("/onboard", "")]
    [InlineData("  /OnBoard\tstatus ", "status")]
    [InlineData("/onboarding status", null)]
    [InlineData("see /onboard status", null)]
    [InlineData("onboard status", null)]
    public void A_slash_line_begins_with_the_command(string text, string? line) => Address.SlashLine(text).ShouldBe(line);

    [Theory]
    [InlineData("@CadenceBot status", "status")]
    [InlineData("@cadencebot, status acme ", "status acme")]
    [InlineData("please @CadenceBot: help", "help")]
    [InlineData("done w5 @CadenceBot", "done w5")]
    [InlineData("@CadenceBot", "")]
    [InlineData("@CadenceBots are fun", null)]
    [InlineData("mail me@CadenceBot", null)]
    [InlineData("CadenceBot status", null)]
    public void A_mention_may_stand_anywhere(string text, string? line) => Address.MentionLine(text).ShouldBe(line);
}
