using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CadenceBot.ContractTests.Slack.Oracles;

/// <summary>Slack's own types take every message, modal and home tab that the bot sends, as TypeScript's strictest reading of a literal.</summary>
public sealed partial class BlockKitOracleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cadence-oracle-");

    [OracleFact]
    public async Task Every_golden_message_and_modal_and_the_home_tab_is_of_Slack_s_types()
    {
        var goldens = Directory.GetFiles(Path.Combine(Node.Folder, "..", "CadenceBot.Tests", "Goldens"), "Slack.*.approved.json").Order(StringComparer.Ordinal).ToArray();
        var literals = goldens.SelectMany(file => File.ReadLines(file).Where(l => l.StartsWith('{')).Select(l => (From: Path.GetFileName(file), Json: l))).ToList();
        literals.Add(("the home tab", await HomeAsync()));
        literals.Count(l => TypeOf(l.Json) == "ModalView").ShouldBeGreaterThan(30);
        literals.Count(l => TypeOf(l.Json) == "Message").ShouldBeGreaterThan(300);

        var (code, output) = await CompileAsync(literals.Select(l => l.Json));

        code.ShouldBe(0, NumberedLine().Replace(output, m => $"{literals[int.Parse(m.Groups["line"].Value) - HeadLines - 1].From}: "));
    }

    /// <summary>The compiler would object: else the test above says nothing.</summary>
    [OracleFact]
    public async Task What_is_not_of_Slack_s_types_is_refused()
    {
        const string Button = """{"type":"button","action_id":"a1","value":"v","text":{"type":"plain_text","text":"Done"}}""";
        const string Good = """{"text":"t","blocks":[{"type":"section","text":{"type":"plain_text","text":"s"}},{"type":"actions","elements":[""" + Button + "]}]}";
        const string Modal = """{"type":"modal","title":{"type":"plain_text","text":"t"},"blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"l"},"element":{"type":"datepicker","action_id":"a"}}]}""";
        string[] all =
        [
            Good,
            Modal,
            Good.Replace("\"value\":\"v\"", "\"value\":\"v\",\"colour\":\"red\""),
            Good.Replace("\"section\"", "\"paragraph\""),
            Good.Replace("\"text\":\"s\"", "\"text\":5"),
            Good.Replace("\"action_id\"", "\"action\""),
            Good.Replace(Button, "{\"type\":\"divider\"}"),
            Modal.Replace("\"block_id\":\"b\",", "\"block_id\":\"b\",\"private_metadata\":\"{}\","),
            Modal.Replace("\"title\":{\"type\":\"plain_text\",\"text\":\"t\"},", ""),
            Modal.Replace("\"l\"}", "\"l\",\"verbatim\":true}"),
        ];

        var (code, output) = await CompileAsync(all);

        code.ShouldNotBe(0);
        NumberedLine().Matches(output).Select(m => int.Parse(m.Groups["line"].Value) - HeadLines - 1).Distinct().ShouldBe(Enumerable.Range(2, all.Length - 2), output);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private const int HeadLines = 2;

    private static string TypeOf(string json)
    {
        using var read = JsonDocument.Parse(json);
        return !read.RootElement.TryGetProperty("type", out var type) ? "Message" : type.GetString() == "home" ? "HomeView" : "ModalView";
    }

    // Literals, since only of a literal the compiler refuses a property that the type does not have.
    private async Task<(int Code, string Output)> CompileAsync(IEnumerable<string> literals)
    {
        var source = new StringBuilder("import type { HomeView, KnownBlock, ModalView } from \"@slack/types\";\ntype Message = { text: string; blocks?: KnownBlock[] };\n");
        var n = 0;
        foreach (var json in literals) source.Append($"export const p{n++}: {TypeOf(json)} = {json};\n");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "payloads.ts"), source.ToString());
        var settings = new
        {
            compilerOptions = new
            {
                strict = true,
                noEmit = true,
                module = "nodenext",
                types = Array.Empty<string>(),
                paths = new Dictionary<string, string[]> { ["@slack/types"] = [Path.Combine(Node.Folder, "node_modules", "@slack", "types", "dist", "index.d.ts")] },
            },
            files = new[] { "payloads.ts" },
        };
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "tsconfig.json"), JsonSerializer.Serialize(settings));
        return await Node.RunAsync(Path.Combine("node_modules", "typescript", "bin", "tsc"), "", "--pretty", "false", "--project", _folder.FullName);
    }

    private static async Task<string> HomeAsync()
    {
        await using var house = await SlackHouse.OpenAsync();
        var sam = house.As("U0SAM");
        var linking = await sam.Types(TestSlack.Cast.AcmeChannel, "/onboard link \"Acme\" --tz America/New_York");
        await sam.Clicks(linking.Ephemeral!, linking.Ephemeral!.Labels[0]);
        await sam.Types(TestSlack.Cast.AcmeChannel, "/onboard start --manager-partner <@U0DANA> --sponsor-partner <@U0RUTH> --sponsor-host <@U0GRACE>");
        await sam.OpensHome();
        await house.SettleAsync();
        return sam.Home!.Content.ToJsonString();
    }

    [GeneratedRegex(@"(?<=^|\n)[^\n(]*payloads\.ts\((?<line>\d+),\d+\): ")]
    private static partial Regex NumberedLine();
}
