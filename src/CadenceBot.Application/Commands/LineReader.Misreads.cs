namespace CadenceBot.Application.Commands;

internal sealed partial class LineReader
{
    private Misread UnknownFlag(Token flag)
    {
        var names = spec.Args.Concat(spec.Flags).Append(PartnerFlag).Append(ForFlag).Select(arg => arg.Name);
        var near = Nearness.Nearest(flag.Text, names) ?? names.FirstOrDefault(name => flag.Text.Length > 1 && name.StartsWith(flag.Text, StringComparison.OrdinalIgnoreCase));
        return new(MisreadKind.UnknownFlag, $"--{flag.Text}", null, near is null ? null : $"--{near}", ExampleWith(near ?? "")) { Spec = spec };
    }

    private Misread TooMany(Token token) => new(MisreadKind.TooManyWords, token.Raw, null, null, spec.Examples[0]) { Spec = spec };

    private Misread Bad(ArgSpec arg, Token token)
    {
        var kind = arg.Kind switch
        {
            ArgKind.Date => DateReader.Read(token.Text, context.Today, out _) == DateReading.Ambiguous ? MisreadKind.AmbiguousDate : MisreadKind.BadDate,
            ArgKind.Money => MisreadKind.BadMoney,
            ArgKind.Percent => MisreadKind.BadPercent,
            ArgKind.Number => MisreadKind.BadNumber,
            ArgKind.Days => MisreadKind.BadDays,
            ArgKind.Person => MisreadKind.BadPerson,
            ArgKind.OppRef => MisreadKind.BadOpp,
            ArgKind.WeekRef => MisreadKind.BadWeek,
            ArgKind.GateRef => MisreadKind.BadGate,
            ArgKind.WeekHour => MisreadKind.BadWeekHour,
            ArgKind.Hours => MisreadKind.BadHours,
            ArgKind.Weekdays => MisreadKind.BadWeekdays,
            ArgKind.Choice => MisreadKind.NotAChoice,
            _ => MisreadKind.BadWord,
        };
        var suggestion = arg.Kind switch
        {
            ArgKind.Date => DateReader.Readings(token.Text),
            // People say where the deal stands, but a close is recorded by its own verb.
            ArgKind.Choice when arg.Name == "stage" && token.Text.ToLowerInvariant() is "won" or "lost" => $"deal {token.Text.ToLowerInvariant()}",
            ArgKind.Choice => Nearness.Nearest(token.Text, arg.Choices.Select(choice => choice.Value)),
            _ => null,
        };
        return Wrong(kind, token.Raw, arg, suggestion);
    }

    private Misread Wrong(MisreadKind kind, string read, ArgSpec arg, string? suggestion) =>
        new(kind, read, arg.Name, suggestion, ExampleWith(arg.Name)) { Spec = spec };

    /// <summary>An example that shows the flag where there is one.</summary>
    private string ExampleWith(string flag) =>
        spec.Examples.FirstOrDefault(example => example.Contains($"--{flag} ", StringComparison.Ordinal) || example.EndsWith($"--{flag}", StringComparison.Ordinal))
        ?? spec.Examples[0];
}
