using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Joint outcomes and answers: done, confirmed, moved, given up, stuck, taken back.</summary>
public sealed partial class Outcomes(PlanChanges changes, IStore store, Meetings meetings)
{
    /// <summary><c>done w2 --link …</c>: the one verb for evidence.</summary>
    public async Task<Reply> DoneAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Text("item") is not { } item) return Forms.Open(r, "item");
        var (doneBy, refusal) = DoneBy(r, item);
        if (refusal is not null) return PlanChanges.Refuse(refusal with { Field = "by" }, null, r);
        return await EvidenceFormAsync(r, item, cancellation)
            ?? await changes.DecidePastAsync(r, plan => plan.Done(item, r.By, r.Line.Text("link"), DealOf(plan, r), doneBy), cancellation);
    }

    // A colleague's deed anybody of the team may record; for the other company nobody speaks but the admin (N1).
    private static (By? DoneBy, Refusal? Refusal) DoneBy(Request r, string item)
    {
        if (r.Line.Person("by") is not { } typed) return (null, null);
        var (person, isNew, refusal) = Resolve.Person(typed, r.Directory, r.Partner!.Value);
        if (person is null || isNew) return (null, refusal ?? Refusal.For(Because.NoSuchPerson, typed.Name ?? typed.Mail ?? ""));
        if (person.Id == r.Person.Id) return (null, null);
        return person.Side == r.Person.Side || r.Person.Roles.HasFlag(Roles.Admin)
            ? (person.AsAuthor(), null)
            : (null, Refusal.For(Because.OtherSidesWord, person.Name, r.Directory.Company(person.Company)?.Name ?? person.Company.Value, item));
    }

    /// <summary><c>confirm jvp</c>, <c>confirm #3 --no</c>, <c>confirm pitch</c>, <c>confirm retro</c>: the other company's word.</summary>
    public Task<Reply> ConfirmAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Text("item") is not { } item) return Task.FromResult(Forms.Open(r, "item"));
        // A witness says whom they watched; the partner's AE gives the own word.
        if (item == "pitch" && r.Person.Side == Side.Host) return meetings.AttestAsync(r with { Line = CommandGrammar.Line("attest", "pitch") with { Partner = r.Line.Partner, For = r.Line.For } }, cancellation);
        return changes.DecideAsync(r, plan => Confirm(plan, item, !r.Line.Has("no"), r), cancellation);
    }

    /// <summary><c>skip w5 --why …</c></summary>
    public Task<Reply> SkipAsync(Request r, CancellationToken cancellation) => r.Line.Text("item") is { } item && r.Line.Text("why") is { } why
        ? changes.DecideAsync(r, plan => plan.Drop(item, r.By, why), cancellation)
        : Task.FromResult(Forms.Open(r, "item", "why"));

    /// <summary><c>stuck w4 --why …</c>: the reason stays private.</summary>
    public async Task<Reply> BlockAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Text("item") is not { } item) return Forms.Open(r, "item", "reason", "why");
        if (r.Inbound.Door == Door.Button && Helping.Why(r.Line) is null && await store.NewestPlanAsync(r.Partner!.Value, cancellation) is { } plan && plan.Block(item, r.By, null) is Decision.Accepted)
            return Reply.Open(QuestionForms.Help(r.Line, plan, "why"));
        return await changes.DecideAsync(r, now => now.Block(item, r.By, Helping.Why(r.Line)), cancellation);
    }

    /// <summary><c>unblock w4</c></summary>
    public Task<Reply> UnblockAsync(Request r, CancellationToken cancellation) => r.Line.Text("item") is { } item
        ? changes.DecideAsync(r, plan => plan.Unblock(item, r.By), cancellation)
        : Task.FromResult(Forms.Open(r, "item"));

    /// <summary><c>answer w05 same</c>, <c>answer d75 yes --name …</c>, <c>answer d7 --access yes --contacts no --next yes</c>.</summary>
    public Task<Reply> AnswerAsync(Request r, CancellationToken cancellation) => r.Line.Text("occurrence") is { } typed
        ? AnswerAsync(r, typed, cancellation)
        : Task.FromResult(Forms.Open(r, "occurrence", "option"));

    private async Task<Reply> AnswerAsync(Request r, string typed, CancellationToken cancellation)
    {
        var plan = await store.NewestPlanAsync(r.Partner!.Value, cancellation);
        var occurrence = Answering.NameOf(typed, plan?.Id);
        if (plan is not null && Answering.FormOf(plan, occurrence, r) is { } form) return Reply.Open(form);
        return await changes.DecideAsync(r, now => Answering.Decide(now, occurrence, r), cancellation);
    }

    /// <summary><c>checkin …</c>: answers this week's question, or a sponsor's decision with <c>--day</c>.</summary>
    public async Task<Reply> CheckinAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Number("day") is { } day) return await AnswerAsync(r with { Line = Answering.LineFor($"d{day}", r.Line) }, $"d{day}", cancellation);
        if (r.Line.Text("text") is not { } text) return Forms.Open(r, "text");
        return await changes.DecideAsync(
            r,
            now => now.LatestQuestion is { } prompt ? now.Answer(prompt.Occurrence, r.By, "said", text) : Decision.Refuse(Because.NoSuchQuestion, "this week"),
            cancellation);
    }

    /// <summary><c>notme</c>: the question is for somebody else.</summary>
    public async Task<Reply> NotMeAsync(Request r, CancellationToken cancellation)
    {
        // The button asks who it is for, which nobody needs to know; what cannot be recorded is said before.
        if (r.Inbound.Door == Door.Button && !r.Line.Has("person") && await store.NewestPlanAsync(r.Partner!.Value, cancellation) is { } plan)
        {
            return NotMe.Read(plan, r, await store.JournalAsync(plan.Id, cancellation)).Refusal is { } refusal
                ? PlanChanges.Refuse(refusal, plan, r)
                : Forms.Open(r, "person");
        }

        return await changes.TakeAsync(r, async known => NotMe.Read(known, r, await store.JournalAsync(known.Id, cancellation)), cancellation);
    }

    /// <summary><c>week w6 set "…"</c></summary>
    public Task<Reply> SetWeekAsync(Request r, CancellationToken cancellation) => r.Line.Week() is { } week && r.Line.Text("outcome") is { } title
        ? changes.DecideAsync(r, plan => plan.Retitle(week, title), cancellation)
        : Task.FromResult(Forms.Open(r, "week", "outcome"));

    /// <summary><c>week w6 move [date]</c>; <c>+7d</c> counts from the date that the outcome has now.</summary>
    public Task<Reply> MoveWeekAsync(Request r, CancellationToken cancellation)
    {
        if (r.Line.Week() is not { } week) return Task.FromResult(Forms.Open(r, "week", "date"));
        if (Later(r) is { } days) return changes.DecideAsync(r, plan => plan.Move($"w{week}", r.By, null, (plan.Item($"w{week}")?.Due ?? r.Today).PlusDays(days)), cancellation);
        return Forms.Past(r, "date", $"week w{week} move +7d") is { } past
            ? Task.FromResult(past)
            : changes.DecideAsync(r, plan => plan.Move($"w{week}", r.By, null, r.Line.Date("date")), cancellation);
    }

    // The reader of dates counts from today; here the typed word says how much later it becomes.
    private static int? Later(Request r) => r.Line.Has("date") && LaterBy().Match(r.Inbound.Line) is { Success: true } later
        ? int.Parse(later.Groups["n"].ValueSpan) * (later.Groups["unit"].ValueSpan is "w" or "W" ? 7 : 1)
        : null;

    [System.Text.RegularExpressions.GeneratedRegex(@"(?<![\w+])\+(?<n>\d{1,3})(?<unit>[dw])(?!\w)", System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.ExplicitCapture, 1000)]
    private static partial System.Text.RegularExpressions.Regex LaterBy();

    private static int? DealOf(PartnerPlan plan, Request r) =>
        r.Line.OppRef("deal") is { } typed ? plan.FindDeal(typed.N, typed.Name).Deal?.N ?? typed.N ?? 0 : null;

    private static Decision Confirm(PartnerPlan plan, string item, bool yes, Request r)
    {
        if (item.StartsWith('#') && int.TryParse(item.AsSpan(1), out var n))
            return plan.Deal(n) is { } deal ? plan.ConfirmWin(deal, r.By, yes, null) : Decision.Refuse(Because.NoSuchOpportunity, item);
        if (plan.Attestations(item).Any() || item == "pitch") return OwnWord(plan, item, r);
        if (item == "retro") return plan.PublishRetro(r.By, r.Today);
        if (plan.Template.Meetings.Any(m => m.Key == item)) return plan.AcceptMeeting(item, r.By);
        return yes ? plan.Done(item, r.By, null, null) : plan.Contest(item, null);
    }

    // The own word is an AE's; where the host watched somebody, it is that person's.
    private static Decision OwnWord(PartnerPlan plan, string kind, Request r)
    {
        if (plan.Attestations(kind).LastOrDefault(a => a is { Witness: not null, OwnWord: null }) is { } seen && seen.Person != r.Person.Id && !r.Person.Roles.HasFlag(Roles.Ae)) return Decision.Refuse(Because.NotYourWord, seen.Name);
        return r.Person.Roles.HasFlag(Roles.Ae) ? plan.Attest(kind, r.By, new Participant(r.Person.Id, r.Person.Name), null) : Decision.Refuse(Because.NotPartnerAe, r.Person.Name);
    }

    // A button cannot know what evidence is wanted; then the form asks for just that.
    private async Task<Reply?> EvidenceFormAsync(Request r, string word, CancellationToken cancellation)
    {
        if (r.Inbound.Door != Door.Button || r.Line.Has("link") || r.Line.Has("deal")) return null;
        if (await store.NewestPlanAsync(r.Partner!.Value, cancellation) is not { } plan || plan.FindItem(word).Item is not { Confirmations.Length: 0 } item) return null;
        return item.NeedsLink ? Forms.Open(r, "link") : item.NeedsOpportunity ? Forms.Open(r, "deal") : null;
    }
}
