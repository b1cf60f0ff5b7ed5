using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>What the doctor finds, for the host's own rooms: keys and reasons, never what a message said.</summary>
public static partial class DoctorCopy
{
    private const int Shown = 10;

    /// <summary>The messages that were given up or whose fate nobody knows, the newest first, and the last tick.</summary>
    /// <param name="host">The host's hours; null when they are not known.</param>
    /// <param name="tick">The last tick; null before the first.</param>
    /// <param name="plans">How many plans run.</param>
    /// <param name="troubled">The messages.</param>
    /// <param name="doors">What was found of the platforms' doors.</param>
    /// <param name="partners">What was found of the partners that were looked at.</param>
    public static Message Report(WorkHours? host, Instant? tick, int plans, IReadOnlyList<LedgerLine> troubled, IReadOnlyList<Symptom> doors, IReadOnlyList<PartnerFinding> partners)
    {
        Check[] around = [.. doors.OrderBy(f => f.IsFine).Select(f => new Check(f.IsFine ? CheckState.Done : CheckState.Open, f.Words)), .. Partners(partners)];
        var needs = around.Count(c => c.State == CheckState.Open);
        var title = troubled.Count > 0 ? $"{Phrases.Count(troubled.Count, "message")} could not be delivered" : needs > 0 ? $"{Phrases.Count(needs, "thing needs", "things need")} a hand" : "Everything that was due was delivered";
        var newest = troubled.Reverse().Take(Shown).Select(line => new Check(CheckState.Open, Line(host, line))).ToArray();
        return Message.Of($"{title}.",
        [
            new Heading(title),
            .. newest.Length == 0 ? [] : new Element[] { new Checklist([.. newest]) },
            .. troubled.Count > Shown ? new[] { new Note($"And {Phrases.Count(troubled.Count - Shown, "older one")}.") } : Array.Empty<Element>(),
            .. around.Length == 0 ? [] : new Element[] { new Checklist([.. around.Take(Limits.Checks)]) },
            .. around.Length > Limits.Checks ? new[] { new Note($"And {Phrases.Count(around.Length - Limits.Checks, "more thing")}; mend these first, then ask me again.") } : Array.Empty<Element>(),
            .. partners.Count > 0 && partners.Count < plans ? new[] { new Note(RichText.Of($"I looked at {partners.Count} of {plans} plans; {Rich.Code("CadenceBot doctor")} on the machine looks at all of them.")) } : Array.Empty<Element>(),
            new Text($"{Phrases.Count(plans, "plan")} {(plans == 1 ? "runs" : "run")}. {(tick is { } at ? $"Last look at what is due: {DateCopy.Stamp(host, at, withCity: true)}." : "I have not looked at what is due yet.")}"),
            new Note(RichText.Of($"{Rich.Code("CadenceBot doctor")} on the machine also checks the database and every journal.")),
        ]);
    }

    /// <summary>One line for the host's manager: how many messages did not arrive, and who tells more.</summary>
    internal static Note Hint(int undelivered) => new(RichText.Of($"{Phrases.Count(undelivered, "message")} could not be delivered. {Rich.Code("/onboard doctor")} tells more."));

    private static RichText Line(WorkHours? host, LedgerLine line) => RichText.Of(
        $"{Rich.Code(Phrases.Line(line.Key, 80))} {(line.State == "dead" ? "was given up" : "was perhaps sent")} after {Phrases.Count(line.Attempts, "attempt")}, due {DateCopy.Stamp(host, line.DueAt, withCity: true)}: {Phrases.Line(line.Reason ?? "no reason known", 120)}");
}
