using CadenceBot.Application.Commands;

namespace CadenceBot.Tests.Commands;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("a b\u00A0c\u200Bd", "w:a w:b w:c w:d")]
    [InlineData("done w2.", "w:done w:w2")]
    [InlineData("“curly” ‘single’", "q:curly q:single")]
    [InlineData("'Leo's deal'", "q:Leo's deal")]
    [InlineData("don't", "w:don't")]
    [InlineData("\"a \\\"b\\\" \\\\ c:\\d\"", "q:a \"b\" \\ c:\\d")]
    [InlineData("--why=x -p –until —close", "f:why= w:x f:p f:until f:close")]
    [InlineData("--at:14:00 --why: x", "f:at= w:14:00 f:why w:x")]
    [InlineData("--why=\"a b\"", "f:why= q:a b")]
    [InlineData("-80k -- -", "w:-80k w:-- w:-")]
    [InlineData("@leo, <@U1|Leo M> @ <@>", "m:leo m:U1 w:@ w:<@>")]
    [InlineData("<https://a.example/x|a> <mailto:a@b.example|a@b.example>", "w:https://a.example/x w:a@b.example")]
    [InlineData("\"Northwind\". x", "q:Northwind w:x")]
    [InlineData("--owner–host @a", "f:owner-host m:a")]
    public void A_line_is_cut_into_its_pieces(string line, string pieces)
    {
        var tokens = new List<Token>();
        Tokenizer.Read(line, tokens).ShouldBe(-1);
        string.Join(' ', tokens.Select(t => $"{char.ToLowerInvariant(t.Kind.ToString()[0])}:{t.Text}{(t.HasValue ? "=" : "")}")).ShouldBe(pieces);
    }

    [Theory]
    [InlineData("a \"b c", 2)]
    [InlineData("a 'b c", 2)]
    [InlineData("\"a\\\"", 0)]
    public void An_unclosed_quote_is_told_with_its_place(string line, int at) => Tokenizer.Read(line, []).ShouldBe(at);

    [Theory]
    [InlineData("/onboard status acme", "status acme")]
    [InlineData("/ONBOARD", "")]
    [InlineData("/onboarding x", "/onboarding x")]
    [InlineData(" @CadenceBot: status", "status")]
    [InlineData("@cadencebot, status", "status")]
    [InlineData("<@CADENCEBOT> status", "status")]
    [InlineData("<@U0B|CadenceBot>  /onboard status", "status")]
    [InlineData("<at>CadenceBot</at> status", "status")]
    [InlineData("status @CadenceBot", "status @CadenceBot")]
    [InlineData("@CadenceBotty status", "@CadenceBotty status")]
    [InlineData("<@U0B status", "<@U0B status")]
    [InlineData("", "")]
    public void The_doors_own_words_are_stripped(string text, string line) => Doors.Strip(text).ShouldBe(line);
}
