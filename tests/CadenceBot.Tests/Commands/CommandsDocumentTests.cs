using CadenceBot.Application.Commands;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Commands;

public sealed class CommandsDocumentTests
{
    [Fact]
    public void Docs_commands_is_in_step() => GeneratedDocument.ShouldBeInStep(CommandsDocument.Path, CommandsDocument.Write());

    [Theory]
    [InlineData("status", null, "status [partner] [--share]")]
    [InlineData("opp", "drop", "opp drop [partner] <opp> --why \"…\"")]
    [InlineData("close", null, "close [partner] <graduate|extend|stop> [--why \"…\"]")]
    [InlineData("company", "hours", "company hours [partner] <hours>")]
    public void Usage_names_what_is_needed_and_what_may_be_left_out(string verb, string? sub, string usage) =>
        Usage.Of(CommandGrammar.Find(verb, sub)!).ShouldStartWith(usage);

    [Fact]
    public void Every_verb_has_a_sentence_and_an_example_that_is_read_as_that_verb()
    {
        foreach (var spec in CommandGrammar.All)
        {
            spec.Help.ShouldEndWith(".", customMessage: spec.Name);
            foreach (var example in spec.Examples) Lines.Parsed(example).Spec.Name.ShouldBe(spec.Name, example);
        }
    }

    [Fact]
    public void Every_verb_says_who_and_where() =>
        CommandGrammar.All.Where(s => s.Who == Who.Nobody || s.Where == Where.Nowhere).ShouldBeEmpty();
}
