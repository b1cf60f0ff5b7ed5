using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Access;

/// <summary>Who may do what, where. Checked on arrival, for the person who acted; the rows of the grammar say who, and nothing is open by default.</summary>
public static class AccessRules
{
    /// <summary>The roles of a person in the words of the grammar; a person without a role is as good as a stranger.</summary>
    public static Who RolesOf(Person person)
    {
        var isHost = person.Side == Side.Host;
        var who = Who.Nobody;
        if (person.Roles.HasFlag(Roles.Admin) && isHost) who |= Who.Admin;
        if (person.Roles.HasFlag(Roles.Manager)) who |= isHost ? Who.HostManager : Who.PartnerManager;
        if ((person.Roles & (Roles.Ae | Roles.Se)) != Roles.None) who |= isHost ? Who.HostMember : Who.PartnerMember;
        if (person.Roles.HasFlag(Roles.Sponsor)) who |= isHost ? Who.HostSponsor : Who.PartnerSponsor;
        return who == Who.Nobody ? Who.Stranger : who;
    }

    /// <summary>
    /// Whether a stranger can ask to be let in from there: the platform, the host's own room or a partner's channel says for which company. A
    /// direct message says nothing, nor does a shared channel that is linked to nobody, and nobody is made the host's by default.
    /// </summary>
    public static bool MayAsk(Actor actor, Person person, ConversationKind kind) => actor.Side == Side.Host
        || (kind == ConversationKind.Internal ? actor.Side != Side.Partner : kind == ConversationKind.Shared && person.Company != PartnerSlug.Host);

    /// <summary>Why a command is not for that person in that room about that partner; null when it is allowed.</summary>
    public static Refusal? Check(VerbSpec spec, Person person, PartnerSlug? partner, Channel? channel, ConversationKind kind)
    {
        var who = RolesOf(person);
        if ((spec.Who & who) == Who.Nobody) return who == Who.Stranger ? Refusal.For(Because.Stranger) : Refusal.For(Because.NotAllowed, spec.Name, Names(spec.Who));

        // A partner's person never learns whether another partner exists.
        if (person.Side == Side.Partner && partner is { } other && other != person.Company)
            return channel?.Partner == other ? Refusal.For(Because.Stranger) : Refusal.For(Because.NoSuchPartner, other.Value, "");
        var room = kind switch { ConversationKind.Shared => Where.Shared, ConversationKind.Internal => Where.Internal, _ => Where.Direct };
        if ((spec.Where & room) == Where.Nowhere) return Refusal.For(Because.NotHere, spec.Name, spec.Where.HasFlag(Where.Internal) ? "your own channel or a direct message" : "the shared channel");

        // In a shared channel the talk is about its own partner alone; one that is linked to nobody can only be linked.
        return kind == ConversationKind.Shared && partner is { } named && named != channel?.Partner && (channel?.Partner is not null || spec.Verb != "link")
            ? Refusal.For(Because.NotHere, spec.Name, "your own channel or a direct message")
            : null;
    }

    /// <summary>The slots of a plan whose people may do what those may; the managers first.</summary>
    public static IEnumerable<string> SlotsOf(Who who)
    {
        if (who.HasFlag(Who.HostManager)) yield return Slot.HostManager;
        if (who.HasFlag(Who.PartnerManager)) yield return Slot.PartnerManager;
        if (who.HasFlag(Who.HostMember)) yield return Slot.Of(Side.Host, "ae");
        if (who.HasFlag(Who.PartnerMember)) yield return Slot.Of(Side.Partner, "ae");
    }

    private static string Names(Who who)
    {
        string[] words =
        [
            who.HasFlag(Who.HostManager) ? "the host's partner manager" : "",
            who.HasFlag(Who.PartnerManager) ? "the partner's manager" : "",
            who.HasFlag(Who.HostMember) || who.HasFlag(Who.PartnerMember) ? "the plan's AEs and engineers" : "",
            who.HasFlag(Who.Admin) && !who.HasFlag(Who.HostManager) ? "the admin" : "",
        ];
        return string.Join(" or ", words.Where(w => w.Length > 0));
    }
}
