using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>One call of the Web API, by an install.</summary>
internal sealed class ApiCall(SlackServer slack, HttpRequest request, ApiArguments arguments, Installation? by)
{
    public SlackServer Slack { get; } = slack;

    public HttpRequest Request { get; } = request;

    public SlackState State => Slack.State;

    public ApiArguments Arguments { get; } = arguments;

    public Installation By => by ?? throw new ApiRefused("not_authed");

    /// <summary>Refuses what the install's scopes do not hold.</summary>
    public void NeedsScope(string scope)
    {
        if (!By.Scopes.Contains(scope)) throw new ApiRefused("missing_scope") { Needed = scope, Provided = string.Join(",", By.Scopes) };
    }

    /// <summary>A channel that the bot may know of: a private one only from within.</summary>
    public TestChannel Channel(string name = "channel")
    {
        var id = Arguments.Needs(name, "channel_not_found");
        if (State.Channels.GetValueOrDefault(id) is not { } channel || !Sees(channel)) throw new ApiRefused("channel_not_found");
        return channel;
    }

    public bool IsMember(TestChannel channel) => channel.Members.Contains(By.BotUserId);

    public TestPerson Person(string name = "user") =>
        State.People.GetValueOrDefault(Arguments.Needs(name, "user_not_found")) ?? throw new ApiRefused("user_not_found");

    /// <summary>The direct message between the bot and a person; made when there is none.</summary>
    public TestChannel Direct(TestPerson person) => Conversations.Direct(State, By, person);

    private bool Sees(TestChannel channel) =>
        IsMember(channel) || (!channel.IsPrivate && !channel.IsIm && channel.Teams.Exists(t => t == By.TeamId || (By.IsEnterpriseInstall && State.EnterpriseOf(t) == By.EnterpriseId)));
}
