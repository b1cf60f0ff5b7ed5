namespace CadenceBot.Domain.Plans;

/// <summary>The missing thing of a gate that a question asks for, kept as it stood when it was asked (N3).</summary>
/// <param name="Gate">The gate day.</param>
/// <param name="Words">What was missing.</param>
/// <param name="Label">The button that supplies it.</param>
/// <param name="Command">The command line behind the button, without the partner.</param>
public sealed record GateAsk(int Gate, string Words, string Label, string Command)
{
    /// <summary>Whether a command line is about the same thing; one side's word turns <c>done jvp</c> into <c>confirm jvp</c>.</summary>
    public bool IsAbout(string command) => Thing(Command) == Thing(command);

    /// <summary>The item that it is about, when it is about one.</summary>
    public string? Item => Command.Split(' ', 2) is ["done" or "confirm", var key] ? key : null;

    private static string Thing(string command) => command.Split(' ', 2) is ["done" or "confirm" or "attest", var thing] ? thing : command;
}
