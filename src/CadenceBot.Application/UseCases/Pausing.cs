using CadenceBot.Application.Chat;

namespace CadenceBot.Application.UseCases;

/// <summary>Lets a plan stand still, and go on.</summary>
public sealed class Pausing(PlanChanges changes)
{
    /// <summary><c>pause acme --until 28-feb [--shift] [--why …]</c>; bare a form.</summary>
    public Task<Reply> PauseAsync(Request r, CancellationToken cancellation) => r.Line.IsBare && r.Inbound.Door != Door.Form
        ? Task.FromResult(Forms.Open(r, "until", "shift", "why"))
        : changes.DecideAsync(r, plan => plan.Pause(r.Line.Date("until"), r.Line.Has("shift"), r.Line.Text("why"), r.Today), cancellation);

    /// <summary><c>resume acme [--shift]</c></summary>
    public Task<Reply> ResumeAsync(Request r, CancellationToken cancellation) => changes.DecideAsync(
        r,
        plan => plan.Resume(r.Now, r.Today, r.Line.Has("shift"), pause => r.SceneOf(plan).Rhythm.SpanOf(pause.Since, r.Today)),
        cancellation);
}
