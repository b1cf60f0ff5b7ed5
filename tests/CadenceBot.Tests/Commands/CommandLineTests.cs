using CadenceBot.Application.Commands;
using CadenceBot.Domain.Pipeline;
using NodaTime;

namespace CadenceBot.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void A_button_reads_as_somebody_would_type_it()
    {
        CommandGrammar.Line("done").With("item", "w5").ToLine().ShouldBe("done w5");
        (CommandGrammar.Line("gate", "extend").With("gate", 60).With("days", 14) with { Partner = Lines.Acme, For = "acme.1/gate-result/g60.open" })
            .ToLine().ShouldBe("gate extend 60 14d --partner acme --for acme.1/gate-result/g60.open");
        CommandGrammar.Line("opp", "pin").With("opp", 12).ToLine().ShouldBe("opp pin #12");
        CommandGrammar.Line("opp", "add").With("name", "Northwind").With("amount", new Money(80_000, "EUR")).With("test").With("close", new LocalDate(2026, 5, 28))
            .ToLine().ShouldBe("opp add \"Northwind\" 80000EUR --close 2026-05-28 --test");
        CommandGrammar.Line("answer").With("occurrence", "acme.1/week/w05").With("option", "yes").ToLine().ShouldBe("answer acme.1/week/w05 \"yes\"");
    }

    [Fact]
    public void A_value_after_a_gap_goes_by_name()
    {
        var line = CommandGrammar.Line("away").With("to", new LocalDate(2026, 3, 7));
        line.ToLine().ShouldBe("away --to 2026-03-07");
        Lines.Parsed(line.ToLine()).ShouldBe(line);
    }

    [Fact]
    public void Two_lines_with_the_same_values_are_equal_whatever_their_order()
    {
        var one = Lines.Parsed("opp add \"Northwind\" 80k --test --stage demo");
        var other = Lines.Parsed("opp add --stage demo 80.000 --test --name Northwind");
        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.Without("test").ShouldNotBe(other);
        one.Given.Order().ShouldBe(["amount", "name", "stage", "test"]);
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_a_mistake_of_the_program()
    {
        Should.Throw<ArgumentException>(() => CommandGrammar.Line("done").With("on", "fri"));
        Should.Throw<ArgumentException>(() => CommandGrammar.Line("done").With("amount", 5));
        Should.Throw<ArgumentException>(() => CommandGrammar.Line("mute").With("what", "noise"));
        Should.Throw<ArgumentException>(() => CommandGrammar.Line("frobnicate"));
    }
}
