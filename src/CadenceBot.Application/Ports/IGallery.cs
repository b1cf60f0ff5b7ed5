using CadenceBot.Application.Messages;

namespace CadenceBot.Application.Ports;

/// <summary>Every message that Copy can make, so that people can look at all of them at once.</summary>
public interface IGallery
{
    /// <summary>The messages, those of one name together.</summary>
    IEnumerable<GalleryItem> All();
}

/// <summary>How a platform writes a message, so that the gallery can show it; each platform's room adds its own.</summary>
public interface IRendering
{
    /// <summary>The platform and its format.</summary>
    string Name { get; }

    /// <summary>The message as that platform takes it.</summary>
    string Of(Message message);
}

/// <summary>One message of the gallery.</summary>
/// <param name="Name">What it is: <c>welcome</c>.</param>
/// <param name="Variant">In which circumstances: <c>without a sponsor</c>.</param>
/// <param name="Message">The message.</param>
public sealed record GalleryItem(string Name, string Variant, Message Message);
