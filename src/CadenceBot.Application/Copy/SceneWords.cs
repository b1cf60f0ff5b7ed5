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
    public static string Partner(this Scene scene) => Company(scene.Plan, Side.Partner.Word());

    /// <summary>The host's name.</summary>
    public static string Host(this Scene scene) => Company(scene.Plan, Side.Host.Word());

    /// <summary>The name of one side.</summary>
    public static string Company(this Scene scene, Side side) => side == Side.Host ? scene.Host() : scene.Partner();

    /// <summary>Both names, the partner first.</summary>
    public static string Both(this Scene scene) => $"{scene.Partner()} × {scene.Host()}";

    /// <summary>A person's name.</summary>
    public static string Name(this Scene scene, string personId) =>
        Phrases.Name(scene.NameOf(personId), "") is { Length: > 0 } name ? name : Phrases.Name(personId);

    /// <summary>The name of who did something.</summary>
    public static string Name(this By by) => Phrases.Name(by.Name, "") is { Length: > 0 } name ? name : Phrases.Name(by.PersonId);

    /// <summary>Who fills a slot; null when nobody does.</summary>
    public static string? InSlot(this Scene scene, string slot) => scene.Plan.PersonIn(slot) is { } id ? scene.Name(id) : null;

    /// <summary>Who fills a slot, else what the slot is called.</summary>
    public static string Somebody(this Scene scene, string slot) => scene.InSlot(slot) ?? $"the {scene.SlotTitle(slot)}";

    /// <summary>What people call a slot, with the company's name: <c>Acme AE</c>.</summary>
    public static string SlotTitle(this Scene scene, string slot) =>
        scene.SlotWord(slot) is { Length: > 0 } word ? $"{scene.Company(Slot.SideOf(slot))} {word}" : slot;

    /// <summary>What people call a slot among colleagues: <c>AE</c>.</summary>
    public static string SlotWord(this Scene scene, string slot)
    {
        var title = scene.Plan.Template.Slots.FirstOrDefault(s => s.Slot == slot)?.Title ?? slot.Replace('.', ' ');
        var side = Slot.SideOf(slot).Word() + " ";
        return title.StartsWith(side, StringComparison.OrdinalIgnoreCase) ? title[side.Length..] : title;
    }

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
    public static string Name(this Opportunity deal) => Phrases.Name(deal.Name, "") is { Length: > 0 } name ? name : $"#{deal.N}";

    /// <summary>What a predicate found, with the companies' names for host and partner.</summary>
    public static string Found(this Scene scene, string words) => Found(scene.Plan, words);

    /// <summary>The same without readers, for what is no message.</summary>
    public static string Found(PartnerPlan plan, string words) => Phrases.Line(Sides().Replace(string.Join("; ", words.Split("; ").Select(Said)), m => Company(plan, m.Groups["side"].Value)), 300);

    // Two marks are read aloud as signs, so a sentence says who has and who has not.
    private static string Said(string words)
    {
        if (!words.AsSpan().ContainsAny('✓', '–') || Marks().Match(words) is not { Success: true } found) return words;
        var (what, verb) = (found.Groups["what"].Value, found.Groups["verb"].Value is { Length: > 0 } own ? own : "confirmed");
        string[] all = [found.Groups["one"].Value, found.Groups["two"].Value];
        string[] yes = [.. all.Zip([found.Groups["first"].Value, found.Groups["second"].Value]).Where(p => p.Second == "✓").Select(p => By(p.First))];
        return yes.Length switch
        {
            0 => $"{what} not {verb} yet",
            1 => $"{what} {verb} by {yes[0]}, not yet by {By(all.First(a => By(a) != yes[0]))}",
            _ => $"{what} {verb} by both companies",
        };
        static string By(string who) => who is "host" or "partner" ? $"the {who}" : who;
    }

    private static string Company(PartnerPlan plan, string side) => side == Side.Host.Word()
        ? Phrases.Name(plan.HostName, "") is { Length: > 0 } host ? host : "the host"
        : Phrases.Name(plan.PartnerName, "") is { Length: > 0 } partner ? partner : plan.Id.Partner.Value;

    /// <summary>The same of a finding.</summary>
    public static string Found(this Scene scene, Finding finding) => scene.Found(finding.Words);

    [GeneratedRegex(@"\bthe (?<side>host|partner)\b(?!')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sides();

    [GeneratedRegex("^(?<what>.+?)( (?<verb>accepted))?: (?<one>.+) (?<first>[✓–]) (?<two>.+) (?<second>[✓–])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
