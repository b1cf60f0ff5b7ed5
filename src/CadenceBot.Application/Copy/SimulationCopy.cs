using CadenceBot.Application.Messages;
using CadenceBot.Domain.Calendar;

namespace CadenceBot.Application.Copy;

/// <summary>What a template would send if nobody ever answered.</summary>
public static class SimulationCopy
{
    /// <summary>The run in a few figures; the ledger itself is for the command line.</summary>
    public static Message Summary(Rehearsal run)
    {
        var (plan, raised) = run;
        Raised[] sent = [.. raised.Where(r => r.IsSent)];
        var template = Phrases.Line(plan.TemplateId, 60);
        return Message.Of($"{template}: {Phrases.Count(sent.Length, "message")} if nobody answers",
        [
            new Text(RichText.Of($"{Rich.Bold(template)} from today, if nobody ever answers: {Phrases.Count(sent.Length, "message")} until day {plan.Template.LengthDays + Rehearsal.DaysAfter}.")),
            new Facts(
            [
                new("In the channel", $"{Phrases.Count(sent.Count(r => r.Place == Place.Root), "message")}, {sent.Count(r => r.Occurrence.Kind == NoticeKind.Week)} of them questions"),
                new("In threads", $"{sent.Count(r => r.Place == Place.Thread)}"),
                new("In private", $"{sent.Count(r => r.Place == Place.Direct)}, {sent.Count(r => r.Occurrence.Kind == NoticeKind.Checkin)} of them decisions"),
                new("Left out or folded", $"{raised.Length - sent.Length}"),
                new("Gates", string.Join(", ", plan.Gates.Select(g => $"{g.Day} on {DateCopy.Day(g.Due, plan.Day0)}"))),
            ]),
            new Note(RichText.Of($"Nothing was recorded or sent. A whole story, with all it would send, runs where the bot runs: {Rich.Code($"CadenceBot simulate --template {template} --story win")}")),
        ]);
    }
}
