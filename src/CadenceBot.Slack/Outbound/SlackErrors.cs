using CadenceBot.Application.Chat;

namespace CadenceBot.Slack.Outbound;

/// <summary>What Slack's words of refusal mean for a message that was to be sent.</summary>
internal static class SlackErrors
{
    /// <summary>Slack says itself that part of the work may have been done.</summary>
    public static bool IsUnknown(string error) => error is "fatal_error" or "internal_error" or "request_timeout" or "service_unavailable";

    /// <summary>Too many calls, in one of the words for it.</summary>
    public static bool IsLimit(string error) => error is "ratelimited" or "rate_limited" or "message_limit_exceeded";

    /// <summary>Nothing goes out of this workspace until somebody mends the installation.</summary>
    public static bool ShutsWorkspace(string error) => error is "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired" or "no_permission"
        or "missing_scope" or "org_login_required" or "ekm_access_denied" or "team_access_not_granted" or "team_added_to_org" or "access_denied" or "not_allowed_token_type";

    /// <summary>No direct message gets to that person.</summary>
    public static bool IsUnreachable(string error) => error is "user_not_found" or "user_not_visible" or "user_disabled" or "users_not_found" or "invalid_user_combination" or "cannot_dm_bot"
        or "messages_tab_disabled" or "channel_not_found" or "restricted_action" or "is_archived" or "not_in_channel" or "method_not_supported" or "method_not_supported_for_channel_type" || error.StartsWith("slack_connect_", StringComparison.Ordinal);

    /// <summary>Blocks that Slack does not take; the text alone still goes.</summary>
    public static bool IsAboutBlocks(string error) => error is "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "invalid_attachments";

    /// <summary>The message that was to be edited is gone, or may not be edited any more: what it said stands, and nobody waits for the edit.</summary>
    public static bool IsGone(string error) => error is "message_not_found" or "edit_window_closed" or "is_inactive";

    /// <summary>Why a channel takes no messages, null when it is something else.</summary>
    public static Closure? ClosedBy(string error) => error switch
    {
        "channel_not_found" => Closure.Gone,
        "is_archived" => Closure.Archived,
        "not_in_channel" => Closure.Removed,
        "restricted_action" or "posting_to_channel_denied" or "cannot_reply_to_message" => Closure.Restricted,
        _ when error.StartsWith("restricted_action_", StringComparison.Ordinal) || error.StartsWith("slack_connect_", StringComparison.Ordinal) => Closure.Restricted,
        _ => null,
    };
}
