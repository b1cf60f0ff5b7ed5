using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>A partner whom the bot does not know yet: it begins with its name in the channel that both companies share, and with one word of confirmation.</summary>
public sealed class Newcomers(IStore store, LatestChange latest)
{
    private const int LongestName = 80;

    /// <summary>The known partner that a name probably means, so that a slip of the keyboard never makes a company; null when none comes near.</summary>
    public static Company? Meant(string typed, IEnumerable<Company> partners)
    {
        var slug = PartnerSlug.FromName(typed)?.Value ?? typed.ToLowerInvariant();
        return partners.OrderBy(c => c.Slug.Value, StringComparer.Ordinal).FirstOrDefault(c =>
            IsNear(c.Slug.Value, slug) || c.Former.Prepend(c.Name).Any(n => IsNear(n.ToLowerInvariant(), typed.ToLowerInvariant()))
            || slug.StartsWith(c.Slug.Value + "-", StringComparison.Ordinal) || c.Slug.Value.StartsWith(slug + "-", StringComparison.Ordinal));
    }

    /// <summary>Somebody new was named: it is offered to add them, or with <c>--new</c> they are added and have the channel.</summary>
    public async Task<Reply> MeetAsync(Request r, string typed, CancellationToken cancellation)
    {
        var name = Phrases.Line(typed, LongestName + 1);
        var channel = r.Directory.Channel(r.Inbound.Conversation);
        if (r.Kind != ConversationKind.Shared) return PlanChanges.Refuse(Refusal.For(Because.NoSuchPartner, name, "", name), null, r);
        if (channel?.Partner is { } taken) return PlanChanges.Refuse(Refusal.For(Because.ChannelTaken, r.Directory.Company(taken)?.Name ?? ""), null, r);
        if (name.Length > LongestName || !name.Any(char.IsLetterOrDigit)) return PlanChanges.Refuse(Refusal.For(Because.BadName, "a partner's name", $"{LongestName}", "link \"Initech Ltd\""), null, r);
        if (Likeness.HasHidden(typed) || Likeness.MixesAlphabets(name)) return PlanChanges.Refuse(Refusal.For(Because.LookAlike, name), null, r);
        if (r.Directory.PassesFor(name, null)) return PlanChanges.Refuse(Refusal.For(Because.NameTaken, name), null, r);
        var wanted = r.Line.Text("tz");
        var zone = wanted is null ? r.Directory.Host!.Hours.ZoneId : Zones.Called(wanted);
        if (zone is null) return PlanChanges.Refuse(Refusal.For(Because.NoSuchZone, wanted!) with { Field = "tz" }, null, r);
        if (!r.Line.Has("new"))
        {
            var line = CommandGrammar.Line("link").With("new") with { PartnerText = name };
            return Reply.Say(CompanyCopy.OfferPartner(name, (wanted is null ? line : line.With("tz", zone)).ToLine()));
        }

        var company = new Company(SlugOf(name, r.Directory), name, WorkHours.Default(zone));
        var linked = new Channel(r.Inbound.Conversation, ConversationKind.Shared, channel?.Title ?? name, company.Slug) { ReadsThreads = r.Inbound.ReadsThreads };
        var commit = new Commit { At = r.Now, DeliveryId = r.Inbound.DeliveryId, Directory = [new DirectoryChange.CompanySaved(company), new DirectoryChange.ChannelSaved(linked)], Meta = await latest.NoteAsync(r, "link", name, "unlink", cancellation) };
        return await store.CommitAsync(commit, cancellation) == CommitResult.Duplicate ? Reply.Nothing : new Reply(CompanyCopy.PartnerAdded(company), Changed: true);
    }

    private static bool IsNear(string known, string typed) => Nearness.Distance(known, typed, 2) <= (Math.Min(known.Length, typed.Length) < 5 ? 1 : 2);

    // The short name is made of the name; where that is taken or nothing is left of it, a number follows.
    private static PartnerSlug SlugOf(string name, PeopleDirectory directory)
    {
        var begin = PartnerSlug.FromName(name)?.Value ?? "partner";
        for (var n = 1; ; n++)
        {
            var end = n == 1 ? "" : $"-{n}";
            var slug = PartnerSlug.Parse((begin.Length + end.Length > PartnerSlug.Longest ? begin[..(PartnerSlug.Longest - end.Length)].TrimEnd('-') : begin) + end);
            if (directory.Company(slug) is null && directory.PartnerCalled(slug.Value) is null && slug != PartnerSlug.Host) return slug;
        }
    }
}
