using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Slack.Outbound;
using CadenceBot.Slack.Rendering;
using CadenceBot.TestSlack;
using CadenceBot.Tests.Copy;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Slack;

/// <summary>Every message as Slack takes it: within its figures, and with nothing in it that people's words made.</summary>
public sealed partial class SlackMessageTests
{
    private static readonly (string Name, string Variant, Message Message)[] All = [.. Gallery.All(Samples.Template)];

    public static TheoryData<string> Names => [.. All.Select(m => m.Name).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> Kinds => [.. HarshGallery.All().Select(m => m.Kind).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_message_has_the_approved_blocks(string name) =>
        Golden.Match(string.Join("\n", All.Where(m => m.Name == name).Select(m => $"// {m.Variant.Replace("--", "- -", StringComparison.Ordinal)}\n{SlackMessage.Of(m.Message).ToJson()}")), $"Slack.{name}", "json");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Slack_takes_every_message_whatever_the_names(string kind)
    {
        foreach (var m in HarshGallery.All().Where(m => m.Kind == kind).Select(m => m.Piece))
        {
            var rendered = SlackMessage.Of(m.Message);
            BlockKitRules.Message(rendered.ToJson()).ShouldBeEmpty($"{m.Name}, {m.Variant}");
            rendered.Blocks.ShouldNotBeNull($"{m.Name}, {m.Variant} is too long for blocks");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nobody_is_called_and_nothing_is_linked_in_Slack_by_what_was_typed(string kind)
    {
        foreach (var m in HarshGallery.All().Where(m => m.Kind == kind).Select(m => m.Piece))
        {
            var rendered = SlackMessage.Of(m.Message);
            var texts = Texts(rendered).ToArray();
            texts.OfType<MrkdwnObject>().Select(t => t.Text).Append(rendered.Text).SelectMany(t => Live().Matches(t)).Select(match => match.Value).ShouldBeEmpty($"{m.Name}, {m.Variant}");
            // Every mark that is left is one of a pair that a style of ours wrote.
            foreach (var text in texts.OfType<MrkdwnObject>()) Styled().Replace(text.Text, "").ShouldNotContain('*', $"{m.Name}, {m.Variant}");
        }
    }

    [Theory]
    [InlineData("<!channel> & <https://evil.example|here>", "&lt;!channel&gt; &amp; &lt;https://evil.example|here&gt;")]
    [InlineData("*a* _b_ ~c~ `d`", "∗a∗ ˍbˍ ∼c∼ ˋdˋ")]
    [InlineData("> quoted\n> twice", "&gt; quoted\n› twice")]
    public void Among_styled_words_what_was_typed_stays_letters(string typed, string written) =>
        Mrkdwn.Texts(RichText.Of($"{Rich.Bold("Acme:")} {typed}"), 3000).Single().ShouldBe(new MrkdwnObject("*Acme:* " + written));

    [Fact]
    public void Plain_words_are_sent_as_plain_text() =>
        Mrkdwn.Texts("a * b < c", 3000).Single().ShouldBe(new PlainTextObject("a * b < c"));

    [Theory]
    [InlineData("T0HOST/U012AB", "<@U012AB> — *done?*")]
    [InlineData("E0ORG/W99", "<@W99> — *done?*")]
    [InlineData("host.ae", "@Mia — *done?*")]
    public void A_person_of_Slack_is_called_and_another_is_named(string id, string written) =>
        Mrkdwn.Texts(RichText.Of($"{Rich.Mention(id, "Mia")} — {Rich.Bold("done?")}"), 3000).Single().Text.ShouldBe(written);

    [Fact]
    public void A_style_that_Slack_would_show_as_a_letter_is_left_out() =>
        Mrkdwn.Texts(RichText.Of($"a{Rich.Bold("b")} {Rich.Bold("c ")}d {Rich.Italic("e")}"), 3000).Single().Text.ShouldBe("ab c d _e_");

    [Fact]
    public void A_link_is_one_only_to_the_web_or_to_mail()
    {
        Mrkdwn.Texts(Rich.Link("plan <1>", "https://example.org/a|b?c=1&d=2"), 3000).Single().Text.ShouldBe("<https://example.org/a%7Cb?c=1&amp;d=2|plan &lt;1&gt;>");
        Mrkdwn.Texts(Rich.Link("plan", "javascript:alert(1)"), 3000).Single().Text.ShouldBe("plan");
    }

    [Fact]
    public void A_text_that_grows_over_the_limit_as_it_is_written_becomes_several_and_loses_nothing()
    {
        var message = Message.Of(new Text(RichText.Of($"{Rich.Bold("All:")} {new string('&', 700)} {string.Concat(Enumerable.Repeat("😀 word ", 100))}")));
        var rendered = SlackMessage.Of(message);

        BlockKitRules.Message(rendered.ToJson()).ShouldBeEmpty();
        rendered.Blocks!.Value.Length.ShouldBeGreaterThan(1);
        string.Concat(Texts(rendered).Select(t => t.Text)).Replace("&amp;", "&").Replace("*", "").ShouldBe(message.PlainText);
        rendered.Text.Length.ShouldBeInRange(3900, 4000);
        rendered.Text.ShouldEndWith("…");
    }

    [Fact]
    public void A_message_over_the_sum_is_sent_as_text()
    {
        var message = Message.Of([.. Enumerable.Range(0, 6).Select(i => new Text(new string((char)('a' + i), 2800)))]);
        SlackMessage.Of(message).ShouldSatisfyAllConditions(s => s.Blocks.ShouldBeNull(), s => s.Text.ShouldStartWith("aaa"));
    }

    [Fact]
    public void The_sum_counts_characters_and_not_bytes() =>
        SlackMessage.Of(Message.Of([.. Enumerable.Range(0, 4).Select(_ => new Text(new string('é', 2500)))])).Blocks.ShouldNotBeNull();

    [Fact]
    public void An_answer_carries_the_very_blocks_and_none_where_its_text_must_do()
    {
        var message = All.First(m => m.Name == "Status").Message;
        Blocks(MessageBody.Answer(message)).ShouldBe(JsonNode.Parse(SlackMessage.Of(message).ToJson())!["blocks"]!.ToJsonString());
        Blocks(MessageBody.Answer(Message.Of([.. Enumerable.Repeat(new Text(new string('a', 2800)), 6)]))).ShouldBe("[]");

        static string Blocks(MessageBody body) => JsonNode.Parse(body.Write())!["blocks"]!.ToJsonString();
    }

    [Fact]
    public void Few_short_commands_hide_behind_the_dots_and_long_ones_stay_buttons()
    {
        Elements(new Act("Yes", "done w1"), new Act("Not me", "notme", Overflow: true)).ShouldBe(["button a1 Yes", "overflow a2 Not me=notme"]);
        Elements(new Act("Yes", "done w1"), new Act("Why", new string('x', 76), Overflow: true)).ShouldBe(["button a1 Yes", "button a2 Why"]);
        Elements(new Act("Say more", "answer w1", OpensForm: true), new Act("Read", null, Url: "https://example.org")).ShouldBe(["button a1 Say more…", "button a2 Read"]);
    }

    private static IEnumerable<string> Elements(params Act[] acts) => BlockKitRenderer.Blocks(Message.Of(new Text("?"), new Actions([.. acts]))).OfType<ActionsBlock>().Single().Elements.Select(e => e switch
    {
        ButtonElement b => $"button {b.ActionId} {b.Text.Text}",
        OverflowElement o => $"overflow {o.ActionId} {string.Join(", ", o.Options.Select(p => $"{p.Text.Text}={p.Value}"))}",
        _ => e.ToString(),
    });

    private static IEnumerable<TextObject> Texts(SlackMessage message) => message.Blocks!.Value.SelectMany(b => b switch
    {
        HeaderBlock h => [h.Text],
        SectionBlock { Text: { } text } => [text],
        SectionBlock { Fields: { } fields } => fields,
        ContextBlock c => c.Elements,
        _ => Enumerable.Empty<TextObject>(),
    });

    // A moment in the reader's own time is the one thing in angles that we write ourselves; what stands in it for old clients is escaped too.
    [GeneratedRegex(@"<(?!!date\^[0-9]+\^\{date_short_pretty\} \{time\} for you\|)[^>]*>?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Live();

    [GeneratedRegex(@"\*[^*\n]+\*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Styled();
}
