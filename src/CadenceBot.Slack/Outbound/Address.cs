namespace CadenceBot.Slack.Outbound;

/// <summary>Reads ids made of two: <c>T0HOST/U0SAM</c> is a person, <c>T0HOST/C0ACME</c> a channel, <c>C0ACME/1750000000.000100</c> a message.</summary>
internal static class Address
{
    /// <summary>The team or organisation of a person or a channel; null where there is none, as in <c>mail:…</c>.</summary>
    public static string? TeamOf(string id) => id.IndexOf('/') is > 0 and var slash && id[0] is 'T' or 'E' ? id[..slash] : null;

    /// <summary>The user's id of a person; null for somebody who is not on Slack.</summary>
    public static string? UserOf(string personId) => TeamOf(personId) is null ? null : LastOf(personId) is ['U' or 'W', _, ..] user ? user : null;

    /// <summary>What stands behind the slash.</summary>
    public static string LastOf(string id) => id[(id.IndexOf('/') + 1)..];

    /// <summary>The time stamp of a message's reference.</summary>
    public static string TsOf(string reference) => LastOf(reference);
}
