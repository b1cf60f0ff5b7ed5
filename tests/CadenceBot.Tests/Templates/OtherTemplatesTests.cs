using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Tests.Templates;

/// <summary>No code knows how many phases or weeks there are.</summary>
public sealed class OtherTemplatesTests
{
    [Fact]
    public void A_template_with_one_gate_and_three_weeks_reads_fine()
    {
        var reading = TemplateReader.Read("short-21.json", """
            {
              "id": "short-21", "version": 3, "title": "Three weeks to a first registration", "lengthDays": 21,
              "star": "firstRegistered", "targetDays": 21, "redDays": 21,
              "slots": [ { "slot": "host.manager", "title": "host manager", "required": true } ],
              "phases": [ { "key": "access", "gateDay": 21, "title": "Access", "outcome": "a first registration", "pass": { "opps": { "sourced": true } }, "verdicts": ["override"] } ],
              "weeks": [
                { "week": 1, "outcome": "access for all", "question": "Does your access work?", "yes": "It works" },
                { "week": 2, "outcome": "a named account", "question": "Do we have an account?", "yes": "Yes" },
                { "week": 3, "outcome": "a first registration", "question": "Is a deal registered?", "yes": "It is" }
              ]
            }
            """);
        reading.Problems.ShouldBeEmpty();
        var template = reading.Template!;
        template.LastWeek.ShouldBe(3);
        template.LastPhase.Pass.ShouldBe(new OpportunityCount { Sourced = true });
        template.LastPhase.MaxExtendDays.ShouldBe(0);
        template.Checkins.ShouldBeEmpty();
        template.Guards.ShouldSatisfyAllConditions(g => g.PulseDay.ShouldBe(7), g => g.PinBy.ShouldBeNull(), g => g.JointMotionBy.ShouldBeNull());
    }

    [Fact]
    public void A_template_with_five_gates_and_seventeen_weeks_reads_fine()
    {
        int[] gates = [14, 30, 60, 90, 120];
        var phases = gates.Select(g => $$"""{ "key": "p{{g}}", "gateDay": {{g}}, "title": "Phase {{g}}", "outcome": "a held meeting", "pass": { "all": [ { "meeting": "gate{{g}}", "held": true }, { "slot": "host.cxo" } ] }, "maxExtendDays": 21, "verdicts": ["extend"] }""");
        var meetings = gates.Select(g => $$"""{ "key": "gate{{g}}", "title": "gate {{g}} meeting", "day": {{g}} }""");
        var weeks = Enumerable.Range(1, 17).Select(w => $$"""{ "week": {{w}}, "outcome": "outcome {{w}}", "question": "Is outcome {{w}} there?", "yes": "Yes", "command": "done w{{w}}" }""");
        var checkins = new[] { 30, 75, 105 }.Select(d => $$"""{ "day": {{d}}, "asks": [ { "slot": "host.cxo", "decision": "Go on with {partner}?", "options": [ { "key": "yes", "label": "Yes" }, { "key": "no", "label": "No" } ] } ] }""");
        var reading = TemplateReader.Read("strategic-120.json", $$"""
            {
              "id": "strategic-120", "version": 1, "title": "120 days", "lengthDays": 120, "star": "firstWon", "targetDays": 120, "redDays": 150,
              "slots": [ { "slot": "host.cxo", "title": "host CxO" } ],
              "phases": [ {{string.Join(',', phases)}} ], "meetings": [ {{string.Join(',', meetings)}} ],
              "weeks": [ {{string.Join(',', weeks)}} ], "checkins": [ {{string.Join(',', checkins)}} ]
            }
            """);
        reading.Problems.ShouldBeEmpty();
        var template = reading.Template!;
        template.Phases.Select(p => p.GateDay).ShouldBe(gates);
        template.PhaseAt(120).ShouldBe(template.LastPhase);
        template.PhaseAt(100).ShouldBeNull();
        template.LastWeek.ShouldBe(17);
        template.Phases[4].Pass.ShouldBeOfType<AllOf>().Parts.ShouldBe([new MeetingHeld("gate120", "gate 120 meeting"), new SlotFilled("host.cxo", "host CxO")]);
        template.Checkins.Select(c => c.Day).ShouldBe([30, 75, 105]);
    }
}
