namespace CadenceBot.Playground.Acts;

/// <summary>What was answered to deliveries that the caller named: the same name again gets the same answer and changes nothing.</summary>
internal sealed class Deliveries
{
    private readonly Lock _lock = new();
    private readonly Recent<string, ActBody> _answers = new(2_000);

    public ActBody? Find(string? id)
    {
        lock (_lock) return id is null ? null : _answers.Find(id);
    }

    /// <summary>Keeps an answer, unless it asks for another try: of the form, or of all of it because nothing was recorded.</summary>
    public void Keep(string? id, ActBody answer)
    {
        if (id is null || answer.Errors is not null || answer.Failed) return;
        lock (_lock) _answers.Put(id, answer);
    }

    public void Forget()
    {
        lock (_lock) _answers.Clear();
    }

    /// <summary>The delivery's name in the inbox.</summary>
    public static string? Scope(string? id, string call, string actor) => id is null ? null : $"{call}/{actor}/{id}";

    public static string? Name(string? id) => id is null ? null : $"{PlaygroundPlatform.PlatformName}:{id}";
}
