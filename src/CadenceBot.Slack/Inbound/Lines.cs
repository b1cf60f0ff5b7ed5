using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CadenceBot.Application.Chat;
using CadenceBot.Slack.Outbound;
using Line = CadenceBot.Application.Chat.Inbound;

namespace CadenceBot.Slack.Inbound;

/// <summary>Makes of a visit and its words what the bot takes: the line, and the people whom it names, for whom Slack vouches.</summary>
internal sealed partial class Lines(SlackPeople people, SlackOptions options)
{
    private const int MostNamed = 10;

    /// <summary>Of what somebody typed: users become people, what Slack wrapped becomes what was typed.</summary>
    public async Task<Line> TypedAsync(Visit visit, string text, Door door, string deliveryId, CancellationToken cancellation)
    {
        var named = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var user in SlackText.Users(text, visit.Workspace.BotUserId).Take(MostNamed))
        {
            if (await people.NamedAsync(visit.Workspace, user, cancellation) is { } actor) named[user] = actor;
        }

        var line = SlackText.Plain(text, user => user == visit.Workspace.BotUserId ? "CadenceBot" : named.GetValueOrDefault(user)?.Id);
        return Of(visit, line, door, deliveryId, [.. named.Values]);
    }

    /// <summary>Of a line that a button or a form made.</summary>
    public async Task<Line> MadeAsync(Visit visit, string line, Door door, string deliveryId, CancellationToken cancellation)
    {
        var named = ImmutableArray.CreateBuilder<Actor>();
        foreach (Match person in Person().Matches(line).Take(MostNamed))
        {
            // Only who Slack says has that very id; a line that somebody made up vouches for nobody.
            if (await people.NamedAsync(visit.Workspace, person.Groups["user"].Value, cancellation) is { } actor && "@" + actor.Id == person.Value) named.Add(actor);
        }

        return Of(visit, line, door, deliveryId, named.ToImmutable());
    }

    private Line Of(Visit visit, string line, Door door, string deliveryId, ImmutableArray<Actor> named) =>
        new(visit.Actor, visit.Conversation, line, door, deliveryId, visit.Origin?.AsPosted()) { Room = visit.Room, Named = named, ReadsThreads = options.ReadThreads };

    [GeneratedRegex("@[TE][A-Z0-9]{2,20}/(?<user>[UW][A-Z0-9]{2,20})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Person();
}
