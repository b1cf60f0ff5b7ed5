using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace CadenceBot.Slack;

/// <summary>The settings of Slack, section <c>Cadence:Slack</c>. Tokens and secrets come from the environment, user-secrets or files, never from the repository.</summary>
public sealed partial class SlackOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Cadence:Slack";

    /// <summary>How Slack reaches the program: <c>socket</c>, <c>http</c>, or empty for not at all.</summary>
    public string Mode { get; set; } = "";

    /// <summary>The bot's token, <c>xoxb-…</c>; not with OAuth.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app-level token of Socket Mode, <c>xapp-…</c>.</summary>
    public string? AppToken { get; set; }

    /// <summary>Signs what Slack sends in HTTP mode.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The secret before the latest rotation, as long as Slack may still use it.</summary>
    public string? PreviousSigningSecret { get; set; }

    /// <summary>The app's id, <c>A…</c>; learned from Slack when empty.</summary>
    public string? AppId { get; set; }

    /// <summary>Where the Web API lies.</summary>
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    /// <summary>The slash command as the manifest names it; a second app in the workspace may have taken the usual word.</summary>
    public string Command { get; set; } = "/onboard";

    /// <summary>Whether answers in a prompt's thread count without a mention; needs the history scopes, which read the partner's channel.</summary>
    public bool ReadThreads { get; set; }

    /// <summary>Sockets held at once in Socket Mode.</summary>
    public int Sockets { get; set; } = 2;

    /// <summary>Messages per second that one workspace takes.</summary>
    public double PostsPerSecond { get; set; } = 5;

    /// <summary>Where the keys lie that open the sealed tokens of OAuth; without them the workspaces have to be installed again.</summary>
    public string KeysFolder { get; set; } = "data/keys";

    /// <summary>Installs several workspaces; off while its client id is empty.</summary>
    public SlackOAuthOptions OAuth { get; set; } = new();

    /// <summary>Whether Slack is used at all.</summary>
    public bool IsOn => Mode.Length > 0;

    /// <summary>Whether Slack comes over HTTP.</summary>
    public bool IsHttp => Mode == "http";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mode is not ("" or "socket" or "http")) yield return new($"Cadence:Slack:Mode is \"{Mode}\"; write socket, http, or leave it empty.");
        if (!IsOn) yield break;
        if (IsHttp && string.IsNullOrWhiteSpace(SigningSecret)) yield return new("Cadence:Slack:SigningSecret is empty; without it anybody could speak as Slack. Copy it from the app's Basic Information and set Cadence__Slack__SigningSecret.");
        if (!IsHttp && AppToken?.StartsWith("xapp-", StringComparison.Ordinal) != true) yield return new("Cadence:Slack:AppToken is no app-level token; make one with the scope connections:write under Basic Information and set Cadence__Slack__AppToken=xapp-….");
        if (!OAuth.IsOn && BotToken?.StartsWith("xoxb-", StringComparison.Ordinal) != true) yield return new("Cadence:Slack:BotToken is no bot token; copy it from OAuth & Permissions and set Cadence__Slack__BotToken=xoxb-….");
        if (!Uri.TryCreate(ApiUrl, UriKind.Absolute, out var api) || !(api.Scheme == Uri.UriSchemeHttps || api.IsLoopback) || !ApiUrl.EndsWith('/'))
            yield return new($"Cadence:Slack:ApiUrl is \"{ApiUrl}\"; it is an https address that ends in a slash, such as https://slack.com/api/.");
        if (!CommandName().IsMatch(Command)) yield return new($"Cadence:Slack:Command is \"{Command}\"; it is a slash and up to 31 small letters, such as /onboard.");
        if (Sockets is < 1 or > 10) yield return new($"Cadence:Slack:Sockets is {Sockets}; Slack gives 1 to 10, such as 2.");
        if (PostsPerSecond is not (>= 0.1 and <= 100)) yield return new($"Cadence:Slack:PostsPerSecond is {PostsPerSecond}; take 0.1 to 100, such as 5.");
        if (OAuth.IsOn && string.IsNullOrWhiteSpace(KeysFolder)) yield return new("Cadence:Slack:KeysFolder is empty; name a folder for the keys of sealed tokens, such as data/keys.");
        foreach (var problem in OAuth.Validate(IsHttp)) yield return problem;
    }

    [GeneratedRegex("^/[a-z0-9_-]{1,31}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex CommandName();
}

/// <summary>Several workspaces by OAuth v2; each of them is the host company's own.</summary>
public sealed class SlackOAuthOptions
{
    /// <summary>The app's client id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's client secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The ids of the workspaces (T…) or organisations (E…) that may install it.</summary>
    public IList<string> Workspaces { get; } = [];

    /// <summary>The https address under which the program is reached, such as <c>https://cadence.example.com</c>.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Whether it is used.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(ClientId);

    internal IEnumerable<ValidationResult> Validate(bool isHttp)
    {
        if (!IsOn) yield break;
        if (!isHttp) yield return new("Cadence:Slack:OAuth needs Cadence:Slack:Mode=http; Socket Mode serves one workspace with a bot token.");
        if (string.IsNullOrWhiteSpace(ClientSecret)) yield return new("Cadence:Slack:OAuth:ClientSecret is empty; copy it from the app's Basic Information and set Cadence__Slack__OAuth__ClientSecret.");
        if (Workspaces.Count == 0) yield return new("Cadence:Slack:OAuth:Workspaces is empty; name the workspaces that are yours, such as Cadence__Slack__OAuth__Workspaces__0=T0123ABCD. People of every one of them count as the host's.");
        if (!Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || url.IsLoopback)) yield return new($"Cadence:Slack:OAuth:PublicUrl is \"{PublicUrl}\"; name the https address of this program, such as https://cadence.example.com.");
    }
}
