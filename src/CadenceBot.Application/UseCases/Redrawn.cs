using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Which delivered notices read otherwise after a change, and how.</summary>
internal static class Redrawn
{
    /// <summary>The names of notices that a step may have changed.</summary>
    public static IEnumerable<string> By(PartnerPlan before, PlanStep step)
    {
        if (before.LatestQuestion is { } prompt) yield return $"week/{prompt.Occurrence}";
        foreach (var entry in step.Entries)
        {
            switch (entry.Event)
            {
                case MeetingAccepted: yield return "welcome/d0"; break;
                case Answered e when before.Prompts.Any(p => p.Occurrence == e.Occurrence && p.Question == "pulse"): yield return $"pulse/{e.Occurrence}"; break;
                case Answered e: yield return $"week/{e.Occurrence}"; break;
                case CheckinAnswered e: yield return $"checkin/d{e.Day}/{e.Slot}"; break;
                case CheckinLapsed e: yield return $"checkin/d{e.Day}/{e.Slot}"; break;
                case WinConfirmed e: yield return WinName(before, e.N); break;
                case WinContested e: yield return WinName(before, e.N); break;
                case GatePassWithdrawn e: yield return PassName(before, e.Gate); break;
                case GateExtended e: yield return $"gate-result/{before.Gate(e.Gate)!.RoundName}.open"; break;
                case InterventionOpened or InterventionClosed:
                    foreach (var gate in before.Gates.Where(g => g.IsOpen && g.LeftOpenRound == g.Round)) yield return $"gate-result/{gate.RoundName}.open";
                    break;
                case GateOverridden e: yield return $"gate-result/{before.Gate(e.Gate)!.RoundName}.open"; break;
                case GatePassed e: yield return $"gate-result/{before.Gate(e.Gate)!.RoundName}.open"; break;
                case RetroAnswered or RetroPublished: yield return $"retro/d{before.Template.LastPhase.GateDay}"; break;
                case ChangeUndone:
                    foreach (var won in before.Deals.Where(d => d.WonAt is not null)) yield return WinName(before, won.N);
                    foreach (var checkin in before.Checkins.Where(c => c.AnsweredAt is not null)) yield return $"checkin/{checkin.Key}";
                    yield return "welcome/d0";
                    yield return $"retro/d{before.Template.LastPhase.GateDay}";
                    break;
            }
        }
    }

    /// <summary>The message of a notice as the plan now stands; null when it was never sent.</summary>
    public static Message? Render(Scene scene, string name)
    {
        var plan = scene.Plan;
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
            case "checkin" when plan.Checkins.FirstOrDefault(c => c.Key == $"{parts[1]}/{parts[2]}") is { } checkin:
                return checkin.Unreachable
                    ? SponsorCopy.NeutralLine(scene.For(Audience.Shared), checkin)
                    : SponsorCopy.Decision(scene.For(Slot.SideOf(checkin.Slot) == Side.Host ? Audience.Host : Audience.Partner), checkin);
            case "win" when int.TryParse(parts[1].AsSpan(1, parts[1].IndexOf('.') is > 0 and var dot ? dot - 1 : parts[1].Length - 1), out var n) && plan.Deal(n) is { } deal:
                return deal.WonAt is null ? WinCopy.TakenBack(scene, deal) : WinCopy.Card(scene, deal);
            case "gate-result" when GateOf(plan, parts[1]) is { } gate:
                return parts[1].EndsWith(".pass", StringComparison.Ordinal)
                    ? gate.PassedAt is null ? GateCopy.Withdrawn(scene, gate) : GateCopy.Passed(scene, gate)
                    : GateCopy.LeftOpen(scene, gate);
            case "retro":
                return RetroCopy.Prompt(scene);
            default:
                return null;
        }
    }

    /// <summary>The conversation in which a notice stands.</summary>
    public static ConversationRef PlaceOf(PartnerPlan plan, string name, ConversationRef shared)
    {
        var parts = name.Split('/');
        return parts.Length == 3 && plan.PersonIn(parts[2]) is { } person && !plan.Checkins.Any(c => c.Unreachable && name == $"checkin/{c.Key}")
            ? ConversationRef.Direct(shared.Platform, person)
            : shared;
    }

    private static string WinName(PartnerPlan plan, int n) => plan.Deal(n) is { Wins: > 1 } deal ? $"win/o{n}.{deal.Wins}" : $"win/o{n}";

    private static string PassName(PartnerPlan plan, int day) => plan.Gate(day) is { Passes: > 1 } gate ? $"gate-result/g{day}.{gate.Passes}.pass" : $"gate-result/g{day}.pass";

    private static GateState? GateOf(PartnerPlan plan, string name) =>
        int.TryParse(name.AsSpan(1, name.IndexOf('.') - 1), out var day) ? plan.Gate(day) : null;
}
