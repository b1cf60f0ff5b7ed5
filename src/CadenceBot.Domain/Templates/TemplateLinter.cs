namespace CadenceBot.Domain.Templates;

/// <summary>What makes a template's words and commands usable: short enough to be answered in five seconds, no amounts, nothing that is not there.</summary>
internal static class TemplateLinter
{
    /// <summary>The most words of a weekly question.</summary>
    internal const int QuestionWords = 14;

    /// <summary>The most words of a sponsor's decision.</summary>
    internal const int DecisionWords = 30;

    /// <summary>The most characters of a button.</summary>
    internal const int LabelLength = 24;

    private static readonly string[] Placeholders = ["{deal}", "{partner}", "{host}"];

    public static void Question(TemplateCursor at, string? text)
    {
        const string example = "\"question\": \"Is the joint account list ready?\"";
        if (text is null) return;
        if (Words(text) > QuestionWords) at.Problem($"a question has at most {QuestionWords} words, and this has {Words(text)}", example);
        else if (!text.EndsWith('?')) at.Problem("a question ends with a question mark", example);
    }

    public static void Label(TemplateCursor at, string? text)
    {
        if (text?.Length > LabelLength) at.Problem($"a button has at most {LabelLength} characters, and this has {text.Length}", "\"Yes, I'll name someone\"");
    }

    public static void Decision(TemplateCursor at, string? text)
    {
        const string example = "\"decision\": \"Lend one SE to {deal} for two half-days?\"";
        if (text is null) return;
        if (Words(text) > DecisionWords) at.Problem($"a decision has at most {DecisionWords} words, and this has {Words(text)}", example);
        else if (!text.EndsWith('?')) at.Problem("a decision ends with a question mark", example);
        else if (text.Any(c => c is '€' or '$' or '£' or '¥')) at.Problem("a decision names no amount", example);
        else if (Placeholders.Aggregate(text, (rest, known) => rest.Replace(known, "", StringComparison.Ordinal)).AsSpan().ContainsAny('{', '}'))
            at.Problem($"only {string.Join(", ", Placeholders)} are filled in", example);
    }

    /// <summary>A command that names a meeting or an item names one that the template has.</summary>
    public static void Command(TemplateCursor at, string? text, TemplateNames names)
    {
        switch (text?.Split(' '))
        {
            case ["meeting", "accept" or "held", var kind]:
                names.Meetings.TitleOf(at, kind);
                break;
            case ["meeting", ..]:
                at.Problem("a meeting command of one tap is accept or held with one meeting", "\"command\": \"meeting accept weekly\"");
                break;
            case ["done" or "confirm", var key]:
                names.Items.TitleOf(at, key);
                break;
        }
    }

    /// <summary>The meetings <c>gate14</c> and so on stand on the days of gates (S73).</summary>
    public static void GateMeetings(TemplateCursor root, PlanTemplate template)
    {
        for (var i = 0; i < template.Meetings.Length; i++)
        {
            var (key, _, day, _) = template.Meetings[i];
            if (!key.StartsWith("gate", StringComparison.Ordinal) || !int.TryParse(key[4..], out var gate)) continue;
            var at = root["meetings"].PeekEntries()[i];
            if (template.PhaseAt(gate) is null) at["key"].Problem($"no gate is on day {gate}", $"\"key\": \"gate{template.Phases[0].GateDay}\"");
            else if (day != gate) at["day"].Problem($"the meeting of a gate is on its day {gate}", $"\"day\": {gate}");
        }
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
