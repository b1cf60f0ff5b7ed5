using System.Text.RegularExpressions;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>How a scene names its companies, people and commands.</summary>
internal static partial class SceneWords
{
    /// <summary>The partner's name.</summary>
    public static string Partner(this Scene scene) =>
        Phrases.Name(scene.Plan.PartnerName) is { Length: > 0 } name ? name : scene.Plan.Id.Partner.Value;

    /// <summary>The host's name.</summary>
    public static string Host(this Scene scene) => Phrases.Name(scene.Plan.HostName) is { Length: > 0 } name ? name : "the host";

    /// <summary>The name of one side.</summary>
    public static string Company(this Scene scene, Side side) => side == Side.Host ? scene.Host() : scene.Partner();

    /// <summary>Both names, the partner first.</summary>
    public static string Both(this Scene scene) => $"{scene.Partner()} × {scene.Host()}";

    /// <summary>A person's name.</summary>
    public static string Name(this Scene scene, string personId) =>
        Phrases.Name(scene.NameOf(personId)) is { Length: > 0 } name ? name : Phrases.Name(personId);

    /// <summary>The name of who did something.</summary>
    public static string Name(this By by) => Phrases.Name(by.Name) is { Length: > 0 } name ? name : Phrases.Name(by.PersonId);

    /// <summary>Who fills a slot; null when nobody does.</summary>
    public static string? InSlot(this Scene scene, string slot) => scene.Plan.PersonIn(slot) is { } id ? scene.Name(id) : null;

    /// <summary>Who fills a slot, else what the slot is called.</summary>
    public static string Somebody(this Scene scene, string slot) => scene.InSlot(slot) ?? $"the {scene.SlotTitle(slot)}";

    /// <summary>What people call a slot.</summary>
    public static string SlotTitle(this Scene scene, string slot) =>
        scene.Plan.Template.Slots.FirstOrDefault(s => s.Slot == slot)?.Title ?? slot.Replace('.', ' ');

    /// <summary>Addresses whoever fills a slot.</summary>
    public static RichText Mention(this Scene scene, string slot) =>
        scene.Plan.PersonIn(slot) is { } id ? Rich.Mention(id, scene.Name(id)) : $"the {scene.SlotTitle(slot)}";

    /// <summary>The managers' names, the host's first: <c>Sam and Dana</c>.</summary>
    public static string Managers(this Scene scene) =>
        Phrases.And([scene.Somebody(Slot.HostManager), scene.Somebody(Slot.PartnerManager)]);

    /// <summary>The scene as one person of a slot reads it, whatever the caller had in mind: a partner's slot never sees the host's own matters.</summary>
    public static Scene To(this Scene scene, string slot) =>
        scene.For(Slot.SideOf(slot) == Side.Host ? Audience.Host : Audience.Partner) with { Reader = scene.People.ReaderOf(scene.Plan.PersonIn(slot)) };

    /// <summary>A command line with the partner, and the occurrence that it answers.</summary>
    public static string Line(this Scene scene, string command, string? occurrence = null) =>
        occurrence is null ? $"{command} {scene.Plan.Id.Partner}" : $"{command} {scene.Plan.Id.Partner} --for {occurrence}";

    /// <summary>A deal's name.</summary>
    public static string Name(this Opportunity deal) => Phrases.Name(deal.Name) is { Length: > 0 } name ? name : $"#{deal.N}";

    /// <summary>What a predicate found, with the companies' names for host and partner.</summary>
    public static string Found(this Scene scene, string words) => Phrases.Line(Sides().Replace(Marks().Replace(words, " (${marks})"), m => m.Groups["before"].Value + scene.Company(m.Groups["side"].Value == "host" ? Side.Host : Side.Partner)), 300);

    /// <summary>The same of a finding.</summary>
    public static string Found(this Scene scene, Finding finding) => scene.Found(finding.Words);

    [GeneratedRegex(@"\b(?<before>(by|from|of) )the (?<side>host|partner)\b|\b(?<side>host|partner)(?= [✓–])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sides();

    [GeneratedRegex(": (?<marks>(host|partner) [✓–] (host|partner) [✓–])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
