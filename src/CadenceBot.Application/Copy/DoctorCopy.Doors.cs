using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <content>What a platform's door and a partner's channel need: one sentence each, and in it the one thing to do.</content>
public static partial class DoctorCopy
{
    /// <summary>A clock that is further off than this is told; the platform's own patience is five minutes.</summary>
    public static readonly Duration MostSkew = Duration.FromSeconds(60);

    /// <summary>What is found of a door.</summary>
    /// <param name="host">The host's hours; null when they are not known.</param>
    /// <param name="door">The door.</param>
    public static IEnumerable<Symptom> Door(WorkHours? host, DoorState door)
    {
        Symptom[] troubles = [.. door.Installs.SelectMany(i => Install(door, i)).Where(f => !f.IsFine)];
        if (door.Installs.IsEmpty) yield return new(false, $"{door.Name}: nothing is installed yet. Install the app in your workspace and start me again.");
        else if (troubles.Length == 0) yield return new(true, $"{door.Name}: {Phrases.Some([.. door.Installs.Select(i => Phrases.Name(i.Name, "the workspace"))], 3)} {(door.Installs.Length == 1 ? "takes my token" : "take my tokens")}, every permission is granted, and our clocks agree.");
        foreach (var trouble in troubles) yield return trouble;
        yield return new(door.Way is not ({ State: WayState.Connecting or WayState.Stopped } or { State: WayState.Quiet, LastIn: null }), $"{door.Name}: {Way(host, door)} {(door.LastOut is { } sent ? $"My last message went out {DateCopy.Stamp(host, sent, withCity: true)}." : "No message of mine went out yet.")}");
    }

    private static IEnumerable<Symptom> Install(DoorState door, InstallState install)
    {
        var where = install.Name.Length == 0 ? door.Name : $"{door.Name}, {Phrases.Name(install.Name)}";
        if (install.Token == TokenState.Refused) yield return new(false, $"{where}: my token is not taken any more. Install the app again, and put the new token into the settings if it stands there.");
        if (install.Token == TokenState.NotReached) yield return new(false, $"{where}: I got no answer. Check this machine's network and Cadence:{door.Name}:ApiUrl, then ask me again.");
        if (!install.Lacking.IsEmpty)
            yield return new(false, RichText.Of($"{where}: a permission is missing, so {Phrases.And([.. install.Lacking.Select(p => Without(p.For))])}. Add {new RichText([.. Names(install)])} to the app and install it again."));
        if (install.Skew is { } skew && (skew > MostSkew || -skew > MostSkew))
            yield return new(false, $"{where}: my clock is {Phrases.Count((int)Math.Abs(skew.TotalSeconds), "second")} {(skew > Duration.Zero ? "ahead of" : "behind")} {door.Name}'s. Let this machine set its clock by the network.");
    }

    private static IEnumerable<Span> Names(InstallState install) => install.Lacking.SelectMany((p, i) => i == 0 ? new[] { Rich.Code(p.Name) } : [new Span(", "), Rich.Code(p.Name)]);

    private static string Way(WorkHours? host, DoorState door)
    {
        var last = door.Way.LastIn is { } came ? $"The last delivery came {DateCopy.Stamp(host, came, withCity: true)}." : "Nothing has come in yet.";
        var since = door.Way.Since is { } at ? $" since {DateCopy.Stamp(host, at, withCity: true)}" : "";
        if (door.Way is { LastIn: null, LastRefused: not null }) return "what calls me as Slack is not signed with my secret. Copy the Signing Secret anew from the app's Basic Information.";
        return door.Way.State switch
        {
            WayState.Receiving => $"deliveries come in. {last}",
            WayState.Quiet when door.Way.LastIn is null => $"I am connected, but nothing came in{since}. Mention me in a channel; if I stay silent, compare the app's events with my manifest.",
            WayState.Quiet => $"I am connected, and it is quiet. {last} If somebody wrote to me after that, compare the app's events with my manifest.",
            WayState.Connecting => $"I have not been connected{since}. Check this machine's network; I keep trying. {last}",
            WayState.Stopped => $"I have not been connected{since}, and I stopped trying. Switch Socket Mode on in the app, check Cadence:{door.Name}:AppToken, and start me again. {last}",
            _ => $"whether deliveries come in now, the running program knows. {last}",
        };
    }

    private static string Without(Ability ability) => ability switch
    {
        Ability.Mentions => "nobody of the other company can speak to me",
        Ability.PublicChannels => "I cannot tell who is in a public channel",
        Ability.PrivateChannels => "I cannot tell who is in a private channel",
        Ability.Posting => "I cannot post",
        Ability.Commands => "there is no slash command",
        Ability.DirectAnswers => "I do not hear answers in direct messages",
        Ability.DirectMessages => "I cannot write direct messages",
        Ability.People => "I cannot tell your people from others",
        Ability.PublicThreads => "answers in threads of public channels need a mention",
        _ => "answers in threads of private channels need a mention",
    };
}

/// <summary>One thing that was looked at.</summary>
/// <param name="IsFine">Whether it is as it should be.</param>
/// <param name="Words">What was found, and what to do.</param>
public sealed record Symptom(bool IsFine, RichText Words);
