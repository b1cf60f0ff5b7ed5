using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <content>Whether a partner's people can be reached at all.</content>
public static partial class DoctorCopy
{
    private const int Named = 5;

    /// <summary>What is found of one running plan; nothing is posted to find out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="room">Its channel; null when none is linked.</param>
    /// <param name="sponsors">By slot whether a direct message reaches the sponsor; null where none is named.</param>
    public static PartnerFinding Partner(PartnerPlan plan, RoomState? room, IReadOnlyList<(string Slot, bool? Reached)> sponsors)
    {
        var name = Phrases.Name(plan.PartnerName);
        return new PartnerFinding(name, [.. Room(plan, room), .. Sides.Both.Select(side => Seen(plan, side)).OfType<RichText>(), .. sponsors.Select(s => Sponsor(plan, s.Slot, s.Reached)).OfType<RichText>()]);
    }

    private static IEnumerable<RichText> Room(PartnerPlan plan, RoomState? room)
    {
        var link = Rich.Code($"/onboard link {plan.Id.Partner}");
        RichText? words = room switch
        {
            RoomState.Fine => null,
            null => RichText.Of($"there is no channel yet. Type {link} in the one that you share."),
            RoomState.Gone => RichText.Of($"the channel is gone, or I was never in it. Invite me with {Rich.Code("/invite @CadenceBot")}, or type {link} in the new one."),
            RoomState.Archived => RichText.Of($"the channel is archived. Take it out of the archive, or type {link} in the new one."),
            RoomState.NotMember => RichText.Of($"I am not in the channel. Type {Rich.Code("/invite @CadenceBot")} there."),
            RoomState.NotShared => RichText.Of($"no other company is in the channel. Share it with {Phrases.Name(plan.PartnerName)} from its settings."),
            _ => RichText.Of($"I was not told how the channel is. Ask me again in a minute."),
        };
        if (words is not null) yield return words;
    }

    // Whoever answered, sees; the press is the proof as long as nobody did.
    private static RichText? Seen(PartnerPlan plan, Side side)
    {
        var sign = side == Side.Host ? plan.LastHostSign : plan.LastPartnerSign;
        if (sign > plan.StartedAt || plan.SeenBy.Any(c => c.By.Side == side)) return null;
        var company = Phrases.Name(side == Side.Host ? plan.HostName : plan.PartnerName);
        var asked = plan.OwnerSlot(side) is { } slot ? Phrases.Name(plan.People[slot].Name) : "somebody there";
        return RichText.Of($"nobody at {company} has pressed \"I see this\" on the welcome. Ask {asked} to press it.");
    }

    private static RichText? Sponsor(PartnerPlan plan, string slot, bool? reached)
    {
        if (reached == true) return null;
        var side = Slot.SideOf(slot);
        var company = Phrases.Name(side == Side.Host ? plan.HostName : plan.PartnerName);
        return reached is null || plan.People.GetValueOrDefault(slot) is not { } sponsor
            ? RichText.Of($"{company} has no sponsor. Type {Rich.Code($"/onboard sponsor set {side.Word()} @name --partner {plan.Id.Partner}")}.")
            : RichText.Of($"no direct message of mine reaches {Phrases.Name(sponsor.Name)}, {company}'s sponsor. Invite them to the channel.");
    }

    private static IEnumerable<Check> Partners(IReadOnlyList<PartnerFinding> partners)
    {
        string[] well = [.. partners.Where(p => p.Troubles.Count == 0).Select(p => p.Name)];
        foreach (var partner in partners.Where(p => p.Troubles.Count > 0))
            foreach (var trouble in partner.Troubles) yield return new Check(CheckState.Open, RichText.Of($"{partner.Name}: {trouble}"));
        if (well.Length > 0) yield return new Check(CheckState.Done, $"{Phrases.Some(well, Named)}: both companies see me, and a message reaches both sponsors.");
    }
}

/// <summary>What was found of one partner.</summary>
/// <param name="Name">The partner's name.</param>
/// <param name="Troubles">What is not as it should be, each with what to do; none when all is well.</param>
public sealed record PartnerFinding(string Name, IReadOnlyList<RichText> Troubles);
