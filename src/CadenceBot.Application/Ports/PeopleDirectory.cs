using System.Collections.Frozen;
using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Ports;

/// <summary>The companies, people and channels that the bot knows, at one moment.</summary>
public sealed class PeopleDirectory
{
    private readonly FrozenDictionary<string, Person> _people;
    private readonly FrozenDictionary<PartnerSlug, Company> _companies;
    private readonly FrozenDictionary<string, Channel> _channels;
    private readonly FrozenDictionary<PartnerSlug, Channel> _shared;
    private readonly FrozenDictionary<string, PartnerSlug> _names;
    private readonly FrozenDictionary<string, OwnSettings> _settings;
    private ImmutableHashSet<string> _onlyNamed = [];

    /// <summary>A directory of these.</summary>
    public PeopleDirectory(IEnumerable<Company> companies, IEnumerable<Person> people, IEnumerable<Channel> channels, IEnumerable<(string PersonId, OwnSettings Settings)>? settings = null)
    {
        _settings = (settings ?? []).ToFrozenDictionary(s => s.PersonId, s => s.Settings, StringComparer.Ordinal);
        _companies = companies.ToFrozenDictionary(c => c.Slug);
        _people = people.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        _channels = channels.ToFrozenDictionary(c => c.Ref.ToString(), StringComparer.Ordinal);
        _shared = _channels.Values.Where(c => c is { Kind: ConversationKind.Shared, Partner: not null }).DistinctBy(c => c.Partner!.Value).ToFrozenDictionary(c => c.Partner!.Value);
        _names = _companies.Values.Where(c => c.Side == Side.Partner)
            .SelectMany(c => c.Former.Append(c.Name).Select(n => (Word: n, IsSlug: false, c.Slug)).Append((Word: c.Slug.Value, IsSlug: true, c.Slug)))
            .GroupBy(n => n.Word, StringComparer.OrdinalIgnoreCase)
            // A slug is one partner's alone; a name that two partners have names neither.
            .Select(g => (Word: g.Key, Slugs: (g.Any(n => n.IsSlug) ? g.Where(n => n.IsSlug) : g).Select(n => n.Slug).Distinct().ToArray()))
            .Where(n => n.Slugs.Length == 1)
            .ToFrozenDictionary(n => n.Word, n => n.Slugs[0], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The companies, the host included.</summary>
    public IEnumerable<Company> Companies => _companies.Values;

    /// <summary>The people.</summary>
    public IEnumerable<Person> People => _people.Values;

    /// <summary>The channels.</summary>
    public IEnumerable<Channel> Channels => _channels.Values;

    /// <summary>The host; null before the installation is set up.</summary>
    public Company? Host => Company(PartnerSlug.Host);

    /// <summary>The company of that slug.</summary>
    public Company? Company(PartnerSlug slug) => _companies.GetValueOrDefault(slug);

    /// <summary>The same with a company as it is about to be.</summary>
    public PeopleDirectory With(Company company) =>
        new(Companies.Where(c => c.Slug != company.Slug).Append(company), People, Channels, _settings.Select(s => (s.Key, s.Value)));

    /// <summary>The same with people for whom the platform vouches; whoever is known already stays as known.</summary>
    /// <param name="named">The people.</param>
    /// <param name="partner">For whom those of another company work.</param>
    public PeopleDirectory With(IReadOnlyCollection<Actor> named, PartnerSlug partner)
    {
        var added = named.Where(a => a.Side is not null && Person(a.Id) is null).DistinctBy(a => a.Id)
            .Select(a => new Person(a.Id, a.Name, a.Side == Side.Host ? PartnerSlug.Host : partner, Roles.None)).ToArray();
        return added.Length == 0 ? this : new(Companies, People.Concat(added), Channels, _settings.Select(s => (s.Key, s.Value))) { _onlyNamed = [.. _onlyNamed, .. added.Select(p => p.Id)] };
    }

    /// <summary>The person of that id whom a manager has let in; somebody for whom the platform alone vouches is none.</summary>
    public Person? LetIn(string id) => _onlyNamed.Contains(id) ? null : Person(id);

    /// <summary>The person of that id.</summary>
    public Person? Person(string id) => _people.GetValueOrDefault(id);

    /// <summary>What a person chose for themselves.</summary>
    public OwnSettings SettingsOf(string personId) => _settings.GetValueOrDefault(personId, OwnSettings.None);

    /// <summary>The hours and the way of writing dates of a person; null for somebody unknown.</summary>
    public Reader? ReaderOf(string? personId) =>
        personId is not null && Person(personId) is { } person && Company(person.Company) is { } company && SettingsOf(personId) is var own
            ? new Reader(own.Over(company.Hours), own.Style)
            : null;

    /// <summary>The channel of that reference.</summary>
    public Channel? Channel(ConversationRef conversation) => _channels.GetValueOrDefault(conversation.ToString());

    /// <summary>The partner's shared channel.</summary>
    public Channel? SharedChannel(PartnerSlug partner) => _shared.GetValueOrDefault(partner);

    /// <summary>The partner of that slug or name, case-folded; null when there is none.</summary>
    public PartnerSlug? PartnerCalled(string word) => _names.TryGetValue(word, out var slug) ? slug : null;

    /// <summary>Whether a name is another company's, or is taken for it at a glance; former names and short ones count.</summary>
    /// <param name="name">The name.</param>
    /// <param name="but">The company that may be called so; null for somebody new.</param>
    public bool PassesFor(string name, PartnerSlug? but)
    {
        var folded = Likeness.Fold(name);
        return (PartnerCalled(name) is { } other && other != but)
            || _companies.Values.Where(c => c.Slug != but).Any(c => c.Former.Append(c.Name).Append(c.Side == Side.Host ? c.Name : c.Slug.Value).Any(n => Likeness.Fold(n) == folded));
    }

    /// <summary>The work hours of both companies of a plan.</summary>
    public BothHours? HoursOf(PartnerSlug partner) =>
        Host is { } host && Company(partner) is { } other ? new BothHours(host.Hours, other.Hours) : null;

    /// <summary>Whether amounts may stand in the partner's shared channel: both sides agreed.</summary>
    public bool SharesAmounts(PartnerSlug partner) => Host is { SharesAmounts: true } && Company(partner) is { SharesAmounts: true };
}
