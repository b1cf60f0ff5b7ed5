using CadenceBot.Domain.Partners;

namespace CadenceBot.Domain.Plans;

/// <summary>The places that people fill in a plan, written <c>host.sponsor</c>.</summary>
public static class Slot
{
    /// <summary>The host's partner manager.</summary>
    public const string HostManager = "host.manager";

    /// <summary>The partner's manager.</summary>
    public const string PartnerManager = "partner.manager";

    /// <summary>The slot of a role on a side, such as <c>partner.ae</c>.</summary>
    public static string Of(Side side, string role) => $"{side.Word()}.{role}";

    /// <summary>The side of a slot.</summary>
    public static Side SideOf(string slot) => slot.StartsWith("host.", StringComparison.Ordinal) ? Side.Host : Side.Partner;

    /// <summary>The role word of a slot: <c>manager</c>, <c>ae</c>, <c>se</c> or <c>sponsor</c>.</summary>
    public static string RoleOf(string slot) => slot[(slot.IndexOf('.') + 1)..];
}
