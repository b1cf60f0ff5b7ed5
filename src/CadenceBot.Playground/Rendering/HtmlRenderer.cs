using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CadenceBot.Application.Messages;

namespace CadenceBot.Playground.Rendering;

/// <summary>A message as HTML, for the gallery, documents and goldens. Whatever a message says is text: nothing of it becomes markup.</summary>
public sealed class HtmlRenderer : IRenderer<string>
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly HtmlRenderer Renderer = new();

    private HtmlRenderer()
    {
    }

    /// <summary>The HTML of a message, one element a line.</summary>
    public static string Of(Message message) => $"<article class=\"message\">\n{string.Concat(Renderer.Render(message).Select(e => e + "\n"))}</article>\n";

    /// <inheritdoc/>
    public string Heading(Heading heading) => $"<h3>{Escape(heading.Title)}</h3>";

    /// <inheritdoc/>
    public string Text(Text text) => $"<p>{Spans(text.Spans)}</p>";

    /// <inheritdoc/>
    public string Facts(Facts facts) =>
        $"<dl>{string.Concat(facts.Items.Select(f => $"<div><dt>{Escape(f.Label)}</dt><dd>{Spans(f.Value)}</dd></div>"))}</dl>";

    /// <inheritdoc/>
    public string Checklist(Checklist checklist) =>
        $"<ul class=\"checklist\">{string.Concat(checklist.Items.Select(c => $"<li class=\"{Word(c.State).ToLowerInvariant()}\"><b>{Word(c.State)}:</b> {Spans(c.Spans)}</li>"))}</ul>";

    /// <inheritdoc/>
    public string Progress(Progress progress)
    {
        var words = $"{progress.Value} of {progress.Max}";
        return $"<p>{Escape(progress.Label)}: <progress value=\"{progress.Value}\" max=\"{progress.Max}\">{words}</progress> {words}</p>";
    }

    /// <inheritdoc/>
    public string Picture(Picture picture) => IsOwn(picture.Url)
        ? $"<img src=\"{Escape(picture.Url)}\" alt=\"{Escape(picture.Alt)}\">"
        : $"<p class=\"note\">{Lines(picture.Alt)}</p>";

    /// <inheritdoc/>
    public string Actions(Actions actions) => $"<p class=\"actions\">{string.Join(' ', actions.Items.Select(Button))}</p>";

    /// <inheritdoc/>
    public string Note(Note note) => $"<p class=\"note\"><small>{Spans(note.Spans)}</small></p>";

    /// <inheritdoc/>
    public string Divider(Divider divider) => "<hr>";

    private static string Button(Act act) => act.Url is not null && act.Command is null
        ? Link(act.Url, Escape(act.Label))
        : $"<button type=\"button\" class=\"{StyleOf(act)}\" data-command=\"{Escape(act.Command ?? "")}\">{Escape(act.Label)}{(act.OpensForm ? " …" : "")}</button>";

    private static string StyleOf(Act act)
    {
        var style = act.Style switch { ActStyle.Primary => "primary", ActStyle.Danger => "danger", _ => "plain" };
        return act.Overflow ? style + " overflow" : style;
    }

    private static string Spans(RichText text)
    {
        var html = new StringBuilder();
        foreach (var span in text.Spans)
        {
            var inner = Lines(span.Text);
            inner = span.Style switch
            {
                SpanStyle.Bold => $"<strong>{inner}</strong>",
                SpanStyle.Italic => $"<em>{inner}</em>",
                SpanStyle.Code => $"<code>{inner}</code>",
                SpanStyle.Strike => $"<s>{inner}</s>",
                _ => inner,
            };
            if (span.Mention is { } person) inner = $"<span class=\"mention\" data-person=\"{Escape(person)}\">{inner}</span>";
            html.Append(span.Url is { } url ? Link(url, inner) : inner);
        }

        return html.ToString();
    }

    // Only links that a chat would follow; of any other the words stay.
    private static string Link(string url, string inner) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? $"<a href=\"{Escape(url)}\" rel=\"noopener noreferrer\">{inner}</a>"
            : inner;

    private static bool IsOwn(string url) =>
        url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\'));

    private static string Lines(string text) => Escape(text.ReplaceLineEndings("\n")).Replace("&#xA;", "<br>");

    private static string Escape(string text) => Encoder.Encode(text);

    private static string Word(CheckState state) => state switch
    {
        CheckState.Done => "Done",
        CheckState.Moved => "Moved",
        CheckState.Dropped => "Dropped",
        _ => "Open",
    };
}
