using CadenceBot.Application.Messages;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>How a plan stands in a digest; said in a word, never by colour alone.</summary>
public enum Light
{
    /// <summary>It needs the reader.</summary>
    Red,

    /// <summary>Something is missing.</summary>
    Amber,

    /// <summary>It runs.</summary>
    Green,
}

/// <summary>One plan in the manager's digest.</summary>
/// <param name="Partner">The partner's name.</param>
/// <param name="Day">The plan day.</param>
/// <param name="Light">How it stands.</param>
/// <param name="State">What is to be said of it.</param>
/// <param name="Next">The likely next step; null where none is needed.</param>
/// <param name="StarDays">Days to the first joint sourced deal; null while there is none.</param>
/// <param name="Owed">How many things the host owes since their date.</param>
public sealed record DigestLine(string Partner, int Day, Light Light, string State, Act? Next, int? StarDays, int Owed)
{
    /// <summary>How many messages of the plan were not delivered.</summary>
    public int Undelivered { get; init; }

    /// <summary>The oldest of what the host owes, with its age in days; null when nothing is past its date.</summary>
    public (string Title, int Days)? OldestOwed { get; init; }

    /// <summary>The line of a plan, for the host's manager.</summary>
    public static DigestLine Of(Scene scene)
    {
        scene = scene.For(Audience.Host);
        var plan = scene.Plan;
        var (light, state, next) = Stand(scene);
        var owed = Footers.Past(scene).ToArray();
        return new DigestLine(scene.Partner(), scene.Day, light, state, next, NorthStar.Days(scene), owed.Length)
        {
            OldestOwed = owed.Length == 0 ? null : (owed[0].Title, Footers.Age(scene, owed[0])),
        };
    }

    // On a gate's day the reader wants to know what is missing, and can often supply it with one press.
    private static (Light Light, string State, Act? Next) Today(Scene scene, GateState gate)
    {
        var found = scene.Plan.Judge(gate);
        var show = Buttons.To($"{scene.Partner()}: gate {gate.Day}", scene.Line($"gate {gate.Day}"));
        return (Light.Red, $"gate {gate.Day} is today, {scene.Found(found)}", Unaccepted(scene) is { } accept && found.Missing.Any(m => accept.Command!.StartsWith(m.Command ?? " ", StringComparison.Ordinal)) ? accept : show);
    }

    // The own side's word on the weekly call is the reader's to give.
    private static Act? Unaccepted(Scene scene)
    {
        if (scene.Plan.Template.Meetings.FirstOrDefault(m => m.Weekly) is not { } weekly || scene.Plan.Meeting(weekly.Key).Accepted(Side.Host)) return null;
        var command = $"meeting accept {weekly.Key}";
        return !scene.Plan.Unmet().SelectMany(f => f.Missing).Any(m => m.Command == command) ? null : Buttons.To($"{scene.Partner()}: accept the call", scene.Line(command));
    }

    private static (Light Light, string State, Act? Next) Stand(Scene scene)
    {
        var plan = scene.Plan;
        var status = Buttons.To($"See {scene.Partner()}", scene.Line("status"));
        if (plan.Closed is { } closed) return (Light.Green, closed == "graduate" ? "graduated" : "stopped", null);
        if (plan.Paused is { } pause)
            return (pause.Until is null ? Light.Amber : Light.Green, PauseCopy.State(scene, pause), pause.Until is null ? Buttons.To($"Resume {scene.Partner()}", scene.Line("resume")) : null);
        if (plan.ReviewToChoose is { } review) return (Light.Red, $"the choice of day {review}, how to go on, is still open", Buttons.Form($"{scene.Partner()}: choose", scene.Line("close")));
        if (plan.Gates.FirstOrDefault(g => g.IsOpen && g.LeftOpenRound == g.Round) is { } left)
            return (Light.Red, $"gate {left.Day} stays open, {scene.Found(plan.Judge(left))}. Choose how to go on", Buttons.To($"{scene.Partner()}: gate {left.Day}", scene.Line($"gate {left.Day}")));
        if (plan.Gates.FirstOrDefault(g => g.IsOpen && g.Due == scene.Today) is { } due) return Today(scene, due);
        var meter = AttentionCopy.Of(scene, Side.Partner);
        if (meter.Level == AttentionLevel.Red) return (Light.Red, $"quiet for {DateCopy.Days(meter.Days)}. Call {scene.Somebody(plan.OwnerSlot(Side.Partner) ?? Slot.PartnerManager)}", status);
        if (Unaccepted(scene) is { } accept) return (Light.Red, StatusCopy.Lacking(scene).First(), accept);
        if (meter.Level == AttentionLevel.Amber) return (Light.Amber, $"quiet for {DateCopy.Days(meter.Days)}", status);
        var ours = AttentionCopy.Of(scene, Side.Host);
        if (ours.Level != AttentionLevel.Green) return (Light.Amber, $"quiet for {DateCopy.Days(ours.Days)} on our side", status);
        if (plan.Items.FirstOrDefault(i => i is { Blocked: not null, State: Domain.Outcomes.ItemState.Open }) is { } stuck)
            return (Light.Amber, $"stuck on {Phrases.Line(stuck.Title, 60)}", status);
        if (StatusCopy.Lacking(scene).FirstOrDefault() is { } lacking) return (Light.Amber, lacking, status);
        return (Light.Green, plan.NextGate is { } gate ? $"next gate {gate.Day} on {DateCopy.Day(scene, gate.Due)}" : "all gates behind it", null);
    }
}
