using CadenceBot.Application.UseCases;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Tests.UseCases;

/// <summary>What is kept of a change that stands in no plan's journal.</summary>
public sealed class OutsideChangeTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 5, 12, 0);
    private static readonly PlanId Acme = PlanId.Parse("acme.1");

    [Fact]
    public void It_outlives_the_process_as_it_was_whatever_it_is_about()
    {
        var change = new OutsideChange(At, "playground:dm:host.manager", "rename", "Acme \"<b>\" שלום", "rename acme \"Acme\"", "acme.1=57 globex.1=3");
        OutsideChange.Read(change.Write()).ShouldBe(change);
        OutsideChange.Read((change with { About = "two\nlines" }).Write()).ShouldBe(change with { About = "two lines" });
        OutsideChange.Read("1\n2").ShouldBeNull();
        OutsideChange.Read("x\na\nb\nc\nd\ne").ShouldBeNull();
    }

    [Fact]
    public void On_a_clock_that_stands_still_the_number_of_the_entry_tells_what_came_last()
    {
        var change = new OutsideChange(At, "", "quiet", "", "quiet --off", "acme.1=57");
        change.IsAfter(Acme, Entry(57, At)).ShouldBeTrue();
        change.IsAfter(Acme, Entry(58, At)).ShouldBeFalse();
        change.IsAfter(Acme, Entry(58, At - Duration.FromSeconds(1))).ShouldBeTrue();
        change.IsAfter(Acme, Entry(3, At + Duration.FromSeconds(1))).ShouldBeFalse();
        change.IsAfter(PlanId.Parse("acme.2"), Entry(1, At)).ShouldBeFalse();
    }

    private static PlanEntry Entry(long seq, Instant at) => new(seq, at, new By("host.manager", "Sam", Side.Host), new NoteAdded("x"), seq);
}
