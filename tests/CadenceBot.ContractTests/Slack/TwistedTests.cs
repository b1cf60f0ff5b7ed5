using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadenceBot.Slack.Inbound;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Every payload with every part of it turned into something else: it is read or it is not, and nothing breaks.</summary>
public sealed class TwistedTests
{
    private static readonly string[] Twists = ["null", "\"\"", "7", "true", "[]", "[null]", "{}", "{\"a\":null}", "\"\\ud800\"", "\"a\\u0000b\"", "[[1]]", "[\"\\ud800\"]", "{\"id\":\"\\ud800\"}", "{\"a\":{\"b\":null}}"];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Slack", "Fixtures");

    public static TheoryData<string> Fixtures() => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Whatever_stands_where_something_else_should_is_no_fault_of_the_program(string fixture)
    {
        var whole = File.ReadAllText(Path.Combine(Folder, fixture + ".json"));
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Paths(JsonNode.Parse(whole)!, []))
            foreach (var twist in Twists)
            {
                if (Thrown(Twisted(whole, path, twist)) is { } thrown) broken.Add($"{string.Join('.', path)} = {twist}: {thrown.GetType().Name}");
            }

        broken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"line\":\"opp add\",\"in\":\"\",\"fields\":[\"name\"]}", true)]
    [InlineData("{\"line\":\"opp add\",\"in\":\"C0ACME\",\"fields\":[null]}", false)]
    [InlineData("{\"line\":\"opp add\",\"fields\":null}", false)]
    [InlineData("{\"line\":null,\"fields\":[]}", false)]
    [InlineData("{\"line\":\"\\ud800\",\"fields\":[]}", false)]
    [InlineData("[]", false)]
    public void What_a_form_carries_is_ours_or_nothing(string metadata, bool isOurs)
    {
        var read = FormMetadata.Read(metadata);
        (read is not null).ShouldBe(isOurs);
        read?.Spot?.IsDirect.ShouldBeFalse();
    }

    private static Exception? Thrown(string json)
    {
        try
        {
            foreach (var arrival in new[] { SlackDecoder.Event(Encoding.UTF8.GetBytes(json)), SlackDecoder.Interaction(Encoding.UTF8.GetBytes(json)), SlackDecoder.Command(Field(json)) })
                if (arrival is SubmissionArrival { Metadata: var metadata, Answers: var answers }) _ = FormMetadata.Read(metadata) is { Spot: var _ } form ? form.Complete(answers) : "";
            SlackDecoder.Challenge(Encoding.UTF8.GetBytes(json));
            return null;
        }
#pragma warning disable CA1031 // which one it is, is the test's result
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return thrown;
        }
    }

    // The part is replaced as text, since what is no text at all cannot be made of nodes.
    private static string Twisted(string whole, object[] path, string twist)
    {
        var root = JsonNode.Parse(whole)!;
        var at = root;
        foreach (var step in path[..^1]) at = step is int i ? at![i] : at![(string)step];
        if (path[^1] is int last) at![last] = "@@TWIST@@";
        else at![(string)path[^1]] = "@@TWIST@@";
        return root.ToJsonString().Replace("\"@@TWIST@@\"", twist, StringComparison.Ordinal);
    }

    // As over a socket, where the command is an object.
    private static Func<string, string?> Field(string json)
    {
        var root = JsonDocument.Parse(json).RootElement;
        return name => PayloadText.Of(root, name);
    }

    private static IEnumerable<object[]> Paths(JsonNode node, object[] at) => node switch
    {
        JsonObject all => all.SelectMany(p => p.Value is null ? [[.. at, p.Key]] : Paths(p.Value, [.. at, p.Key]).Prepend([.. at, p.Key])),
        JsonArray all => all.SelectMany((v, i) => v is null ? [[.. at, i]] : Paths(v, [.. at, i]).Prepend([.. at, i])),
        _ => [],
    };
}
