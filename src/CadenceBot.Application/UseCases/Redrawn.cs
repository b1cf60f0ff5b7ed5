using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;

namespace CadenceBot.Application.UseCases;

/// <summary>Which delivered notices read otherwise after a change, and how.</summary>
internal static partial class Redrawn
{
    /// <summary>The names of notices that a step may have changed.</summary>
    public static IEnumerable<string> By(PartnerPlan before, PlanStep step)
    {
        foreach (var name in Questions(before, step.Plan)) yield return name;
        foreach (var gate in before.Gates)
        {
            foreach (var name in Results(before, gate, step.Plan.Gate(gate.Day)!)) yield return name;
        }

        foreach (var entry in step.Entries)
        {
            switch (entry.Event)
            {
                case MeetingAccepted or WelcomeSeen: yield return "welcome/d0"; break;
                case CheckinAnswered e:
                    foreach (var name in Decision(e.Day, e.Slot)) yield return name;
                    break;
                case CheckinLapsed e:
                    foreach (var name in Decision(e.Day, e.Slot)) yield return name;
                    break;
                case WinConfirmed e: yield return WinName(before, e.N); break;
                case WinContested e: yield return WinName(before, e.N); break;
                case GatePassWithdrawn e: yield return PassName(before, e.Gate); break;
                case RetroAnswered: yield return RetroName(before); break;
                case RetroPublished:
                    foreach (var name in Over(before, RetroName(before)).Append(RetroName(before))) yield return name;
                    break;
                case ItemConfirmed e when before.Item(e.Item) is { Origin: "intervention" } && before.Intervention is { } reset: yield return $"intervention/d{reset.Gate}"; break;
                case InterventionClosed e:
                    foreach (var name in Over(before, $"intervention/d{e.Gate}").Append($"intervention/d{e.Gate}")) yield return name;
                    break;
                case PlanClosed or PlanProlonged:
                    string[] choices = [.. before.Notices.Keys.Where(k => k.StartsWith("qbr/", StringComparison.Ordinal))];
                    foreach (var name in Over(before, choices).Concat(choices)) yield return name;
                    break;
                case ChangeUndone:
                    foreach (var name in Undone(before, step.Plan)) yield return name;
                    break;
            }
        }
    }

    /// <summary>The message of a notice as the plan now stands; null when it was never sent.</summary>
    public static Message? Render(Scene scene, string name)
    {
        var plan = scene.Plan;
        // The text that a manager passes on to a sponsor whom no message reaches was no notice of the plan.
        if (name.Split('/') is ["checkin", var passed, var reader] && passed.Split('.') is [var on, var word])
            return plan.Checkins.FirstOrDefault(c => c.Key == $"{on}/{word}.sponsor") is { Unreachable: true } proxy ? Told(scene, proxy, reader) ?? SponsorCopy.Proxy(scene, proxy) : null;
        if (!plan.Notices.TryGetValue(name, out var raised) || raised.Disposition is not ("pending" or "late")) return null;
        var parts = name.Split('/');
        switch (parts[0])
        {
            case "welcome":
                return WelcomeCopy.Welcome(scene);
            case "week":
                return plan.Prompts.FirstOrDefault(p => p.Occurrence == parts[1]) is { } prompt ? PromptCopy.Week(scene, prompt) : null;
            case "pulse":
                return plan.Prompts.FirstOrDefault(p => p.Occurrence == parts[1]) is { } pulse ? PromptCopy.Pulse(scene, pulse) : null;
            case "reminder" or "escalation" when plan.Prompts.FirstOrDefault(p => p.Occurrence == parts[1]) is { } asked:
                return plan.IsSettled(asked) || asked.AnswerOf(Slot.SideOf(parts[2])) is not null ? PromptCopy.Closed(scene, asked, parts[2])
                    : parts[0] == "reminder" ? PromptCopy.Reminder(scene, asked, parts[2])
                    : PromptCopy.Escalation(scene, asked, parts[2]);
            case "checkin-reminder" when Checkin() is { } late:
                return late.State == CheckinState.Asked ? SponsorCopy.Reminder(scene, late) : SponsorCopy.Decision(scene, late);
            case "checkin-lapsed" when Checkin() is { } lapsed:
                return Told(scene, lapsed, Slot.HostManager) ?? SponsorCopy.Lapsed(scene, lapsed);
            case "checkin" when Slot.RoleOf(parts[2]) == "manager":
                return plan.Checkins.FirstOrDefault(c => c.Key == $"{parts[1]}/{Slot.Of(Slot.SideOf(parts[2]), "sponsor")}") is { } skipped
                    ? Told(scene, skipped, parts[2]) ?? SponsorCopy.ForManager(scene, skipped)
                    : null;
            case "checkin" when Checkin() is { } checkin:
                return checkin.Unreachable
                    ? SponsorCopy.NeutralLine(scene.For(Audience.Shared), checkin)
                    : SponsorCopy.Decision(scene.For(Slot.SideOf(checkin.Slot) == Side.Host ? Audience.Host : Audience.Partner), checkin);
            case "win" when int.TryParse(parts[1].AsSpan(1, parts[1].IndexOf('.') is > 0 and var dot ? dot - 1 : parts[1].Length - 1), out var n) && plan.Deal(n) is { } deal:
                return deal.WonAt is null ? WinCopy.TakenBack(scene, deal) : WinCopy.Card(scene, deal);
            case "gate-result" when GateOf(plan, parts[1]) is { } gate:
                return parts[1].EndsWith(".pass", StringComparison.Ordinal)
                    ? gate.PassedAt is null ? GateCopy.Withdrawn(scene, gate) : GateCopy.Passed(scene, gate)
                    : GateCopy.LeftOpen(scene, gate, RoundOf(parts[1]));
            case "intervention" when plan.Intervention is { } reset && parts[1] == $"d{reset.Gate}":
                return GateCopy.Intervention(scene);
            case "retro":
                return RetroCopy.Prompt(scene);
            case "qbr" when plan.Template.Reviews.Any(r => parts[1] == $"d{r.Day}"):
                return ReviewCopy.Qbr(scene);
            case "qbr":
                return ReviewCopy.QbrAgain(scene);
            default:
                return null;
        }

        Checkin? Checkin() => plan.Checkins.FirstOrDefault(c => c.Key == $"{parts[1]}/{parts[2]}");
    }

    private static Message? Told(Scene scene, Checkin checkin, string reader) =>
        checkin.State == CheckinState.Answered ? SponsorCopy.Settled(scene, checkin, reader) : null;

    /// <summary>The conversation in which a notice stands.</summary>
    public static ConversationRef PlaceOf(PartnerPlan plan, string name, ConversationRef shared)
    {
        var parts = name.Split('/');
        // That a decision lapsed was told to the host's manager, whoever was asked.
        if (parts[0] == "checkin-lapsed") parts[2] = Slot.HostManager;
        return parts.Length == 3 && plan.PersonIn(parts[2]) is { } person && !plan.Checkins.Any(c => c.Unreachable && name == $"checkin/{c.Key}")
            ? ConversationRef.Direct(shared.Platform, person)
            : shared;
    }

    private static string WinName(PartnerPlan plan, int n) => plan.Deal(n) is { Wins: > 1 } deal ? $"win/o{n}.{deal.Wins}" : $"win/o{n}";

    private static string RetroName(PartnerPlan plan) => $"retro/d{plan.Template.LastPhase.GateDay}";

    /// <summary>The round in a result's name: <c>g60.open</c> is the first, <c>g60.x1.open</c> the one after more days.</summary>
    internal static int RoundOf(string name) => name.Split('.') is [_, ['x', .. var round], ..] && int.TryParse(round, out var n) ? n : 0;

    private static string PassName(PartnerPlan plan, int day) => plan.Gate(day) is { Passes: > 1 } gate ? $"gate-result/g{day}.{gate.Passes}.pass" : $"gate-result/g{day}.pass";

    private static GateState? GateOf(PartnerPlan plan, string name) =>
        int.TryParse(name.AsSpan(1, name.IndexOf('.') - 1), out var day) ? plan.Gate(day) : null;
}
