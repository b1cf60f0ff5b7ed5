using System.Collections.Immutable;

namespace CadenceBot.Domain.Templates;

/// <summary>What became of a template's text: the template, or everything that is wrong with it.</summary>
/// <param name="Template">The template; null when there is a problem.</param>
/// <param name="Problems">All problems, in the order of the text as far as it could be read.</param>
public sealed record TemplateReading(PlanTemplate? Template, ImmutableArray<TemplateProblem> Problems);

/// <summary>One thing that is wrong in a template.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">The place, such as <c>$.phases[2].gateDay</c>.</param>
/// <param name="Sentence">What was read, what is wrong, and one correct example.</param>
public sealed record TemplateProblem(string File, string Path, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File} {Path}: {Sentence}";
}
