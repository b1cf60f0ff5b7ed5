using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Requirements;

public sealed class RequirementsTests
{
    // Put in at run time: written out, the samples below would count as claims of this file.
    private const string Name = "Requirement";

    [Fact]
    public void All_248_elements_are_listed_in_order_and_none_twice()
    {
        Requirement.All.Select(r => r.Number).ShouldBe(Enumerable.Range(1, 248).Select(n => $"S{n}"));
        Requirement.All.Count(r => r.Seed == "000").ShouldBe(74);
        Requirement.All.Count(r => r.Seed == "001").ShouldBe(174);
        Requirement.All.ShouldAllBe(r => r.Title.Trim().Length > 0 && !r.Title.Contains('|'));
    }

    [Fact]
    public void Only_the_claims_and_the_links_owe_no_test() =>
        Requirement.All.Where(r => !r.OwesATest).Select(r => r.Number).ShouldBe(["S74", "S246", "S248"]);

    [Fact]
    public void No_test_names_an_element_that_does_not_exist()
    {
        var known = Requirement.All.Select(r => r.Number).ToHashSet(StringComparer.Ordinal);
        RequirementClaim.All.Where(c => !known.Contains(c.Number)).Select(c => $"{c.File}: {c.Test} names {c.Number}").ShouldBeEmpty();
    }

    [Fact]
    public void Docs_requirements_is_in_step() =>
        GeneratedDocument.ShouldBeInStep(RequirementsDocument.Path, RequirementsDocument.Write(Requirement.All, RequirementClaim.All));

    [Fact]
    public void The_document_says_open_where_no_test_names_an_element_and_none_owed_where_none_could()
    {
        var text = RequirementsDocument.Write(Requirement.All, [new RequirementClaim("S43", "Sponsors.Day_75_asks_once", "x.cs")]);

        text.ShouldContain("| S43 | Executive sponsor checks in at the 75-day mark | `Sponsors.Day_75_asks_once` |");
        text.ShouldContain("| S44 | QBR scheduled for day 100 | open |");
        text.Split('\n').Count(l => l.EndsWith("| none owed |", StringComparison.Ordinal)).ShouldBe(3);
        text.Split('\n').Count(l => l.StartsWith("| S", StringComparison.Ordinal) && !l.StartsWith("| Seed", StringComparison.Ordinal)).ShouldBe(248);
    }

    [Fact]
    public void A_claim_belongs_to_the_test_below_it_and_above_a_class_to_the_class()
    {
        var source = $$"""
            [Trait("{{Name}}", "S1")]
            public sealed class Gates
            {
                [Fact, Trait("{{Name}}", "S2")]
                [Trait("{{Name}}", "S3")]
                public void A_gate_waits() { }

                [Fact]
                public async Task Nothing_is_claimed_here() { }

                [Theory]
                [Trait("{{Name}}", "S4")]
                public async Task It_posts<T>(T what) { }
            }
            """;

        RequirementClaim.Read(source, "x.cs").Select(c => $"{c.Number} {c.Test}")
            .ShouldBe(["S1 Gates", "S2 Gates.A_gate_waits", "S3 Gates.A_gate_waits", "S4 Gates.It_posts"]);
    }
}
