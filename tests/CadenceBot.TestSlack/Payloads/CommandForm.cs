namespace CadenceBot.TestSlack;

/// <summary>A slash command, as a form.</summary>
internal static class CommandForm
{
    public static Dictionary<string, string> Of(SlackState state, Installation to, TestPerson person, TestChannel channel, string command, string text, string responseUrl, string triggerId)
    {
        var workspace = state.Workspaces[person.TeamId];
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["token"] = to.App.VerificationToken,
            ["team_id"] = workspace.Id,
            ["team_domain"] = workspace.Domain,
            ["channel_id"] = channel.Id,
            ["channel_name"] = NameOf(channel),
            ["user_id"] = person.Id,
            ["user_name"] = person.Name,
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = to.App.Id,
            // A word here, where other payloads have a boolean.
            ["is_enterprise_install"] = to.IsEnterpriseInstall ? "true" : "false",
            ["response_url"] = responseUrl,
            ["trigger_id"] = triggerId,
        };
        if (workspace.EnterpriseId is { } org) (form["enterprise_id"], form["enterprise_name"]) = (org, workspace.EnterpriseName!);
        return form;
    }

    public static string NameOf(TestChannel channel) => channel.IsIm ? "directmessage" : channel.IsPrivate ? "privategroup" : channel.Name;
}
