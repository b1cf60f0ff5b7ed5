using CadenceBot.Application.Ports;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Host.Settings;

/// <summary>The shipped templates, those of the installation's folder, and older versions that running plans keep.</summary>
internal sealed class TemplateCatalog : ITemplateCatalog
{
    private readonly Dictionary<(string Id, int Version), PlanTemplate> _known = [];
    private readonly Dictionary<string, PlanTemplate> _latest = new(StringComparer.OrdinalIgnoreCase);

    private TemplateCatalog()
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlanTemplate> All => [.. _latest.Values.OrderBy(t => t.Id, StringComparer.Ordinal)];

    /// <summary>Reads what can be started today.</summary>
    /// <exception cref="SettingException">A file of the folder is no usable template.</exception>
    public static TemplateCatalog Read(string? folder)
    {
        var catalog = new TemplateCatalog();
        foreach (var template in ShippedTemplates.All()) catalog.Add(template, isCurrent: true);
        if (folder is not { Length: > 0 }) return catalog;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var reading = TemplateReader.Read(Path.GetFileName(file), File.ReadAllText(file));
            if (reading.Template is not { } template) throw new SettingException(string.Join(Environment.NewLine, reading.Problems));
            catalog.Add(template, isCurrent: true);
        }

        return catalog;
    }

    /// <summary>Adds what running plans were started with.</summary>
    /// <exception cref="SettingException">A current template has the version of a kept one but another text.</exception>
    public void Keep(IEnumerable<ShelvedTemplate> shelved)
    {
        foreach (var kept in shelved)
        {
            if (_known.TryGetValue((kept.Id, kept.Version), out var current))
            {
                if (current.Source != kept.Source)
                    throw new SettingException($"The template {kept.Id} changed but still calls itself version {kept.Version}, which a plan keeps; write \"version\": {kept.Version + 1} in it.");
                continue;
            }

            var reading = TemplateReader.Read($"{kept.Id} version {kept.Version}", kept.Source);
            Add(reading.Template ?? throw new SettingException(string.Join(Environment.NewLine, reading.Problems)), isCurrent: false);
        }
    }

    /// <inheritdoc/>
    public PlanTemplate? Find(string id, int version) => _known.GetValueOrDefault((id, version));

    /// <inheritdoc/>
    public PlanTemplate? Latest(string id) => _latest.GetValueOrDefault(id);

    private void Add(PlanTemplate template, bool isCurrent)
    {
        if (_known.TryGetValue((template.Id, template.Version), out var other) && other.Source != template.Source)
            throw new SettingException($"Two templates call themselves {template.Id} version {template.Version} and are not the same; give one of them another \"id\" or \"version\".");
        _known[(template.Id, template.Version)] = template;
        if (isCurrent && (Latest(template.Id) is not { } latest || latest.Version < template.Version)) _latest[template.Id] = template;
    }
}

/// <summary>A setting that the program cannot start with; the message is one sentence for the person who set it.</summary>
internal sealed class SettingException(string message) : Exception(message);
