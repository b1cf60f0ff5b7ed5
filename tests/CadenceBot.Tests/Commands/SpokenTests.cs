using CadenceBot.Application.Commands;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Tests.Commands;

/// <summary>Lines as people say them.</summary>
public sealed class SpokenTests
{
    private static readonly ParseContext Wednesday = new(new LocalDate(2026, 3, 11), word => word.Equals("acme", StringComparison.OrdinalIgnoreCase) ? PartnerSlug.Parse("acme") : null);

    [Theory]
    [InlineData("what do we owe", "plan --mine")]
    [InlineData("What do we still owe Acme?", "plan --mine --partner acme")]
    [InlineData("what do they owe us", "plan")]
    [InlineData("what do I owe", "today")]
    [InlineData("who is dana", "who --name \"dana\"")]
    [InlineData("Who's Dana Ruiz?", "who --name \"Dana Ruiz\"")]
    [InlineData("who is our sponsor", "who sponsor")]
    [InlineData("who are the AEs?", "who ae")]
    [InlineData("who is who", "who")]
    [InlineData("away next week", "away 2026-03-16 2026-03-22")]
    [InlineData("away this week", "away 2026-03-11 2026-03-15")]
    [InlineData("away until friday", "away --to 2026-03-13")]
    [InlineData("I'm away fri to mon", "away 2026-03-13 2026-03-16")]
    [InlineData("out of office 16 Mar - 18 Mar", "away 2026-03-16 2026-03-18")]
    [InlineData("ooo for 3 days", "away 2026-03-11 2026-03-13")]
    [InlineData("away next fri", "away 2026-03-13")]
    [InlineData("status please", "status")]
    [InlineData("Can you show me the status of acme, please?", "status --partner acme")]
    [InlineData("please undo", "undo")]
    [InlineData("opp won Northwind", "deal won \"Northwind\"")]
    [InlineData("opp won #3 80k", "deal won #3 80000EUR")]
    [InlineData("opp lost #3", "deal lost #3")]
    [InlineData("move call to thu", "meeting moved \"call\" 2026-03-12")]
    [InlineData("move the pipeline review to 20 Mar", "meeting moved \"pipeline review\" 2026-03-20")]
    [InlineData("move w6 to +7d", "week move w6 2026-03-18")]
    [InlineData("plan mine", "plan --mine")]
    [InlineData("board", "portfolio")]
    public void A_line_as_people_say_it_is_the_line_that_they_mean(string said, string line) =>
        CommandParser.Parse(said, Wednesday).ShouldBeOfType<Parsed>().Line.ToLine().ShouldBe(line);

    [Theory]
    [InlineData("please pause", "pause")]
    [InlineData("can you close graduate", "close graduate")]
    public void Nothing_is_destroyed_by_a_line_that_had_to_be_guessed_at(string said, string example) =>
        CommandParser.Parse(said, Wednesday).ShouldBeOfType<Misread>().Example.ShouldBe(example);

    [Theory]
    [InlineData("hello there")]
    [InlineData("away blah")]
    [InlineData("please")]
    [InlineData("what is up")]
    public void What_means_nothing_stays_a_misread_with_one_example(string said) =>
        CommandParser.Parse(said, Wednesday).ShouldBeOfType<Misread>().Example.Length.ShouldBePositive();

    [Theory]
    [InlineData("opp add Show me the money", "opp add \"Show me the money\"")]
    [InlineData("done w2 --why we owe them", null)]
    [InlineData("checkin thanks", "checkin \"thanks\"")]
    public void What_the_grammar_knows_is_read_by_the_grammar(string said, string? line)
    {
        var parsed = CommandParser.Parse(said, Wednesday);
        if (line is null) parsed.ShouldBeOfType<Misread>();
        else parsed.ShouldBeOfType<Parsed>().Line.ToLine().ShouldBe(line);
    }
}
