using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.TestSlack;
using Played = CadenceBot.Playground.Seed.Cast;

namespace CadenceBot.ContractTests.Slack;

/// <summary>The playground's people and rooms at the test Slack: the same names, companies, roles and zones under Slack's ids, so that what happens here can be held against what happens there.</summary>
internal static partial class PlayedCast
{
    /// <summary>Somebody of Acme whom the bot does not know.</summary>
    public const string Stranger = "U0ROBIN";

    private static readonly Dictionary<string, string> Users = new(StringComparer.Ordinal)
    {
        ["admin"] = "T0HOST/U0ADA",
        ["host.manager"] = "T0HOST/U0SAM",
        ["host.ae"] = "T0HOST/U0MIA",
        ["host.se"] = "T0HOST/U0TOM",
        ["host.sponsor"] = "T0HOST/U0GRACE",
        ["partner.manager"] = "T0ACME/U0DANA",
        ["partner.ae"] = "T0ACME/U0LEO",
        ["partner.se"] = "T0ACME/U0IVY",
        ["partner.sponsor"] = "T0ACME/U0RUTH",
        ["other.manager"] = "T0GLOBEX/U0ARJUN",
        ["other.ae"] = "T0GLOBEX/U0PRIYA",
        ["stranger"] = "T0ACME/" + Stranger,
    };

    private static readonly Dictionary<string, string> Channels = new(StringComparer.Ordinal) { ["acme"] = Cast.AcmeChannel, ["globex"] = Cast.GlobexChannel, ["host"] = Cast.InternalChannel };

    /// <summary>The person's id at the bot.</summary>
    public static string PersonOf(string member) => Users[member];

    /// <summary>The user's id at Slack.</summary>
    public static string UserOf(string member) => Users[member].Split('/')[1];

    /// <summary>The channel of a room; null for direct messages.</summary>
    public static string? ChannelOf(string room) => Channels.GetValueOrDefault(room);

    /// <summary>Whether somebody is of the host's workspace, where the command can be typed.</summary>
    public static bool IsHost(string member) => Users[member].StartsWith(Cast.Host, StringComparison.Ordinal);

    /// <summary>A line with the people whom it mentions as Slack writes them; a place such as <c>partner.ae</c> stays a place.</summary>
    public static string Typed(string line) => Mention().Replace(line, m => $"<@{UserOf(m.Groups["id"].Value)}>");

    /// <summary>The same line as the bot writes it on a button.</summary>
    public static string Made(string line) => Mention().Replace(line, m => "@" + PersonOf(m.Groups["id"].Value));

    /// <summary>What the playground writes, as it is written here.</summary>
    public static string Mapped(string text) => Member().Replace(
        Room().Replace(text, m => m.Groups["room"].Value is var room && ChannelOf(room) is { } channel ? $"slack:{Cast.Host}/{channel}" : m.Value),
        m => PersonOf(m.Groups["id"].Value)).Replace("playground:dm:", "slack:dm:", StringComparison.Ordinal);

    /// <summary>A notice's key; where it names a plan's place (<c>acme.1/d30/partner.sponsor</c>) it is the same here, where it names a person it is not.</summary>
    public static string KeyOf(string key) => key.StartsWith("host/", StringComparison.Ordinal) && Users.Keys.FirstOrDefault(m => key.EndsWith("/" + m, StringComparison.Ordinal)) is { } member
        ? key[..^member.Length] + PersonOf(member)
        : key;

    /// <summary>Puts the same into the store as the playground's beginning does, and into the workspace whoever is missing.</summary>
    public static async Task SeedAsync(SlackHouse house, IReadOnlyCollection<string> without)
    {
        if (house.Slack.People.All(p => p.Id != Stranger))
        {
            house.Slack.AddPerson(new TestPerson(Stranger, Cast.Acme, "robin") { RealName = "Robin Vale", Tz = "America/New_York" });
            house.Slack.Channel(Cast.AcmeChannel).Members.Add(Stranger);
        }

        await house.Get<IStore>().CommitAsync(new Commit { At = house.Now, Directory = Directory }, default);
        if (without.Count > 0) await house.Get<IStore>().CommitAsync(new Commit { At = house.Now, Directory = [.. without.Select(id => new DirectoryChange.PersonRemoved(PersonOf(id)))] }, default);
    }

    private static ImmutableArray<DirectoryChange> Directory =>
    [
        .. Played.Directory.Where(c => c is DirectoryChange.CompanySaved),
        .. Played.Members.Where(m => m.IsKnown).Select(m => new DirectoryChange.PersonSaved(m.AsPerson() with { Id = PersonOf(m.Id) })),
        .. Played.Rooms.Where(r => ChannelOf(r.Id) is not null)
            .Select(r => new DirectoryChange.ChannelSaved(r.AsChannel() with { Ref = new ConversationRef("slack", $"{Cast.Host}/{ChannelOf(r.Id)}") })),
    ];

    [GeneratedRegex(@"@?(?<![\w./])(?<id>(host|partner|other)\.(manager|ae|se|sponsor)|(?<=dm:)(admin|stranger))(?![\w.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Member();

    [GeneratedRegex(@"@(?<id>(host|partner|other)\.(manager|ae|se|sponsor)|admin|stranger)(?![\w.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex("playground:(?<room>acme|globex|host)(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Room();
}
