using CadenceBot.Slack.Outbound;

namespace CadenceBot.Slack;

/// <summary>The program cannot speak with Slack as it is set up; says in one sentence what to do.</summary>
public sealed class SlackStartException : Exception
{
    internal SlackStartException(SlackAnswer answer)
        : base(answer.Kind == SlackOutcome.Refused
            ? $"Slack does not take Cadence:Slack:BotToken ({answer.Error}); copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions anew."
            : $"Slack was not reached ({answer.Error}); check the network and Cadence:Slack:ApiUrl, and start again.") => Answer = answer;

    internal SlackAnswer Answer { get; }
}
