using CadenceBot.Application.Messages;
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
    /// <summary>The line of a plan, for the host's manager.</summary>
    public static DigestLine Of(Scene scene)
    {
        scene = scene.For(Audience.Host);
        var plan = scene.Plan;
        var (light, state, next) = Stand(scene);
        var owed = Footers.Owed(scene).Count(i => i.Due < scene.Today);
        return new DigestLine(scene.Partner(), scene.Day, light, state, next, NorthStar.Days(scene), owed);
    }

    private static (Light Light, string State, Act? Next) Stand(Scene scene)
    {
        var plan = scene.Plan;
        var status = Buttons.To($"See {scene.Partner()}", scene.Line("status"));
        if (plan.Closed is { } closed) return (Light.Green, closed == "graduate" ? "graduated" : "stopped", null);
        if (plan.Paused is { } pause)
            return (pause.Until is null ? Light.Amber : Light.Green, PauseCopy.State(pause), pause.Until is null ? Buttons.To($"Resume {scene.Partner()}", scene.Line("resume")) : null);
        if (plan.Gates.FirstOrDefault(g => g.IsOpen && g.LeftOpenRound == g.Round) is { } left)
            return (Light.Red, $"gate {left.Day} stays open, {scene.Found(plan.Judge(left))}. Choose how to go on", Buttons.To($"{scene.Partner()}: gate {left.Day}", scene.Line($"gate {left.Day}")));
        var silent = scene.Day - plan.DayOf(scene.Hours.Host.At(plan.PartnerQuietSince).Date);
        if (plan.IsFinishedOn(scene.Day)) silent = 0;
        if (silent >= 14) return (Light.Red, $"quiet for {DateCopy.Days(silent)}. Call {scene.Somebody(plan.OwnerSlot(Side.Partner) ?? Slot.PartnerManager)}", status);
        if (silent >= 7) return (Light.Amber, $"quiet for {DateCopy.Days(silent)}", status);
        if (plan.Items.FirstOrDefault(i => i is { Blocked: not null, State: Domain.Outcomes.ItemState.Open }) is { } stuck)
            return (Light.Amber, $"stuck on {Phrases.Line(stuck.Title, 60)}", status);
        if (StatusCopy.Lacking(scene).FirstOrDefault() is { } lacking) return (Light.Amber, lacking, status);
        return (Light.Green, plan.NextGate is { } gate ? $"next gate {gate.Day} on {DateCopy.Day(scene, gate.Due)}" : "all gates behind it", null);
    }
}
