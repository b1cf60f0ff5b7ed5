namespace CadenceBot.Slack.Inbound;

/// <summary>What happens with a socket next.</summary>
/// <param name="Kind">What.</param>
/// <param name="Reason">Why: Slack's word, or one of ours.</param>
internal sealed record SocketTurn(SocketTurnKind Kind, string Reason)
{
    /// <summary>What follows from Slack's announcement that it will close the socket; a word not known yet is taken as an end without notice.</summary>
    public static SocketTurn Of(string reason) => new(
        reason switch
        {
            "warning" or "refresh_requested" => SocketTurnKind.Replace,
            "link_disabled" => SocketTurnKind.Disabled,
            _ => SocketTurnKind.Lost,
        },
        reason);
}

/// <summary>What happens with a socket next.</summary>
internal enum SocketTurnKind
{
    /// <summary>It gets a successor, and is read until that one is there.</summary>
    Replace,

    /// <summary>It is gone.</summary>
    Lost,

    /// <summary>There is no use in another one.</summary>
    Disabled,
}

/// <summary>What ends Socket Mode for good, and what the operator does about it.</summary>
internal static class SocketStops
{
    /// <summary>The app token is not the one of the app in the settings.</summary>
    public const string AnotherApp = "another_app";

    /// <summary>What to do; null for an error that passes by itself.</summary>
    public static string? Remedy(string reason) => reason switch
    {
        "link_disabled" => "Socket Mode was switched off for the app: switch it on under Settings, Socket Mode, and start the program again",
        AnotherApp => "Cadence:Slack:AppToken belongs to another app than Cadence:Slack:AppId: take both from the same app, and start the program again",
        "not_authed" or "invalid_auth" or "token_revoked" or "token_expired" => "Slack does not take Cadence:Slack:AppToken: make a new app-level token under Basic Information, and start the program again",
        "missing_scope" or "no_permission" or "not_allowed_token_type" => "Cadence:Slack:AppToken is no app-level token with the scope connections:write: make one under Basic Information, and start the program again",
        "account_inactive" or "user_removed_from_team" => "the person who made Cadence:Slack:AppToken has left the workspace: let somebody who stays make a new one under Basic Information, and start the program again",
        "team_disabled" or "forbidden_team" => "Slack has closed the workspace to the app: ask the workspace's owner, and start the program again when it is open",
        _ => null,
    };
}
