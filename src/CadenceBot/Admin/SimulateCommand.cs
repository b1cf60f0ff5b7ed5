using System.Globalization;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Host.Settings;
using CadenceBot.Playground.Stories;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace CadenceBot.Host.Admin;

/// <summary><c>CadenceBot simulate</c>: a whole run through the real bot on a database that is thrown away; prints what became of each notice.</summary>
internal static class SimulateCommand
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly ZonedDateTimePattern When = ZonedDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm", DateTimeZoneProviders.Tzdb);

    /// <summary>Runs the story and prints its ledger.</summary>
    public static async Task<int> RunAsync(string[] rest)
    {
        var asCsv = rest.Contains("--csv");
        if (Read([.. rest.Where(a => a != "--csv")]) is not { } wanted) return 2;
        if (Story.Find(wanted.Story) is not { } story)
        {
            await Console.Error.WriteLineAsync($"\"{wanted.Story}\" is no story; take one of {string.Join(", ", Story.Ids)}, such as --story win");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("cadence-simulate-");
        try
        {
            return await RunAsync(story, wanted.Template, Path.Combine(folder.FullName, "cadence.db"), asCsv);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(Story story, string template, string database, bool asCsv)
    {
        await using var tool = Tool.Open(new CadenceOptions { Database = database, TemplatesFolder = Tool.ReadOptions([]).TemplatesFolder });
        await Composition.PrepareAsync(tool.Services, tool.Options, CancellationToken.None);
        if (tool.Services.GetRequiredService<ITemplateCatalog>().Latest(template) is null)
        {
            await Console.Error.WriteLineAsync($"\"{template}\" is no template; take one of {string.Join(", ", tool.Services.GetRequiredService<ITemplateCatalog>().All.Select(t => t.Id))}, such as --template forecastable-90");
            return 2;
        }

        try
        {
            await tool.Services.GetRequiredService<StoryRunner>().RunAsync(story, template, null, CancellationToken.None);
        }
        catch (InvalidOperationException e) when (e.Message.StartsWith("The story", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }

        var ledger = await tool.Services.GetRequiredService<IOutbox>().LedgerAsync(null, CancellationToken.None);
        if (asCsv) PrintCsv(ledger);
        else PrintTable(story, ledger);
        return 0;
    }

    private static (string Template, string Story)? Read(string[] args)
    {
        var (template, story) = ("forecastable-90", "win");
        for (var i = 0; i < args.Length; i++)
        {
            var word = args[i];
            var parts = word.Split('=', 2);
            var value = parts.Length > 1 ? parts[1] : i + 1 < args.Length ? args[++i] : null;
            switch (parts[0], value)
            {
                case ("--template", { } t): template = t; break;
                case ("--story", { } s): story = s; break;
                default:
                    Console.Error.WriteLine($"simulate does not know \"{word}\"{(value is null ? " without a value" : "")}; write CadenceBot simulate --template forecastable-90 --story win --csv");
                    return null;
            }
        }

        return (template, story);
    }

    private static void PrintTable(Story story, IReadOnlyList<LedgerLine> ledger)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("due (London)", "key", "to", "state", "rule or reason");
        foreach (var line in ledger)
        {
            table.AddRow(
                Markup.Escape(When.Format(line.DueAt.InZone(Zone))), Markup.Escape(line.Key), Markup.Escape(line.Conversation), Markup.Escape(line.State), Markup.Escape(line.Reason ?? ""));
        }

        // A pipe has no width of its own; a ledger cut at 80 columns would hide its keys.
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, Console.IsOutputRedirected ? 200 : 80);
        AnsiConsole.MarkupLineInterpolated($"{story.Title}");
        AnsiConsole.Write(table);
        var counts = ledger.GroupBy(l => l.State).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Count()} {g.Key}");
        AnsiConsole.MarkupLineInterpolated($"{ledger.Count} notices: {string.Join(", ", counts)}");
    }

    private static void PrintCsv(IReadOnlyList<LedgerLine> ledger)
    {
        using var csv = new CsvWriter(Console.Out, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var header in new[] { "key", "kind", "partner", "conversation", "dueAt", "sentAt", "state", "attempts", "reason" }) csv.WriteField(header);
        csv.NextRecord();
        foreach (var line in ledger)
        {
            csv.WriteField(line.Key);
            csv.WriteField(line.Kind);
            csv.WriteField(line.Partner);
            csv.WriteField(line.Conversation);
            csv.WriteField(InstantPattern.General.Format(line.DueAt));
            csv.WriteField(line.SentAt is { } sent ? InstantPattern.General.Format(sent) : "");
            csv.WriteField(line.State);
            csv.WriteField(line.Attempts);
            csv.WriteField(line.Reason);
            csv.NextRecord();
        }
    }
}
