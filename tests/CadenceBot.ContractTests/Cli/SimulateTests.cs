using CadenceBot.ContractTests.Chaos;
using CadenceBot.Playground.Stories;
using Microsoft.VisualBasic.FileIO;

namespace CadenceBot.ContractTests.Cli;

/// <summary><c>CadenceBot simulate</c>: what it prints can be read by people and by programs.</summary>
public sealed class SimulateTests : IAsyncLifetime
{
    private readonly ChildProgram _program = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Fact]
    public async Task The_table_and_the_csv_tell_the_same_ledger()
    {
        var (code, table, error) = await _program.RunAsync("simulate", "--story", "outage");
        code.ShouldBe(0, error);
        var (csvCode, csv, _) = await _program.RunAsync("simulate", "--template=forecastable-90", "--csv", "--story=outage");
        csvCode.ShouldBe(0);

        var rows = Parse(csv);
        rows[0].ShouldBe(["key", "kind", "partner", "conversation", "dueAt", "sentAt", "state", "attempts", "reason"]);
        rows.Count.ShouldBeGreaterThan(20);
        rows.ShouldAllBe(r => r.Length == 9);
        rows.Skip(1).Select(r => r[0]).ShouldBeUnique();
        rows.Skip(1).ShouldAllBe(r => table.Contains(r[0]));
        rows.Skip(1).Select(r => r[6]).Distinct().ShouldBeSubsetOf(["sent", "late", "folded", "skipped", "cancelled"]);
        rows.ShouldContain(r => r[1] == "downtime");
        table.ShouldContain($"{rows.Count - 1} notices:");
        File.Exists(_program.Database).ShouldBeFalse("nothing is stored");
    }

    [Fact]
    public async Task Every_story_runs()
    {
        foreach (var story in Story.Ids)
        {
            var (code, said, error) = await _program.RunAsync("simulate", "--story", story, "--csv");
            code.ShouldBe(0, $"{story}: {error}");
            Parse(said).Count.ShouldBeGreaterThan(10, story);
        }
    }

    [Theory]
    [InlineData("simulate --story tragedy", "\"tragedy\" is no story; take one of dst, no-sponsor, outage, silent, win, such as --story win")]
    [InlineData("simulate --template nine-lives", "\"nine-lives\" is no template; take one of forecastable-90, such as --template forecastable-90")]
    [InlineData("simulate --speed 3", "simulate does not know \"--speed\"; write CadenceBot simulate --template forecastable-90 --story win --csv")]
    [InlineData("simulate --story", "simulate does not know \"--story\" without a value; write CadenceBot simulate --template forecastable-90 --story win --csv")]
    [InlineData("simulate win", "simulate does not know \"win\" without a value; write CadenceBot simulate --template forecastable-90 --story win --csv")]
    public async Task A_line_that_it_does_not_know_gets_one_sentence(string line, string sentence) => OperatorTests.Refused(await _program.RunAsync(line.Split(' ')), 2, sentence);

    private static List<string[]> Parse(string csv)
    {
        using var parser = new TextFieldParser(new StringReader(csv)) { HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(",");
        var rows = new List<string[]>();
        while (!parser.EndOfData) rows.Add(parser.ReadFields()!);
        return rows;
    }
}
