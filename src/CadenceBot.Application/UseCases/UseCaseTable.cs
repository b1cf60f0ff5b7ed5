using CadenceBot.Application.Chat;

namespace CadenceBot.Application.UseCases;

/// <summary>What is done for a command.</summary>
public delegate Task<Reply> UseCase(Request request, CancellationToken cancellation);

/// <summary>Which use case serves which verb: one row each, written out.</summary>
public sealed class UseCaseTable(
    StartPlan start,
    Outcomes outcomes,
    Pipeline pipeline,
    Meetings meetings,
    Gating gates,
    Sponsoring sponsors,
    Reviewing reviews,
    Membership people,
    Companies companies,
    Channels channels,
    Reading reading,
    Examining examining)
{
    private readonly Dictionary<string, UseCase> _byName = new(StringComparer.Ordinal)
    {
        ["start"] = start.RunAsync,
        ["status"] = reading.StatusAsync,
        ["plan"] = reading.PlanAsync,
        ["done"] = outcomes.DoneAsync,
        ["confirm"] = outcomes.ConfirmAsync,
        ["skip"] = outcomes.SkipAsync,
        ["block"] = outcomes.BlockAsync,
        ["stuck"] = outcomes.BlockAsync,
        ["answer"] = outcomes.AnswerAsync,
        ["checkin"] = outcomes.CheckinAsync,
        ["checkin sponsor"] = sponsors.LogAsync,
        ["notme"] = outcomes.NotMeAsync,
        ["week"] = reading.WeekAsync,
        ["week set"] = outcomes.SetWeekAsync,
        ["week move"] = outcomes.MoveWeekAsync,
        ["opp"] = reading.OpportunitiesAsync,
        ["opp list"] = reading.OpportunitiesAsync,
        ["opp show"] = reading.OpportunityAsync,
        ["opp add"] = pipeline.AddAsync,
        ["opp update"] = pipeline.UpdateAsync,
        ["opp qualify"] = pipeline.QualifyAsync,
        ["opp pin"] = pipeline.PinAsync,
        ["opp drop"] = pipeline.LoseAsync,
        ["deal"] = reading.OpportunitiesAsync,
        ["deal won"] = pipeline.WinAsync,
        ["deal lost"] = pipeline.LoseAsync,
        ["meeting"] = reading.MeetingsAsync,
        ["meeting accept"] = meetings.AcceptAsync,
        ["meeting held"] = meetings.HeldAsync,
        ["meeting moved"] = meetings.MovedAsync,
        ["session"] = reading.MeetingsAsync,
        ["session add"] = meetings.SessionAsync,
        ["attest"] = meetings.AttestAsync,
        ["attest pitch"] = meetings.AttestAsync,
        ["gate"] = reading.GateAsync,
        ["gate show"] = reading.GateAsync,
        ["gate check"] = reading.GateAsync,
        ["gate extend"] = gates.ExtendAsync,
        ["gate intervene"] = gates.InterveneAsync,
        ["gate override"] = gates.OverrideAsync,
        ["sponsor"] = reading.PeopleAsync,
        ["sponsor set"] = sponsors.SetAsync,
        ["retro"] = reading.RetroAsync,
        ["retro show"] = reading.RetroAsync,
        ["retro start"] = reviews.StartAsync,
        ["retro answer"] = reviews.AnswerAsync,
        ["retro publish"] = reviews.PublishAsync,
        ["close"] = reviews.CloseAsync,
        ["who"] = reading.PeopleAsync,
        ["people"] = reading.PeopleAsync,
        ["people list"] = reading.PeopleAsync,
        ["people add"] = people.AddAsync,
        ["people remove"] = people.RemoveAsync,
        ["people claim"] = people.ClaimAsync,
        ["people confirm"] = people.ConfirmAsync,
        ["people refuse"] = people.RefuseAsync,
        ["company"] = companies.ShowAsync,
        ["company hours"] = companies.HoursAsync,
        ["company weekend"] = companies.WeekendAsync,
        ["company off"] = companies.OffAsync,
        ["company amounts"] = companies.AmountsAsync,
        ["link"] = channels.LinkAsync,
        ["unlink"] = channels.UnlinkAsync,
        ["undo"] = outcomes.UndoAsync,
        ["why"] = reading.WhyAsync,
        ["doctor"] = examining.DoctorAsync,
        ["help"] = reading.HelpAsync,
        ["version"] = reading.VersionAsync,
    };

    /// <summary>The use case of a verb with its sub-verb, as in <c>opp add</c>; null for verbs whose part is not built yet.</summary>
    public UseCase? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The verbs that can be used today.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;
}
