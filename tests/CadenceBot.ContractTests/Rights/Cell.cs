using CadenceBot.Application.Commands;

namespace CadenceBot.ContractTests.Rights;

/// <summary>One cell of the matrix: a verb, who says it, where, about whom.</summary>
internal sealed record Cell(VerbSpec Spec, Speaker Speaker, string Room, string Partner)
{
    /// <summary>The verb's first example about that partner, on what the planted plans hold.</summary>
    public string Line
    {
        get
        {
            var line = Spec.Examples[0].Replace("#12", "#1", StringComparison.Ordinal).Replace("acme.1/", Partner + ".1/", StringComparison.Ordinal);
            return Spec.TakesPartner ? WithoutPartner(line) + " --partner " + Partner : line;
        }
    }

    public Where Kind => Room switch { "host" => Where.Internal, "acme" or "globex" => Where.Shared, _ => Where.Direct };

    /// <summary>What the written table says, and the two rules about partners.</summary>
    public bool IsAllowed =>
        (Spec.Who & Speaker.Who) != Who.Nobody
        && (Spec.Where & Kind) != Where.Nowhere
        && (!Spec.TakesPartner || Kind != Where.Shared || Room == Partner)
        && (Speaker.Company is "host" or "nobody" || ((!Spec.TakesPartner || Speaker.Company == Partner) && (Kind != Where.Shared || Room == Speaker.Company)))
        && !IsOfTheOtherSide;

    // Each side's manager lets in the own people and names the own sponsor; the examples are about Acme's stranger and the host's sponsor.
    private bool IsOfTheOtherSide => Spec.Name switch
    {
        "people confirm" or "people refuse" => Speaker.Company == "host" && Speaker.Who != Who.Admin,
        "sponsor set" => Speaker.Company != "host",
        _ => false,
    };

    /// <summary>Help for somebody unknown is the question who they are.</summary>
    public bool IsMeetingHelp => Spec.Name == "help" && Speaker.Who == Who.Stranger;

    /// <summary>Whether what is said there is read by people of that company.</summary>
    public bool IsReadBy(string company) => Speaker.Company == company || Room == company;

    public override string ToString() => $"{Speaker.Id} in {Room}: {Line}";

    private static string WithoutPartner(string line) =>
        string.Join(' ', line.Replace("--partner acme", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w != "acme"));
}

/// <summary>Somebody with one role.</summary>
internal sealed record Speaker(string Id, Who Who, string Company)
{
    public static readonly Speaker[] All =
    [
        new("admin", Who.Admin, "host"),
        new("host.manager", Who.HostManager, "host"),
        new("host.ae", Who.HostMember, "host"),
        new("host.se", Who.HostMember, "host"),
        new("host.sponsor", Who.HostSponsor, "host"),
        new("partner.manager", Who.PartnerManager, "acme"),
        new("partner.ae", Who.PartnerMember, "acme"),
        new("partner.se", Who.PartnerMember, "acme"),
        new("partner.sponsor", Who.PartnerSponsor, "acme"),
        new("other.manager", Who.PartnerManager, "globex"),
        new("other.ae", Who.PartnerMember, "globex"),
        new("stranger", Who.Stranger, "nobody"),
    ];
}
