using System.Collections.Immutable;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Slack.Outbound;
using CadenceBot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Inbound;

/// <summary>Opens a form as a modal. People are chosen from those in the channel; where Slack has to be asked for them first, an empty modal holds the place.</summary>
internal sealed class OpenForm(SlackClient client, SlackPeople people, SlackChannels channels, IStore store, ILogger<OpenForm> log)
{
    private const int MostChoices = 100;

    /// <summary>Shows it; what went wrong, to be told, or null.</summary>
    public async Task<Message?> ShowAsync(Visit visit, Form form, string trigger)
    {
        if (FormMetadata.Of(form, visit.Spot).Write() is not { } metadata) return FormCopy.TooLong();
        var ready = Ready(visit, form, metadata);
        var shown = await client.PostAsync("views.open", visit.Workspace.Token, new ViewBody { TriggerId = trigger, View = ready ?? ModalRenderer.Of(FormCopy.OneMoment()) }.Write(), CancellationToken.None);
        if (shown.Ok && ready is null) await FillAsync(visit, form, metadata, shown.Text("view", "id"));
        return Failure(shown);
    }

    /// <summary>The view of a form; null where Slack has to be asked for people first.</summary>
    public View? Ready(Visit visit, Form form, string metadata)
    {
        if (!AsksForPeople(form) || visit.Spot is not { IsDirect: false } spot) return ModalRenderer.Of(form, metadata);
        if (channels.KnownMembers(visit.Workspace, spot.ChannelId) is not { Count: > 0 }) return null;
        var directory = store.DirectoryAsync(CancellationToken.None);
        return directory.IsCompletedSuccessfully ? ModalRenderer.Of(Filled(visit, form, directory.Result), metadata) : null;
    }

    /// <summary>Puts the form into the modal that holds its place.</summary>
    public async Task FillAsync(Visit visit, Form form, string metadata, string? viewId)
    {
        foreach (var user in visit.Spot is { IsDirect: false } spot ? await channels.MembersAsync(visit.Workspace, spot.ChannelId, CancellationToken.None) : [])
            await people.FindAsync(visit.Workspace, user, CancellationToken.None);
        var filled = new ViewBody { ViewId = viewId, View = ModalRenderer.Of(Filled(visit, form, await store.DirectoryAsync(CancellationToken.None)), metadata) };
        Failure(await client.PostAsync("views.update", visit.Workspace.Token, filled.Write(), CancellationToken.None));
    }

    private static bool AsksForPeople(Form form) => form.Fields.Any(IsChoiceOfPeople);

    // A name that is asked for may be somebody's who is not here yet; a place is filled with somebody who is.
    private static bool IsChoiceOfPeople(Field field) => field is { Kind: FieldKind.Person, Options.IsDefaultOrEmpty: true, Name: not ("name" or "second") };

    private Form Filled(Visit visit, Form form, PeopleDirectory directory)
    {
        var partner = directory.Channel(visit.Conversation)?.Partner;
        var known = directory.People.Where(p => p.Company == PartnerSlug.Host || p.Company == partner).Where(p => visit.Spot is { IsDirect: false })
            .Select(p => (p.Id, p.Name, p.Side));
        var here = (visit.Spot is { } spot ? channels.KnownMembers(visit.Workspace, spot.ChannelId) ?? [] : [])
            .Select(user => people.Kept(visit.Workspace, user)).OfType<SlackProfile>().Where(p => !p.IsBot)
            // A channel of several companies: another partner's people fill no place of this one's.
            .Where(p => directory.Person(p.PersonId) is not { } other || other.Company == PartnerSlug.Host || other.Company == partner)
            .Select(p => (Id: p.PersonId, p.Name, Side: p.IsOf(visit.Workspace) ? Side.Host : Side.Partner));
        var all = known.Concat(here).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToArray();
        return form with { Fields = [.. form.Fields.Select(f => IsChoiceOfPeople(f) ? f with { Options = OptionsOf(f, all) } : f)] };
    }

    private static ImmutableArray<Option> OptionsOf(Field field, IEnumerable<(string Id, string Name, Side Side)> all)
    {
        Side? side = field.Name.EndsWith("-host", StringComparison.Ordinal) ? Side.Host : field.Name.EndsWith("-partner", StringComparison.Ordinal) ? Side.Partner : null;
        return [.. all.Where(p => side is null || p.Side == side).Take(MostChoices).Select(p => new Option("@" + p.Id, p.Name))];
    }

    private Message? Failure(SlackAnswer answer)
    {
        if (answer.Ok) return null;
        log.FormNotOpened(answer.Error ?? "");
        return FormCopy.OpenedTooLate();
    }
}
