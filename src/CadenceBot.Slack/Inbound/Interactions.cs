using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CadenceBot.Slack.Install;

namespace CadenceBot.Slack.Inbound;

/// <summary>Reads presses and submissions. Whose installation it is and who acted stand in other fields in each (facts, section 1b).</summary>
internal static class Interactions
{
    /// <summary>For presses <c>team.id</c>, null on an organisation's install and then the user's team; for views the team in which the app is installed.</summary>
    public static InstallKey InstallOf(Interaction read) => new(read.View?.AppInstalledTeamId ?? read.Team?.Id ?? read.User?.TeamId, read.Enterprise?.Id);

    /// <summary>A press; null when it does not say who pressed what.</summary>
    public static Arrival? Press(Interaction read)
    {
        if (read is not { User.Id: { } user, Actions: [{ } action, ..] }) return null;
        var (container, channel) = (read.Container, read.Container?.ChannelId ?? read.Channel?.Id);
        var isMessage = channel is not null && container is null or { Type: "message" };
        var spot = isMessage ? new Spot(channel!, container?.MessageTs, container?.ThreadTs, read.Channel?.Name == "directmessage" || channel is ['D', ..]) : null;
        var place = spot is null ? read.View?.Id ?? container?.ViewId ?? "" : channel;
        return new PressArrival(
            $"slack:act/{place}/{container?.MessageTs}/{action.ActionId}/{user}/{action.ActionTs}", read.ApiAppId, InstallOf(read), ActorOf(read, user), spot,
            action.SelectedOption?.Value ?? action.Value, container?.IsEphemeral == true, read.TriggerId, read.ResponseUrl);
    }

    /// <summary>A submission; null when it does not say of what.</summary>
    public static Arrival? Submission(Interaction read)
    {
        if (read is not { User.Id: { } user, View: { Id: { } id } view }) return null;
        var answers = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (block, fields) in view.State?.Values ?? [])
            answers[block] = [.. (fields?.Values ?? []).SelectMany(Texts)];
        return new SubmissionArrival($"slack:view/{id}/{view.Hash}/{ContentOf(answers)}", read.ApiAppId, InstallOf(read), ActorOf(read, user), id, view.PrivateMetadata ?? "", answers.ToImmutable());
    }

    // A form that was refused is sent once more under the same id and hash: what differs is what was corrected.
    private static string ContentOf(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> answers)
    {
        var text = string.Join('\n', answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={string.Join('\t', a.Value)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    // The user's own team; on a submission of another company's people even team.id is theirs, so that it says nothing about the installation.
    private static SlackActor ActorOf(Interaction read, string user) => new(user, read.User!.TeamId, null, read.User.Name ?? read.User.Username ?? "");

    private static IEnumerable<string> Texts(PayloadAnswer? answer)
    {
        if (answer is null) return [];
        if (answer.SelectedOptions is { IsDefault: false } many) return many.Select(o => o?.Value).OfType<string>();
        return (answer.SelectedOption?.Value ?? answer.SelectedDate ?? answer.Value) is { } one ? [one] : [];
    }
}
