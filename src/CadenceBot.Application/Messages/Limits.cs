namespace CadenceBot.Application.Messages;

/// <summary>The smaller of the platforms' figures, with room to spare. Over a limit a message cannot be built.</summary>
public static class Limits
{
    /// <summary>Elements of a message (Slack allows 50 blocks).</summary>
    public const int Elements = 40;

    /// <summary>Characters of a paragraph (Slack allows 3,000 in a section).</summary>
    public const int Paragraph = 2_900;

    /// <summary>Characters of a heading (Slack allows 150).</summary>
    public const int Heading = 150;

    /// <summary>Facts in one element (Slack allows 10 fields).</summary>
    public const int Facts = 10;

    /// <summary>Items of a checklist.</summary>
    public const int Checks = 20;

    /// <summary>Actions in one element (Slack allows 25; nobody reads 25).</summary>
    public const int Actions = 10;

    /// <summary>Characters on a button (Slack allows 75).</summary>
    public const int Label = 75;

    /// <summary>Characters of a command line in a button (Slack allows 2,000).</summary>
    public const int Command = 200;

    /// <summary>Characters of the whole plain-text twin.</summary>
    public const int Whole = 12_000;

    /// <summary>Throws when the message is over a limit.</summary>
    public static void Check(Message message)
    {
        Demand(message.Elements.Length, Elements, "elements");
        foreach (var element in message.Elements)
        {
            switch (element)
            {
                case Heading h: Demand(h.Title.Length, Heading, "characters of a heading"); break;
                case Text t: Demand(t.Spans.Plain.Length, Paragraph, "characters of a paragraph"); break;
                case Note n: Demand(n.Spans.Plain.Length, Paragraph, "characters of a note"); break;
                case Facts f: Demand(f.Items.Length, Facts, "facts"); break;
                case Checklist c: Demand(c.Items.Length, Checks, "items of a checklist"); break;
                case Actions a: CheckActions(a); break;
            }
        }
    }

    /// <summary>Text that fits, with an ellipsis where something was left out; for names that people typed.</summary>
    public static string Fit(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";

    private static void CheckActions(Actions actions)
    {
        Demand(actions.Items.Length, Actions, "actions");
        foreach (var act in actions.Items)
        {
            Demand(act.Label.Length, Label, "characters of a button");
            Demand(act.Command?.Length ?? 0, Command, "characters of a button's command");
        }
    }

    private static void Demand(int found, int most, string what)
    {
        if (found > most) throw new ArgumentException($"A message may have {most} {what}, this one has {found}.");
    }
}
