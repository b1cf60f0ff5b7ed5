using CadenceBot.Application.Messages;
using CadenceBot.Slack;
using CadenceBot.Slack.Rendering;

namespace CadenceBot.Tests.Slack;

/// <summary>The command by the name that the workspace gave it.</summary>
public sealed class WordingTests
{
    private static readonly Message Said = Message.Of(
        "Type /onboard help",
        new Text(RichText.Of($"Type {Rich.Code("/onboard help")}, as Leo wrote: /onboard is new.")),
        new Checklist([new Check(CheckState.Open, RichText.Of($"{Rich.Code("/onboard done w5")}"))]),
        new Facts([new Fact("How", RichText.Of($"{Rich.Code("/onboard status")}"))]),
        new Note(RichText.Of($"{Rich.Code("/onboard")}")));

    [Fact]
    public void Another_name_stands_wherever_it_is_typed_and_nowhere_else()
    {
        var words = new Wording(new SlackOptions { Command = "/cadence" }).Of(Said).PlainText;

        words.ShouldContain("Type /cadence help");
        words.ShouldContain("/cadence done w5");
        words.ShouldContain("/cadence status");
        words.ShouldContain("as Leo wrote: /onboard is new.");
    }

    [Fact]
    public void The_usual_name_leaves_the_message_as_it_is() => new Wording(new SlackOptions()).Of(Said).ShouldBeSameAs(Said);
}
