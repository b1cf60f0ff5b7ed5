using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Tests.Gates;

/// <summary>A plan's evidence as a test writes it down; empty at first.</summary>
internal sealed class FakeEvidence : IEvidence
{
    public static readonly By Sam = new("host.manager", "Sam", Side.Host);

    public static readonly By Dana = new("partner.manager", "Dana", Side.Partner);

    public List<Opportunity> Deals { get; } = [];

    public Dictionary<string, PlanItem> Items { get; } = [];

    public Dictionary<string, MeetingRecord> Meetings { get; } = [];

    public List<Attestation> Words { get; } = [];

    public List<SessionRecord> Held { get; } = [];

    public Dictionary<string, string> People { get; } = [];

    public List<Checkin> Checkins { get; } = [];

    public bool RetroPublished { get; set; }

    public List<Missing> RetroMissing { get; } = [];

    public LocalDate Day0 { get; set; } = new(2026, 1, 5);

    IReadOnlyList<Opportunity> IEvidence.Opportunities => Deals;

    IEnumerable<Missing> IEvidence.RetroMissing => RetroMissing;

    public PlanItem? Item(string key) => Items.GetValueOrDefault(key);

    public MeetingRecord Meeting(string kind) => Meetings.GetValueOrDefault(kind) ?? new MeetingRecord([], 0, null);

    public IEnumerable<Attestation> Attestations(string kind) => Words.Where(w => w.Kind == kind);

    public IEnumerable<SessionRecord> Sessions(string kind) => Held.Where(s => s.Kind == kind);

    public string? PersonIn(string slot) => People.GetValueOrDefault(slot);

    public IEnumerable<Checkin> CheckinsOn(int day) => Checkins.Where(c => c.Day == day);

    public LocalDate DateOf(int planDay) => Day0.PlusDays(planDay);

    public static Confirmation Says(By by) => new(by, Instant.FromUtc(2026, 1, 6, 10, 0));

    /// <summary>A deal with an owner on each side.</summary>
    public static Opportunity Deal(int n, string name = "Northwind") => new() { N = n, Name = name, HostOwner = "host.ae", PartnerOwner = "partner.ae" };
}
