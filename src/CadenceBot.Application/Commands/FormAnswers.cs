using System.Text;
using CadenceBot.Application.Messages;

namespace CadenceBot.Application.Commands;

/// <summary>Completes a form's line with its answers, so that it is the same as if somebody had typed it.</summary>
public static class FormAnswers
{
    /// <summary>Adds an answer as <c>--name "value"</c>; of several, as one list.</summary>
    /// <param name="line">The line so far.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="isSwitch">Whether the field asks yes or no; a switch takes its answer glued alone, for <c>--test yes</c> would name something "yes".</param>
    /// <param name="answers">The answers.</param>
    public static void Append(StringBuilder line, string name, bool isSwitch, IEnumerable<string> answers)
    {
        line.Append(" --").Append(name).Append(isSwitch ? '=' : ' ');
        LineWriter.Quote(line, string.Join(',', answers));
    }

    /// <summary>Whether a field asks yes or no.</summary>
    public static bool IsSwitch(Field field) => field is { Kind: FieldKind.Choice, Options.IsDefaultOrEmpty: false } && field.Options.All(o => o.Value is "yes" or "no");
}
