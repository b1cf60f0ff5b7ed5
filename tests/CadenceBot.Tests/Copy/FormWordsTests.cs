using System.Text.RegularExpressions;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.UseCases;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Copy;

/// <summary>The words of forms: few fields, each a question or a plain word, no word of the machine, whatever the names.</summary>
public sealed partial class FormWordsTests
{
    private static readonly PartnerSlug Acme = PartnerSlug.Parse("acme");

    [Fact]
    public void Every_form_reads_as_approved() => Golden.Match(string.Join("\n\n", All(word => word).Select(f => $"=== {f.Name}\n{Shown(f.Form)}")), "Forms");

    [Fact]
    public void A_form_neither_blames_nor_speaks_like_a_machine() =>
        All(word => word).Select(f => (f.Name, Word: Machine().Match(Words(f.Form)).Value)).Where(f => f.Word.Length > 0).ShouldBeEmpty();

    [Fact]
    public void A_form_asks_at_most_five_things_in_labels_that_a_phone_shows() =>
        All(word => word).Where(f => f.Form.Fields.Length > 5 || f.Form.Title.Length is 0 or > 80 || f.Form.Fields.Any(l => l.Name != "option" && l.Label.Length is 0 or > 60)).Select(f => f.Name).ShouldBeEmpty();

    [Fact]
    public void What_was_typed_stays_letters_in_a_form()
    {
        foreach (var (kind, spell) in HarshGallery.Spellings)
        {
            foreach (var (name, form) in Questions(spell))
            {
                Words(form).Where(c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069').ShouldBeEmpty($"{name}, {kind}");
                form.Title.Length.ShouldBeInRange(1, 80, $"{name}, {kind}");
                form.Line.ShouldNotContain("\n");
            }
        }
    }

    internal static IEnumerable<(string Name, Form Form)> All(Func<string, string> spell) => Questions(spell).Concat(CommandGrammar.All
        .Select(spec => (spec.Name, Form: Forms.Of(CommandGrammar.Line(spec.Verb, spec.Sub) with { Partner = Acme }, Acme))).Where(f => f.Form.Fields.Length > 0));

    private static IEnumerable<(string Name, Form Form)> Questions(Func<string, string> spell)
    {
        var story = new GalleryStory(Samples.Template, spell).On(2).Names(1).Does("host.ae", new OpportunityPinned(1)).On(75);
        var line = CommandGrammar.Line("answer").With("occurrence", "d75") with { Partner = Acme };
        var checkin = story.Plan.Checkins.First(c => c.Key == "d75/partner.sponsor");
        var ask = story.Plan.AskOf(checkin);
        yield return ("a sponsor's decision", QuestionForms.Decision(line, story.Plan, checkin, ask));
        yield return ("a name for it", QuestionForms.Name(line, story.Plan, ask.Options[0]));
        yield return ("news", QuestionForms.News(line, story.Plan));
        yield return ("the first week", QuestionForms.Pulse(line, story.Plan));
        foreach (var step in new[] { 1, 2, 3 }) yield return ($"start, step {step}", QuestionForms.Start(step, CommandGrammar.Line("start"), null, story.Directory));
    }

    private static string Words(Form form) => string.Concat(
        [form.Title, " ", form.Intro?.Plain ?? "", .. form.Fields.SelectMany(f => new[] { " ", f.Label, " ", f.Hint ?? "" }.Concat(f.Options.Select(o => " " + o.Label)))]);

    private static string Shown(Form form) => string.Join('\n',
        new[] { form.Title, form.Intro?.Plain ?? "" }.Where(t => t.Length > 0)
            .Concat(form.Fields.Select(f => $"{f.Label}{(f.Required ? " (needed)" : "")}{(f.Hint is null ? "" : $", {f.Hint}")}{(f.Options.IsEmpty ? "" : $": {string.Join(" | ", f.Options.Select(o => o.Label))}")}"))
            .Append($"  {form.Line}"));

    [GeneratedRegex(@"\b(occurrences?|slots?|predicates?|payloads?|ledger|ticks?|null|enum|json|submit|overdue|compliance|mandatory|failed|must|ASAP)\b|!", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Machine();
}
