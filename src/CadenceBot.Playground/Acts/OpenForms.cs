using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Playground.Seed;

namespace CadenceBot.Playground.Acts;

/// <summary>The forms that were opened for somebody; only those can be handed in, and only by that person.</summary>
internal sealed class OpenForms
{
    private const int MostOfOne = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Recent<string, OpenForm>> _byPerson = new(StringComparer.Ordinal);

    public void Open(string person, OpenForm form)
    {
        lock (_lock)
        {
            if (!_byPerson.TryGetValue(person, out var own)) _byPerson[person] = own = new Recent<string, OpenForm>(MostOfOne);
            own.Put(form.Form.Line, form);
        }
    }

    public OpenForm? Find(string person, string id)
    {
        lock (_lock) return _byPerson.TryGetValue(person, out var own) ? own.Find(id) : null;
    }

    public void Forget()
    {
        lock (_lock) _byPerson.Clear();
    }
}

/// <summary>A form and where it was opened.</summary>
/// <param name="Form">The form; its line is its id.</param>
/// <param name="Place">Where the answer belongs.</param>
internal sealed record OpenForm(Form Form, Place Place);

/// <summary>Where somebody acts.</summary>
/// <param name="Room">The conversation.</param>
/// <param name="ThreadOf">The root message's id, in a thread.</param>
/// <param name="Root">The bot's message that heads the thread or carried the button.</param>
internal sealed record Place(Room Room, long? ThreadOf, TranscriptLine? Root);
