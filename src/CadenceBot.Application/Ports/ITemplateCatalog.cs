using CadenceBot.Domain.Templates;

namespace CadenceBot.Application.Ports;

/// <summary>The templates of this process in every version that a plan may keep.</summary>
public interface ITemplateCatalog
{
    /// <summary>All of them.</summary>
    IReadOnlyList<PlanTemplate> All { get; }

    /// <summary>That version; null when it is not to be had.</summary>
    PlanTemplate? Find(string id, int version);

    /// <summary>The newest version; null when there is no such template.</summary>
    PlanTemplate? Latest(string id);
}

/// <summary>The templates that plans use, kept in the store so that a running plan keeps its version; the host fills the catalog from here at start.</summary>
public interface ITemplateShelf
{
    /// <summary>Keeps a version; one that is there already stays as it is.</summary>
    ValueTask SaveAsync(PlanTemplate template, CancellationToken cancellation);

    /// <summary>Everything that was kept, by id and version.</summary>
    ValueTask<IReadOnlyList<ShelvedTemplate>> AllAsync(CancellationToken cancellation);
}

/// <summary>A template as it was read once.</summary>
/// <param name="Id">The template's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Source">Its text.</param>
public sealed record ShelvedTemplate(string Id, int Version, string Source);
