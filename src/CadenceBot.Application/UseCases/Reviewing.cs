using CadenceBot.Application.Chat;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Reviews;

namespace CadenceBot.Application.UseCases;

/// <summary>The retro and the end of the plan.</summary>
public sealed class Reviewing(PlanChanges changes)
{
    private const int LongestAnswer = 1_000;

    /// <summary><c>retro start</c></summary>
    public Task<Reply> StartAsync(Request r, CancellationToken cancellation) => changes.DecideAsync(r, plan => plan.StartRetro(r.Today), cancellation);

    /// <summary><c>retro answer --closest … --change …</c></summary>
    public Task<Reply> AnswerAsync(Request r, CancellationToken cancellation)
    {
        var answers = Retro.Sections.Where(s => !string.IsNullOrWhiteSpace(r.Line.Text(s))).ToDictionary(s => s, s => r.Line.Text(s)!.Trim(), StringComparer.Ordinal);
        if (answers.FirstOrDefault(a => a.Value.Length > LongestAnswer) is { Key: { } tooLong })
            return Task.FromResult(PlanChanges.Refuse(Refusal.For(Because.BadName, "an answer", LongestAnswer.ToString()) with { Field = tooLong }, null, r));
        return answers.Count == 0 && r.Inbound.Door != Door.Form
            ? Task.FromResult(Forms.Open(r, [.. Retro.Sections]))
            : changes.DecideAsync(r, plan => plan.AnswerRetro(answers, r.Line.Has("private"), r.Today), cancellation);
    }

    /// <summary><c>retro publish</c>: once for each company.</summary>
    public Task<Reply> PublishAsync(Request r, CancellationToken cancellation) => changes.DecideAsync(r, plan => plan.PublishRetro(r.By, r.Today), cancellation);

    /// <summary><c>close graduate|extend|stop</c>; to graduate ahead of the gates it wants <c>--sure</c>.</summary>
    public Task<Reply> CloseAsync(Request r, CancellationToken cancellation) => r.Line.Choice("how") is { } how
        ? changes.DecideAsync(r, plan => Close(plan, how, r), cancellation)
        : Task.FromResult(Forms.Open(r, "how", "why"));

    private static Decision Close(PartnerPlan plan, string how, Request r)
    {
        var decision = plan.Close(how, r.Line.Text("why"));
        return decision is Decision.Accepted && how == "graduate" && !r.Line.Has("sure") && plan.NotYetThere(r.Today, r.Line.Text("why")) is { } early
            ? new Decision.Refused(early)
            : decision;
    }
}
