using CadenceBot.Application.Messages;

namespace CadenceBot.Playground.Rooms;

/// <summary>Writes the nine elements as the page draws them; the actions stand in a list of their own and are named by position.</summary>
internal sealed class ElementWriter : IRenderer<ElementBody>
{
    private readonly IReadOnlyList<string> _ids;
    private int _acts;

    private ElementWriter(IReadOnlyList<string> ids) => _ids = ids;

    public static IReadOnlyList<ElementBody> Elements(Message message) => [.. new ElementWriter(ActionIds.Of(message)).Render(message)];

    public static IReadOnlyList<ActionBody> Acts(Message message) => [.. message.Acts.Zip(ActionIds.Of(message), (act, id) =>
        new ActionBody(id, act.Label, act.Command, act.OpensForm, act.Url, StyleOf(act.Style), act.Overflow))];

    /// <summary>The id of an action by its position, the first being 0.</summary>
    public ElementBody Heading(Heading heading) => new("heading") { Text = heading.Title };

    public ElementBody Text(Text text) => new("text") { Spans = Spans(text.Spans) };

    public ElementBody Facts(Facts facts) =>
        new("facts") { Items = [.. facts.Items.Select(f => new ItemBody { Label = f.Label, Value = Spans(f.Value) })] };

    public ElementBody Checklist(Checklist checklist) =>
        new("checklist") { Items = [.. checklist.Items.Select(c => new ItemBody { State = StateOf(c.State), Spans = Spans(c.Spans) })] };

    public ElementBody Progress(Progress progress) => new("progress") { Label = progress.Label, Value = progress.Value, Max = progress.Max };

    public ElementBody Picture(Picture picture) => new("picture") { Url = picture.Url, Alt = picture.Alt };

    public ElementBody Actions(Actions actions) => new("actions") { Ids = [.. actions.Items.Select(_ => _ids[_acts++])] };

    public ElementBody Note(Note note) => new("note") { Spans = Spans(note.Spans) };

    public ElementBody Divider(Divider divider) => new("divider");

    public static string StateOf(CheckState state) => state switch
    {
        CheckState.Done => "done",
        CheckState.Moved => "moved",
        CheckState.Dropped => "dropped",
        _ => "open",
    };

    private static IReadOnlyList<SpanBody> Spans(RichText text) => [.. text.Spans.Select(s => new SpanBody(s.Text, StyleOf(s.Style), s.Mention, s.Url))];

    private static string? StyleOf(SpanStyle style) => style switch
    {
        SpanStyle.Bold => "bold",
        SpanStyle.Italic => "italic",
        SpanStyle.Code => "code",
        SpanStyle.Strike => "strike",
        _ => null,
    };

    private static string? StyleOf(ActStyle style) => style switch
    {
        ActStyle.Primary => "primary",
        ActStyle.Danger => "danger",
        _ => null,
    };
}
