using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <content>What the doctor finds: of messages, of a door, of partners.</content>
public static partial class Gallery
{
    private static IEnumerable<GalleryPiece> Doctors(GalleryStory fresh, Func<string, string> spell)
    {
        var host = fresh.Scene().Hours.Host;
        GalleryPiece Report(string variant, Instant? tick, int plans, LedgerLine[] lost, Symptom[] doors, PartnerFinding[] partners) =>
            Piece("Doctor", variant, Audience.Host, DoctorCopy.Report(tick is null ? null : host, tick, plans, lost, doors, partners));
        LedgerLine Lost(int n, string state) => new($"acme.1/week/w{n:00}", "week", "acme", "playground:acme", fresh.At(n, 14), null, state, n, spell("channel_archived"));
        Symptom[] Door(Reachability way, Instant? sent, params InstallState[] installs) => [.. DoctorCopy.Door(host, new DoorState("Slack", [.. installs], way, sent))];
        InstallState Install(TokenState token = TokenState.Taken, Duration? skew = null, params Permission[] lacking) => new(spell("Contoso"), token, [.. lacking], skew);
        var (early, noon) = (fresh.At(3, 9), fresh.At(3, 12));
        var receiving = new Reachability(WayState.Receiving, early, noon);
        var pressed = Seen(fresh.Plan, fresh.At(1, 9), "partner.ae", "host.ae");
        (string, bool?)[] both = [("host.sponsor", true), ("partner.sponsor", true)];

        yield return Report("two messages", early, 1, [Lost(1, "dead"), Lost(2, "unknown")], [], []);
        yield return Report("all is well", null, 2, [], [], []);
        yield return Report("many messages", fresh.At(30, 9), 1, [.. Enumerable.Range(1, 25).Select(n => Lost(n, "dead"))], [], []);
        yield return Report("a door that works", noon, 12, [], Door(receiving, noon, Install()), [DoctorCopy.Partner(pressed, RoomState.Fine, both)]);
        yield return Report("deliveries are not signed with our secret", noon, 12, [], Door(new Reachability(WayState.Quiet, noon, null) { LastRefused = noon }, null, Install()), []);
        yield return Report("several workspaces", noon, 1, [], Door(receiving, null, Install(), Install(), Install(), Install()), [DoctorCopy.Partner(pressed, RoomState.Fine, both)]);
        yield return Report("permissions are missing", noon, 1, [], Door(receiving, noon, Install(TokenState.Taken, null, [.. Enum.GetValues<Ability>().Select(a => new Permission($"scope:{a.ToString().ToLowerInvariant()}", a))])), []);
        yield return Report("the clock is ahead", noon, 1, [], Door(receiving, noon, Install(skew: Duration.FromSeconds(95))), []);
        yield return Report("the clock is behind", noon, 1, [], Door(receiving, noon, Install(skew: -Duration.FromSeconds(400))), []);
        yield return Report("the token is not taken", noon, 1, [], Door(new Reachability(WayState.Stopped, early, early), null, Install(TokenState.Refused)), []);
        yield return Report("nothing is reached", noon, 1, [], Door(new Reachability(WayState.Connecting, early, null), null, Install(TokenState.NotReached)), []);
        yield return Report("nothing came in", noon, 1, [], Door(new Reachability(WayState.Quiet, early, null), noon, Install()), []);
        yield return Report("it is quiet", noon, 1, [], Door(new Reachability(WayState.Quiet, early, noon), noon, Install()), []);
        yield return Report("asked from outside", noon, 1, [], Door(new Reachability(WayState.Elsewhere, null, noon), noon, Install()), []);
        yield return Report("nothing is installed", noon, 1, [], Door(new Reachability(WayState.Quiet, null, null), null), []);
        foreach (var room in Enum.GetValues<RoomState>().Where(s => s != RoomState.Fine))
            yield return Report($"the channel is {room.ToString().ToLowerInvariant()}", noon, 1, [], [], [DoctorCopy.Partner(pressed, room, both)]);
        yield return Report("nobody was seen", noon, 1, [], [], [DoctorCopy.Partner(fresh.Plan, null, [("host.sponsor", false), ("partner.sponsor", false)])]);
        yield return Report("no sponsors", noon, 1, [], [], [DoctorCopy.Partner(Seen(fresh.Plan, early, "partner.manager"), RoomState.Fine, [("host.sponsor", null), ("partner.sponsor", null)])]);

        PartnerPlan Seen(PartnerPlan plan, Instant at, params string[] people) => people.Aggregate(plan, (p, who) => p.Apply(new PlanEntry(p.Version + 1, at, fresh.Who(who), new WelcomeSeen(), p.Version + 1)));
    }
}
