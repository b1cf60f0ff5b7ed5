using CadenceBot.ContractTests.Chaos;

namespace CadenceBot.ContractTests.Cli;

/// <summary>A setting that cannot be used stops the start with one sentence that names it.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Cadence__Url", "nonsense", "Cadence:Url is \"nonsense\"; the playground has no sign-in and listens on loopback only, such as http://127.0.0.1:5080.")]
    [InlineData("Cadence__Url", "http://0.0.0.0:5080", "Cadence:Url is \"http://0.0.0.0:5080\"; *loopback only*")]
    [InlineData("Cadence__Url", "http://example.com", "Cadence:Url is \"http://example.com\"; *loopback only*")]
    [InlineData("Cadence__Url", " ", "Cadence:Url is empty; name a loopback address, such as http://127.0.0.1:5080.")]
    [InlineData("Cadence__Database", " ", "Cadence:Database is empty; name a file, such as data/cadence.db.")]
    [InlineData("Cadence__Backup__At", "25:70", "Cadence:Backup:At is \"25:70\"; write a time of day, such as 02:30.")]
    [InlineData("Cadence__Backup__Keep", "0", "Cadence:Backup:Keep is 0; keep 1 to 3650 backups, such as 14.")]
    [InlineData("Cadence__Backup__Keep", "many", "*'many' at 'Cadence:Backup:Keep'*")]
    [InlineData("Cadence__TemplatesFolder", "nowhere", "Cadence:TemplatesFolder is \"nowhere\", which is no folder; create it or leave the setting out.")]
    [InlineData("Cadence__Admins__0", " ", "Cadence:Admins has the entry \" \"; name the chat platform's id of a person, such as admin.")]
    [InlineData("Cadence__Admins__0", "partner.ae", "Cadence:Admins names \"partner.ae\", who works for Acme; an admin works for the host.")]
    public async Task A_wrong_setting_stops_the_start(string name, string value, string sentence)
    {
        await using var program = new ChildProgram();
        program.Settings[name] = value;

        OperatorTests.Refused(await program.RunAsync(), 1, sentence);
    }

    [Fact]
    public async Task A_bad_template_is_named_with_file_path_and_sentence()
    {
        await using var program = new ChildProgram();
        var templates = Directory.CreateDirectory(Path.Combine(program.Folder, "templates")).FullName;
        await File.WriteAllTextAsync(Path.Combine(templates, "ours.json"), """{ "id": "ours", "version": "one" }""");
        program.Settings["Cadence__TemplatesFolder"] = templates;

        var (code, _, error) = await program.RunAsync();

        code.ShouldBe(1);
        error.ShouldContain("ours.json");
        error.ShouldContain("version");
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Two_templates_of_one_name_that_differ_are_refused()
    {
        await using var program = new ChildProgram();
        var templates = Directory.CreateDirectory(Path.Combine(program.Folder, "templates")).FullName;
        var shipped = typeof(Domain.Templates.ShippedTemplates).Assembly.GetManifestResourceNames().Single(n => n.EndsWith("forecastable-90.json", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(templates, "mine.json"), Domain.Templates.ShippedTemplates.Text(shipped).Replace("\"redDays\": 120", "\"redDays\": 130", StringComparison.Ordinal));
        program.Settings["Cadence__TemplatesFolder"] = templates;

        OperatorTests.Refused(await program.RunAsync(), 1, "Two templates call themselves forecastable-90 version 2 and are not the same; give one of them another \"id\" or \"version\".");
    }

    [Fact]
    public async Task A_settings_file_that_cannot_be_read_is_named()
    {
        await using var program = new ChildProgram();
        await File.WriteAllTextAsync(Path.Combine(program.Folder, "appsettings.json"), "{ \"Cadence\": ");

        var (code, _, error) = await program.RunAsync();

        code.ShouldBe(1);
        error.ShouldContain("appsettings.json");
        error.ShouldNotContain("   at ");
    }
}
