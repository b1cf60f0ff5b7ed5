namespace CadenceBot.Application.Messages;

/// <summary>Renders a message for one platform. A new element adds a method here, so that every renderer must handle it.</summary>
/// <typeparam name="T">What the platform takes for an element.</typeparam>
public interface IRenderer<out T>
{
    /// <summary>Renders a heading.</summary>
    T Heading(Heading heading);

    /// <summary>Renders a paragraph.</summary>
    T Text(Text text);

    /// <summary>Renders labelled values.</summary>
    T Facts(Facts facts);

    /// <summary>Renders a checklist.</summary>
    T Checklist(Checklist checklist);

    /// <summary>Renders progress.</summary>
    T Progress(Progress progress);

    /// <summary>Renders a picture.</summary>
    T Picture(Picture picture);

    /// <summary>Renders actions.</summary>
    T Actions(Actions actions);

    /// <summary>Renders small print.</summary>
    T Note(Note note);

    /// <summary>Renders a pause.</summary>
    T Divider(Divider divider);
}

/// <summary>Walks a message with a renderer.</summary>
public static class Rendering
{
    /// <summary>Renders each element in order.</summary>
    public static IEnumerable<T> Render<T>(this IRenderer<T> renderer, Message message) => message.Elements.Select(element => element switch
    {
        Heading e => renderer.Heading(e),
        Text e => renderer.Text(e),
        Facts e => renderer.Facts(e),
        Checklist e => renderer.Checklist(e),
        Progress e => renderer.Progress(e),
        Picture e => renderer.Picture(e),
        Actions e => renderer.Actions(e),
        Note e => renderer.Note(e),
        Divider e => renderer.Divider(e),
        _ => throw new InvalidOperationException($"The element {element.GetType().Name} is not part of the closed set."),
    });
}
