using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Chaos;
using CadenceBot.ContractTests.Faults;
using CadenceBot.Domain.Templates;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.ContractTests.Cli;

/// <summary>What an operator types: the real program, its exit codes and its sentences.</summary>
public sealed class OperatorTests
{
    [Fact]
    public async Task Backup_and_restore_and_what_a_running_program_forbids()
    {
        await using var program = new ChildProgram();
        await program.StartAsync();
        var backup = Path.Combine(program.Folder, "copies", "one.db");

        var made = await program.RunAsync("backup", backup);
        made.ShouldBe((0, $"Backed up {program.Database} to {backup}; the copy passed the integrity check.{Environment.NewLine}", ""));
        await program.PostAsync("say", new() { ["as"] = "partner.ae", ["in"] = "acme", ["text"] = "/onboard opp add \"After the backup\"" });
        Refused(await program.RunAsync("restore", backup), 1, $"A host is running on '{program.Database}'; stop it first.");
        Refused(await program.RunAsync(), 1, $"Another CadenceBot runs on {program.Database}; stop it, or name another file with Cadence__Database=data/other.db.");
        program.Kill();

        var (code, said, _) = await program.RunAsync("restore", backup);
        code.ShouldBe(0);
        said.ShouldContain($"the old one is '{program.Database}.before-restore-1'");
        File.Exists(program.Database + ".before-restore-1").ShouldBeTrue();
        (await program.RunAsync("doctor")).Code.ShouldBe(0);
        await program.StartAsync();
        (await program.GetAsync("plan?partner=acme"))["opportunities"]!.AsArray().ShouldBeEmpty("the backup was made before");
        (await program.GetAsync("messages?in=acme")).AsArray().Count.ShouldBe(1, "the welcome is not sent again");
    }

    [Fact]
    public async Task A_second_program_on_the_same_port_is_told_so()
    {
        await using var first = new ChildProgram();
        await first.StartAsync();
        await using var second = new ChildProgram();
        second.Settings["Cadence__Url"] = first.Url;

        var (code, _, error) = await second.RunAsync();

        code.ShouldBe(1);
        error.ShouldContain("address already in use");
        error.ShouldContain("Cadence__Url=");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        await using var program = new ChildProgram();
        Directory.CreateDirectory(Path.GetDirectoryName(program.Database)!);
        await File.WriteAllBytesAsync(program.Database, []);
        using (var other = Session.Open(program.Database, TimeSpan.FromSeconds(5))) other.Script("CREATE TABLE theirs (x)");

        foreach (var command in new[] { Array.Empty<string>(), ["doctor"] })
            Refused(await program.RunAsync(command), 1, $"The database '{program.Database}' belongs to another program, and nothing was changed in it; name another file with Cadence__Database=data/other.db.");

        using var left = Session.Open(program.Database, TimeSpan.FromSeconds(5));
        left["SELECT name FROM sqlite_master"].Rows(row => row.GetString(0)).ShouldBe(["theirs"]);
    }

    [Fact]
    public async Task A_backup_never_takes_the_place_of_the_databases_own_files()
    {
        await using var program = new ChildProgram();
        await program.StartAsync();
        foreach (var file in new[] { program.Database, program.Database + "-wal", program.Database + ".lock" })
            Refused(await program.RunAsync("backup", file), 1, $"'{file}' is the database itself or a file that it works with; name another file for the backup.");
    }

    [Fact]
    public async Task The_doctor_finds_a_snapshot_that_does_not_follow_from_its_journal_and_a_dead_letter()
    {
        await using var house = await House.OpenAsync();
        await using var program = new ChildProgram();
        program.Settings["Cadence__Database"] = house.Options.Database;
        var dead = new OutboxDraft { Key = "acme.1/week/w99", Kind = "week", Conversation = new ConversationRef("fax", "acme"), Message = Message.Say("?"), DueAt = House.Start };
        await house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Outbox = [dead] }, default);
        await house.Get<IBot>().DrainAsync(House.Start, default);

        var (code, said, _) = await program.RunAsync("doctor");
        code.ShouldBe(0);
        said.ShouldContain("dead: acme.1/week/w99 due 2026-03-02T08:00:00Z, 1 attempts, no platform is called 'fax' any more");
        said.ShouldContain("The database is sound; 1 running plan.");

        using (var other = Session.Open(house.Options.Database, TimeSpan.FromSeconds(5))) other.Script("UPDATE plans SET snapshot = replace(snapshot, 'Leo Park', 'Eve')");
        (code, said, _) = await program.RunAsync("doctor");
        code.ShouldBe(1);
        said.ShouldContain("problem: Plan acme.1 does not stand as its journal tells.");
        said.ShouldContain("1 problems in the database.");
    }

    [Fact]
    public async Task A_template_that_changed_needs_a_new_version_and_plans_keep_the_one_they_have()
    {
        await using var program = new ChildProgram();
        var templates = Directory.CreateDirectory(Path.Combine(program.Folder, "templates")).FullName;
        var file = Path.Combine(templates, "ours.json");
        var text = ShippedTemplates.Text(ShippedFile()).Replace("\"forecastable-90\"", "\"ours\"", StringComparison.Ordinal).Replace("\"version\": 2", "\"version\": 1", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text);
        program.Settings["Cadence__TemplatesFolder"] = templates;
        await program.StartAsync();
        await program.PostAsync("reset", new() { ["demo"] = false });
        await program.PostAsync("say", new() { ["as"] = "host.manager", ["in"] = "host", ["text"] = "/onboard start acme --template ours" });
        program.Kill();

        await File.WriteAllTextAsync(file, text.Replace("\"redDays\": 120", "\"redDays\": 121", StringComparison.Ordinal));
        Refused(await program.RunAsync(), 1, "The template ours changed but still calls itself version 1, which a plan keeps; write \"version\": 2 in it.");

        await File.WriteAllTextAsync(file, text.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));
        var (code, said, error) = await program.RunAsync("doctor");
        (code, said.Contains("The database is sound; 1 running plan.", StringComparison.Ordinal)).ShouldBe((0, true), said + error);
        File.Delete(file);
        (await program.RunAsync("doctor")).Code.ShouldBe(0, "the store keeps what its plans need");
        await program.StartAsync();
        var plan = await program.GetAsync("plan?partner=acme");
        ((string)plan["template"]!, (int)plan["version"]!).ShouldBe(("ours", 1));
    }

    [Theory]
    [InlineData(2, "frobnicate", "\"frobnicate\" is no command; try simulate, backup, restore or doctor, or nothing at all to run the program.")]
    [InlineData(2, "backup", "backup wants a file, such as CadenceBot backup data/backups/cadence-2026-03-02.db")]
    [InlineData(2, "restore", "restore wants a file, such as CadenceBot restore data/backups/cadence-2026-03-02.db")]
    [InlineData(1, "restore nowhere.db", "There is no file 'nowhere.db'.")]
    [InlineData(1, "doctor", "There is no database at *; name it with --Cadence:Database data/cadence.db.")]
    [InlineData(1, "backup one.db", "There is no database at *; name it with --Cadence:Database data/cadence.db.")]
    [InlineData(2, "-x", "\"-x\" is no command; *")]
    [InlineData(2, "--port 5081", "\"--port\" is no command; *")]
    public async Task A_line_that_cannot_be_done_gets_one_sentence(int code, string line, string sentence)
    {
        await using var program = new ChildProgram();
        Refused(await program.RunAsync(line.Split(' ')), code, sentence);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        await using var program = new ChildProgram();
        Directory.CreateDirectory(Path.GetDirectoryName(program.Database)!);
        await File.WriteAllTextAsync(program.Database, string.Concat(Enumerable.Repeat("Dear diary. ", 200)));

        Refused(await program.RunAsync("doctor"), 1, "The database could not be opened: *not a database*");
        Refused(await program.RunAsync(), 1, "The database could not be opened: *not a database*");
        Refused(await program.RunAsync("restore", program.Database), 1, "*was not restored: it is no SQLite database.");
    }

    internal static void Refused((int Code, string Out, string Error) run, int code, string sentence)
    {
        var lines = run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        run.Code.ShouldBe(code, run.Out + run.Error);
        lines.Length.ShouldBe(1, run.Error);
        lines[0].ShouldMatch("^" + System.Text.RegularExpressions.Regex.Escape(sentence).Replace("\\*", ".*", StringComparison.Ordinal) + "$");
    }

    private static string ShippedFile() =>
        typeof(ShippedTemplates).Assembly.GetManifestResourceNames().Single(n => n.EndsWith("forecastable-90.json", StringComparison.Ordinal));
}
