using System.Collections.Immutable;
using CadenceBot.Application.Messages;

namespace CadenceBot.Slack.Rendering;

/// <summary>The nine elements as blocks that every client of Slack knows: header, section, context, actions, image and divider.</summary>
internal sealed class BlockKitRenderer : IRenderer<IEnumerable<Block>>
{
    private const int MostText = 3_000;
    private const int MostField = 2_000;
    private const int MostOptions = 5;
    private const int MostOptionValue = 75;
    private const int MostLabel = 75;
    private const int MostContext = 10;

    // Ids are unique within a message, by position; a press is known by its message and its command line.
    private int _acts;

    private BlockKitRenderer()
    {
    }

    /// <summary>The blocks of a message.</summary>
    public static IEnumerable<Block> Blocks(Message message) => new BlockKitRenderer().Render(message).SelectMany(blocks => blocks);

    public IEnumerable<Block> Heading(Heading heading) => [new HeaderBlock(new PlainTextObject(heading.Title))];

    public IEnumerable<Block> Text(Text text) => Sections(text.Spans);

    public IEnumerable<Block> Facts(Facts facts)
    {
        ImmutableArray<RichText> lines = [.. facts.Items.Select(f => Rich.Bold(f.Label) + (RichText)"\n" + f.Value)];
        ImmutableArray<TextObject> fields = [.. lines.SelectMany(l => Mrkdwn.Texts(l, MostField))];
        return fields.Length == lines.Length ? [new SectionBlock(null, fields)] : lines.SelectMany(Sections);
    }

    public IEnumerable<Block> Checklist(Checklist checklist) =>
        Sections(RichText.Join("\n", checklist.Items.Select(c => RichText.Of($"{MarkOf(c.State)} {Rich.Bold(WordOf(c.State) + ":")} {c.Spans}"))));

    public IEnumerable<Block> Progress(Progress progress) => Sections(RichText.Of($"{Rich.Bold(progress.Label + ":")} {progress.Value} of {progress.Max}"));

    // Slack fetches a picture itself, so that only a public address serves; its words say the same.
    public IEnumerable<Block> Picture(Picture picture) => picture.Url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        ? [new ImageBlock(picture.Url, picture.Alt)]
        : Note(new Note(picture.Alt));

    public IEnumerable<Block> Actions(Actions actions)
    {
        var hidden = actions.Items.Where(a => a.Overflow).ToArray();
        var menu = hidden.Length is > 0 and <= MostOptions && hidden.All(a => a.Command is { Length: <= MostOptionValue });
        ImmutableArray<BlockElement> buttons = [.. actions.Items.Where(a => !(menu && a.Overflow)).Select(Button)];
        return [new ActionsBlock(menu ? buttons.Add(Menu(hidden)) : buttons)];
    }

    public IEnumerable<Block> Note(Note note) => Mrkdwn.Texts(note.Spans, MostText).Chunk(MostContext).Select(texts => new ContextBlock([.. texts]));

    public IEnumerable<Block> Divider(Divider divider) => [new DividerBlock()];

    private static IEnumerable<Block> Sections(RichText text) => Mrkdwn.Texts(text, MostText).Select(t => new SectionBlock(t));

    private static PlainTextObject LabelOf(Act act) =>
        new(act.OpensForm && !act.Label.EndsWith('…') && act.Label.Length < MostLabel ? act.Label + "…" : act.Label);

    private static string MarkOf(CheckState state) => state switch
    {
        CheckState.Done => "✓",
        CheckState.Moved => "→",
        CheckState.Dropped => "✕",
        _ => "○",
    };

    private static string WordOf(CheckState state) => state switch
    {
        CheckState.Done => "Done",
        CheckState.Moved => "Moved",
        CheckState.Dropped => "Dropped",
        _ => "Open",
    };

    private BlockElement Button(Act act)
    {
        var style = act.Style switch { ActStyle.Primary => "primary", ActStyle.Danger => "danger", _ => null };
        return new ButtonElement(NextId(), LabelOf(act), act.Command, act.Command is null ? act.Url : null, style);
    }

    private BlockElement Menu(IEnumerable<Act> hidden) => new OverflowElement(NextId(), [.. hidden.Select(a => new OptionObject(LabelOf(a), a.Command!))]);

    private string NextId() => $"a{++_acts}";
}
