using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Application.Copy;

/// <content>Gates, verdicts and the fix session.</content>
public static partial class Gallery
{
    private static IEnumerable<GalleryPiece> Gates(PlanTemplate template, Func<string, string> spell)
    {
        GalleryStory New(params string[] without) => new(template, spell, without);
        for (var i = 0; i < template.Phases.Length; i++)
        {
            var day = template.Phases[i].GateDay;
            var story = New().On(2).Names(i >= 2 ? 2 : 0).On(Math.Max(3, day - 7));
            var gate = story.Plan.Gate(day)!;
            yield return Piece("GateAhead", $"gate {day}", Audience.Shared, GateCopy.Ahead(story.Scene(), gate));
            yield return Piece("GateDay", $"gate {day}", Audience.Shared, GateCopy.Day(story.On(day, 14).Scene(), gate));
            story.On(day, 17).Bot(new GateLeftOpen(day, 0, ""));
            yield return Piece("GateLeftOpen", $"gate {day}", Audience.Shared, GateCopy.LeftOpen(story.Scene(), story.Plan.Gate(day)!));
            yield return Piece("GateShow", $"gate {day}, to the host manager", Audience.Host, GateCopy.Show(story.Scene(Audience.Host), story.Plan.Gate(day)!, mayJudge: true));
            yield return Piece("GateShow", $"gate {day}, to a partner AE", Audience.Partner, GateCopy.Show(story.Scene(Audience.Partner), story.Plan.Gate(day)!, mayJudge: false));
        }

        var last = template.LastPhase.GateDay;
        var early = New().On(2).Does("host.ae", new MeetingAccepted("weekly")).Does("partner.ae", new MeetingAccepted("weekly"));
        var first = template.Phases[0].GateDay;
        yield return Piece("GatePassed", $"gate {first}, early", Audience.Shared, GateCopy.Passed(early.Scene(), early.Plan.Gate(first)!));
        var (won, _) = Won(() => New());
        yield return Piece("GatePassed", $"gate {last}, the last", Audience.Shared, GateCopy.Passed(won.Scene(), won.Plan.Gate(last)!));
        yield return Piece("GateWithdrawn", $"gate {last}", Audience.Shared, GateCopy.Withdrawn(won.Does("partner.ae", new WinContested(1, null)).Bot(new GatePassWithdrawn(last)).Scene(), won.Plan.Gate(last)!));

        var over = New().On(first, 18).Does("host.manager", new GateOverridden(first, GalleryStory.Private[2]));
        yield return Piece("GateOverridden", "to both", Audience.Shared, GateCopy.Overridden(over.Scene(), over.Plan.Gate(first)!));
        yield return Piece("GateOverridden", "to the host", Audience.Host, GateCopy.Overridden(over.Scene(Audience.Host), over.Plan.Gate(first)!));
        yield return Piece("GateShow", "passed over, to both", Audience.Shared, GateCopy.Show(over.Scene(), over.Plan.Gate(first)!, mayJudge: false));
        yield return Piece("GateShow", "passed over, to the host", Audience.Host, GateCopy.Show(over.Scene(Audience.Host), over.Plan.Gate(first)!, mayJudge: true));
        var longer = New().On(first).Does("host.manager", new GateExtended(first, 7, over.Plan.DateOf(first + 7), GalleryStory.Private[2]));
        yield return Piece("GateShow", "extended, to both", Audience.Shared, GateCopy.Show(longer.Scene(), longer.Plan.Gate(first)!, mayJudge: false));
        var more = New().On(first, 17).Bot(new GateLeftOpen(first, 0, "")).Does("host.manager", new GateExtended(first, 7, over.Plan.DateOf(first + 7), GalleryStory.Private[2]));
        yield return Piece("GateLeftOpen", $"gate {first}, with more days", Audience.Shared, GateCopy.LeftOpen(more.Scene(), more.Plan.Gate(first)!, 0));
        more.On(first + 7, 17).Bot(new GateLeftOpen(first, 1, ""));
        yield return Piece("GateLeftOpen", $"gate {first}, a later result is out", Audience.Shared, GateCopy.LeftOpen(more.Scene(), more.Plan.Gate(first)!, 0));
        more.On(first + 8).Does("host.ae", new MeetingAccepted("weekly")).Does("partner.ae", new MeetingAccepted("weekly"));
        yield return Piece("GateLeftOpen", $"gate {first}, passed since", Audience.Shared, GateCopy.LeftOpen(more.Scene(), more.Plan.Gate(first)!, 1));
        var without = New().On(first, 17).Bot(new GateLeftOpen(first, 0, "")).On(first + 1).Does("host.manager", new GateOverridden(first, GalleryStory.Private[2]));
        yield return Piece("GateLeftOpen", $"gate {first}, passed over since", Audience.Shared, GateCopy.LeftOpen(without.Scene(), without.Plan.Gate(first)!));

        var proposed = New().On(first).Does("partner.manager", new VerdictProposed(first, "extend", 7, spell("two people are away")));
        yield return Piece("Proposal", "extend", Audience.Host, GateCopy.Proposal(proposed.Scene(), proposed.Plan.Gate(first)!));
        proposed.Does("partner.manager", new VerdictProposed(first, "intervene", null, null));
        yield return Piece("Proposal", "intervene", Audience.Host, GateCopy.Proposal(proposed.Scene(), proposed.Plan.Gate(first)!));

        var second = template.Phases[Math.Min(1, template.Phases.Length - 1)].GateDay;
        var reset = New().On(second, 17);
        reset.Bot(
            new InterventionOpened(second, reset.Plan.DateOf(second + 29)),
            new TaskAdded(new PlanItem { Key = "t1", Title = spell("a 45-minute account session"), Owner = Side.Host, OwnerPerson = "host.manager", Due = reset.Plan.DateOf(second + 5), Origin = "intervention" }),
            new TaskAdded(new PlanItem { Key = "t2", Title = spell("two accounts from each AE"), Owner = Side.Partner, OwnerPerson = "partner.ae", Due = reset.Plan.DateOf(second + 7), Origin = "intervention" }));
        yield return Piece("Intervention", "no name yet", Audience.Shared, GateCopy.Intervention(reset.Scene()));
        var ended = New().On(second, 17).Bot(new InterventionOpened(second, reset.Plan.DateOf(second + 29))).On(second + 5).Names(1).Bot(new InterventionClosed(second));
        yield return Piece("Intervention", "over", Audience.Shared, GateCopy.Intervention(ended.Scene()));
        yield return Piece("SponsorLine", "partner sponsor", Audience.Partner, GateCopy.SponsorLine(reset.Scene(), reset.Plan.Gate(second)!, "partner.sponsor"));
        yield return Piece("SponsorLine", "host sponsor", Audience.Host, GateCopy.SponsorLine(reset.Scene(), reset.Plan.Gate(second)!, "host.sponsor"));
    }
}
