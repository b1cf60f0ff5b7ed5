using System.Text;

namespace CadenceBot.Application.Commands;

/// <summary>How a row of the grammar is written: <c>opp add &lt;name&gt; [amount] [--stage …]</c>; what is needed in angle brackets, the rest in square ones.</summary>
public static class Usage
{
    /// <summary>The line of a row.</summary>
    public static string Of(VerbSpec spec)
    {
        var text = new StringBuilder(spec.Name);
        if (spec.TakesPartner) text.Append(" [partner]");
        foreach (var arg in spec.Args) text.Append(arg.Required ? $" <{Place(arg)}>" : $" [{Place(arg)}]");
        foreach (var flag in spec.Flags)
        {
            var named = flag.Kind == ArgKind.Switch ? $"--{flag.Name}" : $"--{flag.Name} {ValueOf(flag)}";
            text.Append(flag.Required ? $" {named}" : $" [{named}]");
        }

        return text.ToString();
    }

    private static string Place(ArgSpec arg) => arg.Kind == ArgKind.Choice ? ValueOf(arg) : arg.Name;

    private static string ValueOf(ArgSpec arg) => arg.Kind switch
    {
        ArgKind.Choice => string.Join('|', arg.Choices.Select(c => c.Value)),
        ArgKind.Money => "80k",
        ArgKind.Percent => "80%",
        ArgKind.Days => "14d",
        ArgKind.Person => "@name",
        ArgKind.OppRef => "#12",
        ArgKind.WeekRef => "w6",
        ArgKind.GateRef => "60",
        ArgKind.WeekHour => "\"wed 14:00\"",
        ArgKind.Hours => "9-17",
        ArgKind.Weekdays => "fri,sat",
        ArgKind.Date => "fri",
        ArgKind.Number => "n",
        ArgKind.Text => "\"…\"",
        _ => arg.Name,
    };
}
