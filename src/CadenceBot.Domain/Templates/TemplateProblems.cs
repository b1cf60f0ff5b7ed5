using System.Collections.Immutable;

namespace CadenceBot.Domain.Templates;

/// <summary>Collects what is wrong in one file.</summary>
internal sealed class TemplateProblems(string file)
{
    /// <summary>More than this helps nobody; the rest shows once these are repaired.</summary>
    internal const int Limit = 500;

    private readonly List<TemplateProblem> _problems = [];

    public int Count => _problems.Count;

    public void Add(string path, string sentence)
    {
        if (_problems.Count < Limit) _problems.Add(new TemplateProblem(file, path, sentence));
    }

    public ImmutableArray<TemplateProblem> ToImmutable() => [.. _problems];
}
