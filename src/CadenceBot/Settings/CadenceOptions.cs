using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CadenceBot.Domain.Partners;
using CadenceBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Host.Settings;

/// <summary>The settings of the program, section <c>Cadence</c>; each has a safe default, and a wrong one stops the start with one sentence.</summary>
internal sealed class CadenceOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Cadence";

    /// <summary>The SQLite file.</summary>
    [Required(ErrorMessage = "Cadence:Database is empty; name a file, such as data/cadence.db.")]
    public string Database { get; set; } = "data/cadence.db";

    /// <summary>The ids of the first admins.</summary>
    public IList<string> Admins { get; } = [];

    /// <summary>Where the playground listens; loopback only.</summary>
    [Required(ErrorMessage = "Cadence:Url is empty; name a loopback address, such as http://127.0.0.1:5080.")]
    public string Url { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Where <c>/health</c> is served with Slack; loopback only.</summary>
    public string ManagementUrl { get; set; } = "http://127.0.0.1:5089";

    /// <summary>The name of the host company; the workspace's own when empty. Read at the first start with Slack.</summary>
    public string? Company { get; set; }

    /// <summary>The host company's time zone, an IANA id; the first admin's own when empty. Read at the first start with Slack.</summary>
    public string? Zone { get; set; }

    /// <summary>A folder of files each of which holds one secret and is named as its setting, such as <c>Cadence__Slack__BotToken</c>; none when empty.</summary>
    public string? SecretsFolder { get; set; }

    /// <summary>Slack; off by default.</summary>
    public SlackOptions Slack { get; set; } = new();

    /// <summary>A folder with more plan templates; none when empty.</summary>
    public string? TemplatesFolder { get; set; }

    /// <summary>The nightly backup.</summary>
    public BackupOptions Backup { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || (!url.IsLoopback && !Slack.IsHttp))
            yield return new ValidationResult($"Cadence:Url is \"{Url}\"; {(Slack.IsHttp ? "name an http address behind your proxy" : "the playground has no sign-in and listens on loopback only")}, such as http://127.0.0.1:5080.");
        if (!Uri.TryCreate(ManagementUrl, UriKind.Absolute, out var management) || management.Scheme != Uri.UriSchemeHttp || !management.IsLoopback)
            yield return new ValidationResult($"Cadence:ManagementUrl is \"{ManagementUrl}\"; it is served on loopback only, such as http://127.0.0.1:5089.");
        if (Zone is { Length: > 0 } && Zones.Called(Zone) is null)
            yield return new ValidationResult($"Cadence:Zone is \"{Zone}\", which is no time zone; write an IANA id, such as Europe/London.");
        foreach (var problem in Slack.Validate(validationContext)) yield return problem;
        if (Slack.IsOn && Admins.Count == 0)
            yield return new ValidationResult("Cadence:Admins is empty; name yourself by the member ID of your Slack profile, such as Cadence__Admins__0=U0123ABCD.");
        if (Slack.OAuth.IsOn && string.IsNullOrWhiteSpace(Company))
            yield return new ValidationResult("Cadence:Company is empty; with several workspaces nobody else can tell what your company is called, such as Cadence__Company=Contoso.");
        if (TemplatesFolder is { Length: > 0 } folder && !Directory.Exists(folder))
            yield return new ValidationResult($"Cadence:TemplatesFolder is \"{folder}\", which is no folder; create it or leave the setting out.");
        if (Backup.Time is null)
            yield return new ValidationResult($"Cadence:Backup:At is \"{Backup.At}\"; write a time of day, such as 02:30.");
        if (Backup.Keep is < 1 or > 3650)
            yield return new ValidationResult($"Cadence:Backup:Keep is {Backup.Keep.ToString(CultureInfo.InvariantCulture)}; keep 1 to 3650 backups, such as 14.");
        foreach (var admin in Admins.Where(string.IsNullOrWhiteSpace))
            yield return new ValidationResult($"Cadence:Admins has the entry \"{admin}\"; name the chat platform's id of a person, such as admin.");
    }
}

/// <summary>The nightly backup.</summary>
internal sealed class BackupOptions
{
    /// <summary>Where the backups go.</summary>
    public string Folder { get; set; } = "data/backups";

    /// <summary>How many are kept.</summary>
    public int Keep { get; set; } = 14;

    /// <summary>The local time of day of this machine at which they are made.</summary>
    public string At { get; set; } = "02:30";

    /// <summary>The time of day; null when it cannot be read.</summary>
    public LocalTime? Time => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(At ?? "") is { Success: true, Value: var time } ? time : null;
}
