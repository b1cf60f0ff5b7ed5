using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>What <c>answer</c> means for each kind of question: a week's, the pulse's, a sponsor's.</summary>
internal static class Answering
{
    /// <summary>The question's name within the plan: <c>acme.1/week/w05</c> and <c>w5</c> are <c>w05</c>, a check-in keeps its slot. A key of another plan is no name within this one.</summary>
    public static string NameOf(string typed, PlanId? plan)
    {
        var parts = typed.ToLowerInvariant().Split('/');
        if (parts.Length >= 3 && PlanId.TryParse(parts[0], null, out var named))
        {
            if (named != plan) return typed;
            parts = parts[2..];
        }

        var name = parts[0];
        if (name.Length > 1 && name[0] is 'w' or 'm' && int.TryParse(name.AsSpan(1), out var n)) name = $"{name[0]}{n:00}";
        return parts.Length > 1 ? $"{name}/{parts[1]}" : name;
    }

    /// <summary>The same answer as an <c>answer</c> line.</summary>
    public static CommandLine LineFor(string occurrence, CommandLine line) =>
        CommandGrammar.Line("answer").With("occurrence", occurrence) with { Partner = line.Partner, For = line.For };

    /// <summary>The form that a press opens: three questions of the pulse, a decision's options, or the name that completes one.</summary>
    public static Form? FormOf(PartnerPlan plan, string occurrence, Request r)
    {
        if (r.Inbound.Door == Door.Thread) return null;
        var option = r.Line.Text("option");
        if (CheckinOf(plan, occurrence, r) is { } checkin)
        {
            // The question is shown to those alone who may answer it; others meet the refusal.
            if (!MayDecide(plan, checkin, r)) return null;
            var ask = plan.AskOf(checkin);
            if (option is null) return checkin.State == CheckinState.Answered || r.Inbound.Door == Door.Form ? null : QuestionForms.Decision(r.Line, plan, checkin, ask);

            // An option that wants a name counts with it, when the form is sent; the form that asked for the option leads to the one for the name.
            return WantsName(plan, checkin, option, r) && (r.Inbound.Door != Door.Form || r.Inbound.Line.Contains(" --option", StringComparison.Ordinal))
                ? QuestionForms.Name(r.Line, plan, ask.Options.First(o => string.Equals(o.Key, option, StringComparison.OrdinalIgnoreCase)))
                : null;
        }

        if (r.Inbound.Door == Door.Form || plan.Prompts.All(p => p.Occurrence != occurrence)) return null;
        if (option == "missing" && !r.Line.Has("artefact")) return QuestionForms.Missing(r.Line, plan, r.Today);
        if (option == "help" && r.Inbound.Door == Door.Button && Helping.Why(r.Line) is null && Decide(plan, occurrence, r) is Decision.Accepted) return QuestionForms.Help(r.Line, plan, "text");
        if (option == "news" && !r.Line.Has("text")) return QuestionForms.News(r.Line, plan);
        return option is null && PulseOf(r.Line) is null && plan.Prompts.Any(p => p.Occurrence == occurrence && p.Question == "pulse")
            ? QuestionForms.Pulse(r.Line, plan)
            : null;
    }

    /// <summary>Decides on an answer.</summary>
    public static Decision Decide(PartnerPlan plan, string occurrence, Request r)
    {
        var option = PulseOf(r.Line) ?? r.Line.Text("option");
        var text = DealOf(r) ?? r.Line.Text("text") ?? NamesOf(r);
        if (CheckinOf(plan, occurrence, r) is { } checkin)
        {
            if (option is not null && r.Inbound.Door == Door.Form && MayDecide(plan, checkin, r) && WantsName(plan, checkin, option, r))
            {
                var isDeal = plan.AskOf(checkin).Options.Any(o => o.NamesDeal && string.Equals(o.Key, option, StringComparison.OrdinalIgnoreCase));
                return new Decision.Refused((isDeal ? Refusal.For(Because.Missing, "the deal's name", $"answer d{checkin.Day} {option} --deal #1") : Refusal.For(Because.Missing, "a name", $"answer d{checkin.Day} {option} --name @name")) with { Field = isDeal ? "text" : "name" });
            }

            if (MayDecide(plan, checkin, r)) return plan.Decide(checkin, option ?? "", text, r.By, r.Now, r.Directory.HoursOf(plan.Id.Partner)!, Until(plan, checkin, r));
            // Who has no part in it is not told that it was asked, nor whom.
            return MayKnow(checkin.Slot, r.Person) ? Decision.Refuse(Because.NotAsked, plan.People.TryGetValue(checkin.Slot, out var asked) ? asked.Name : checkin.Slot, checkin.Slot) : Decision.Refuse(Because.NoSuchQuestion, occurrence);
        }

        if (plan.Prompts.LastOrDefault(p => p.Occurrence == occurrence) is not { } prompt) return Decision.Refuse(Because.NoSuchQuestion, occurrence);
        if (prompt.Question == "pulse") return plan.Answer(occurrence, r.By, option is null or "yes" ? "yes-yes-yes" : option, text);
        return (option?.ToLowerInvariant(), prompt) switch
        {
            (null, _) => Decision.Refuse(Because.NoSuchOption, "", "done, same, moved, help"),
            ("done" or "yes", { Item: { } item }) => Yes(plan, item, r),
            ("done" or "yes", { Ask: { } ask }) => Supply(plan, ask.Command, r) ?? plan.Answer(occurrence, r.By, "done", text),
            ("names", _) when text is not null && plan.AsksOpportunities(prompt) => plan.AddNames(occurrence, text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), r.By, r.Now),
            ("moved", _) => Moved(plan, prompt, r),
            ("missing", { Question: not "pulse" }) => r.Line.Text("artefact") is { } artefact
                ? plan.Missed(occurrence, r.By, artefact, r.Now, r.Directory.HoursOf(plan.Id.Partner)!)
                : Decision.Refuse(Because.Missing, "what is missing", $"answer {occurrence} missing --artefact deck"),
            ("help", { Item: { } item }) => plan.Block(item, r.By, Helping.Why(r.Line)),
            ("help", _) => plan.Answer(occurrence, r.By, "help", Helping.Why(r.Line)),
            ("lost", { Opportunity: { } n }) when plan.Deal(n) is { } deal => plan.Lose(deal, r.By, text),
            ("lost", { Opportunity: null }) when plan.FindDeal(null, null).Deal is { } deal => plan.Lose(deal, r.By, text),
            ("won", { Opportunity: { } n }) when plan.Deal(n) is { } deal => plan.Win(deal, r.By, r.Today, null),
            ({ Length: > 40 }, _) => Decision.Refuse(Because.NoSuchOption, option!, "done, same, moved, help"),
            (var word, _) => plan.Answer(occurrence, r.By, word!, text),
        };
    }

    // One reading for every question: what it is about gets the new date; where it is about nothing that has one, the date stands in the answer.
    private static Decision Moved(PartnerPlan plan, Prompt prompt, Request r)
    {
        var to = r.Line.Date("to");
        if ((prompt.Item ?? prompt.Ask?.Item) is { } item && plan.Item(item) is not null) return plan.Move(item, r.By, null, to);
        if (to is not { } date) return plan.Answer(prompt.Occurrence, r.By, "moved", r.Line.Text("text"));
        if (prompt.Opportunity is { } n && plan.Deal(n) is { } deal) return plan.ChangeDeal(deal, d => d with { Close = date });
        return prompt.Ask?.Command.Split(' ') is ["meeting", _, var kind] ? plan.MoveMeeting(kind, date) : plan.Answer(prompt.Occurrence, r.By, "moved", $"to {DateCopy.Day(date, r.Today)}");
    }

    // "yes" is the question's first button: where one command finishes the job, it is that command.
    private static Decision Yes(PartnerPlan plan, string item, Request r) =>
        (plan.Template.Weeks.FirstOrDefault(w => item == $"w{w.Week}")?.Command is { } command ? Supply(plan, command, r) : null) ?? plan.Done(item, r.By, null, null);

    // What the button's command would do; null for commands that need more than a yes.
    private static Decision? Supply(PartnerPlan plan, string command, Request r) =>
        command.Split(' ') switch
        {
            ["meeting", "accept", var kind] => plan.AcceptMeeting(kind, r.By),
            ["meeting", "held", var kind] => plan.HoldMeeting(kind, r.By, r.Today),
            ["deal", "won"] => plan.FindDeal(null, null) is { Deal: { } deal } ? plan.Win(deal, r.By, r.Today, null) : Decision.Refuse(Because.Missing, "an opportunity", "deal won #1"),
            ["done" or "confirm", var key] => plan.Done(key, r.By, null, null),
            _ => null,
        };

    /// <summary>The pulse's three answers as one word, <c>yes-no-yes</c>; null when none of them was given.</summary>
    public static string? PulseOf(CommandLine line)
    {
        string?[] answers = [line.Choice("access"), line.Choice("contacts"), line.Choice("next")];
        return answers.All(a => a is null) ? null : string.Join('-', answers.Select(a => a ?? "yes"));
    }

    // The sponsor decides; only where the sponsor cannot be asked or did not answer in time may the manager of that side and the host's manager may record the decision by proxy.
    private static bool MayDecide(PartnerPlan plan, Checkin checkin, Request r) =>
        plan.PersonIn(checkin.Slot) == r.Person.Id
        || r.Person.Roles.HasFlag(Roles.Admin)
        || ((checkin.Unreachable || checkin.State is CheckinState.Skipped or CheckinState.Lapsed) && MayKnow(checkin.Slot, r.Person));

    /// <summary>Whether somebody looks after what one person is asked in private: the host's manager everywhere, the partner's on the own side.</summary>
    public static bool MayKnow(string slot, Person person) =>
        person.Roles.HasFlag(Roles.Admin) || (person.Roles.HasFlag(Roles.Manager) && (person.Side == Side.Host || Slot.SideOf(slot) == Side.Partner));

    private static Checkin? CheckinOf(PartnerPlan plan, string occurrence, Request r)
    {
        // A button of a message says whose question it stands under.
        var parts = (r.Line.For is { } origin && origin.StartsWith(occurrence + "/", StringComparison.Ordinal) ? origin : occurrence).Split('/');
        if (parts[0].Length < 2 || parts[0][0] != 'd' || !int.TryParse(parts[0].AsSpan(1), out var day)) return null;
        var asked = plan.Checkins.Where(c => c.Day == day).ToArray();
        if (parts.Length > 1) return asked.FirstOrDefault(c => c.Slot == parts[1]);
        return asked.FirstOrDefault(c => plan.PersonIn(c.Slot) == r.Person.Id)
            ?? asked.FirstOrDefault(c => Slot.SideOf(c.Slot) == r.Person.Side)
            ?? asked.FirstOrDefault();
    }

    private static bool WantsName(PartnerPlan plan, Checkin checkin, string option, Request r) =>
        (DealOf(r) ?? r.Line.Text("text") ?? NamesOf(r)) is null && plan.TakesName(checkin, option, r.Now, Until(plan, checkin, r));

    // A name can be replaced as long as the decision itself could have been taken.
    private static Instant Until(PartnerPlan plan, Checkin checkin, Request r) =>
        CheckinDeadline.Of(checkin, new Rhythm(r.Directory.HoursOf(plan.Id.Partner)!, plan.Hour), checkin.AnsweredAt ?? r.Now);

    private static string? DealOf(Request r) => r.Line.OppRef("deal") is { } deal ? deal.N is { } n ? $"#{n}" : deal.Name : null;

    private static string? NamesOf(Request r)
    {
        // People of the two companies are called by their whole names; what nobody is called stays as it was typed.
        string[] names = [.. new[] { NameOf(r.Line.Person("name"), r), NameOf(r.Line.Person("second"), r) }.OfType<string>().Distinct()];
        return names.Length == 0 ? null : string.Join(" and ", names);
    }

    private static string? NameOf(PersonRef? typed, Request r) =>
        typed is null ? null : Resolve.Person(typed, r.Directory, r.Partner!.Value) is { Person.Name: { } known } ? known : typed.Name ?? typed.Mail ?? typed.Id;
}
