namespace CadenceBot.Domain.Templates;

/// <summary>The templates that come with the program.</summary>
public static class ShippedTemplates
{
    private static readonly Lazy<IReadOnlyList<PlanTemplate>> Read = new(ReadAll);

    /// <summary>All of them, by id.</summary>
    /// <exception cref="InvalidOperationException">One of them has a problem.</exception>
    public static IReadOnlyList<PlanTemplate> All() => Read.Value;

    /// <summary>The text of a shipped file as it is.</summary>
    internal static string Text(string file)
    {
        using var stream = typeof(ShippedTemplates).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The program has no template file {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static PlanTemplate[] ReadAll()
    {
        var files = typeof(ShippedTemplates).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var readings = files.Select(file => TemplateReader.Read(file, Text(file))).ToArray();
        var problems = readings.SelectMany(r => r.Problems).ToArray();
        return problems.Length == 0
            ? [.. readings.Select(r => r.Template!)]
            : throw new InvalidOperationException($"A shipped template cannot be used. {string.Join(" ", problems.AsEnumerable())}");
    }
}
