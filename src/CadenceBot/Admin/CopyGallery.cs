using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;

namespace CadenceBot.Host.Admin;

/// <summary>Every message that Copy can make, from a sample plan of the newest template.</summary>
internal sealed class CopyGallery(ITemplateCatalog templates) : IGallery
{
    /// <inheritdoc/>
    public IEnumerable<GalleryItem> All() => Gallery.All(templates.All[0]).Select(item => new GalleryItem(item.Name, item.Variant, item.Message));
}
