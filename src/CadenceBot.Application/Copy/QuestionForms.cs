using System.Collections.Immutable;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Application.Copy;

/// <summary>The forms whose questions depend on more than the grammar.</summary>
public static class QuestionForms
{
    private const int DealsOffered = 20;
    private static readonly ImmutableArray<Option> YesNo = [new("yes", "Yes"), new("no", "Not yet")];

    /// <summary>A sponsor's decision as a form: for one who cannot be reached, or who presses it in the channel.</summary>
    public static Form Decision(CommandLine line, PartnerPlan plan, Checkin checkin, AskTemplate ask) => new(
        LineOf(line, plan, $"d{checkin.Day}/{checkin.Slot}"),
        $"Day {checkin.Day}: your decision",
        [
            new Field { Name = "option", Label = Fill(ask.Decision, plan), Kind = FieldKind.Choice, Required = true, Options = [.. ask.Options.Select(o => new Option(o.Key, o.Label))] },
            .. ask.Options.Any(o => o.AsksName) ? [] : new[] { new Field { Name = "text", Label = "A line to it", Kind = FieldKind.Text, Hint = "Only if you like" } },
        ]);

    /// <summary>The name that completes a decision: of a person, of two, or of a deal.</summary>
    public static Form Name(CommandLine line, PartnerPlan plan, OptionTemplate chosen) => new(
        line.ToLine(),
        chosen.Label,
        chosen.NamesDeal ? Deal(plan) : chosen.Name == DecisionName.TwoPeople
            ?
            [
                new Field { Name = "name", Label = "The first", Kind = FieldKind.Person, Required = true },
                new Field { Name = "second", Label = "The second", Kind = FieldKind.Person, Hint = "Empty if it is one for now" },
            ]
            : [new Field { Name = "name", Label = "Who?", Kind = FieldKind.Person, Required = true }],
        RichText.Of($"For {Phrases.Name(plan.PartnerName)}: {chosen.Starts ?? chosen.Label}"));

    // The open deals to choose from, and another one by its name.
    private static ImmutableArray<Field> Deal(PartnerPlan plan)
    {
        Option[] open = [.. plan.Deals.Where(d => d is { IsOpen: true, Test: false }).Take(DealsOffered).Select(d => new Option($"#{d.N}", Limits.Fit($"#{d.N} {d.Name()}", Limits.Label)))];
        return open.Length == 0
            ? [new Field { Name = "text", Label = "Which deal?", Kind = FieldKind.Text, Required = true, Hint = "The customer's name is enough" }]
            :
            [
                new Field { Name = "deal", Label = "Which deal?", Kind = FieldKind.Choice, Options = [.. open] },
                new Field { Name = "text", Label = "Or another deal", Kind = FieldKind.Text, Hint = "The customer's name is enough" },
            ];
    }

    /// <summary>News in free words.</summary>
    public static Form News(CommandLine line, PartnerPlan plan) => new(
        line.ToLine(),
        $"{Phrases.Name(plan.PartnerName)}: what is new",
        [new Field { Name = "text", Label = "What is new?", Kind = FieldKind.Text, Required = true, Hint = "One line; both companies read it" }]);

    /// <summary>Why help is wanted: to the manager of the own side alone.</summary>
    /// <param name="line">The line that the form completes.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="words">The line's name for free words.</param>
    public static Form Help(CommandLine line, PartnerPlan plan, string words) => new(
        line.ToLine(),
        $"{Limits.Fit(plan.PartnerName, 40)}: what do you need?",
        [
            new Field { Name = "reason", Label = "What is it?", Kind = FieldKind.Choice, Required = true, Options = [.. line.Spec.Find("reason")!.Choices.Select(c => new Option(c.Value, c.Label))] },
            new Field { Name = words, Label = "In your words", Kind = FieldKind.Text, Hint = "Only your own manager reads this; the channel sees that you answered" },
        ]);

    /// <summary>Which material is missing (S12).</summary>
    public static Form Missing(CommandLine line, PartnerPlan plan, NodaTime.LocalDate today) => new(
        line.ToLine(),
        $"{Limits.Fit(plan.PartnerName, 40)}: what is missing",
        [new Field { Name = "artefact", Label = "What is missing or out of date?", Kind = FieldKind.Choice, Required = true, Options = [.. plan.ArtefactsBy(plan.DayOf(today)).Select(i => new Option(i.Key, Limits.Fit(Phrases.Capital(i.Title), Limits.Label)))] }]);

    /// <summary>The three questions of the first week (S3).</summary>
    public static Form Pulse(CommandLine line, PartnerPlan plan) => new(
        line.ToLine(),
        $"{Phrases.Name(plan.PartnerName)}: the first week",
        [
            new Field { Name = "access", Label = "Do you have access to what you need?", Kind = FieldKind.Choice, Required = true, Options = YesNo },
            new Field { Name = "contacts", Label = "Do you know whom to ask?", Kind = FieldKind.Choice, Required = true, Options = YesNo },
            new Field { Name = "next", Label = "Is the next date in your calendar?", Kind = FieldKind.Choice, Required = true, Options = YesNo },
        ]);

    /// <summary>One step of starting a plan: 1 the calendar, 2 the people, 3 the template.</summary>
    public static Form Start(int step, CommandLine line, PartnerSlug? partner, PeopleDirectory directory)
    {
        var kept = (line.Without("step").With("step", step) with { Partner = partner ?? line.Partner }).ToLine();
        var partners = directory.Companies.Where(c => c.Side == Side.Partner).OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new Option(c.Slug.Value, Phrases.Line(c.Name, Limits.Label)));
        return step switch
        {
            1 => new Form(kept, "Start a plan, 1 of 3: the calendar",
            [
                .. partner is null ? [new Field { Name = "partner", Label = "Partner", Kind = FieldKind.Choice, Required = true, Options = [.. partners] }] : Array.Empty<Field>(),
                new Field { Name = "date", Label = "Contract date", Kind = FieldKind.Date, Hint = "Day 0; today when empty" },
                new Field { Name = "at", Label = "Weekly question at", Kind = FieldKind.Text, Hint = "wed 14:00 in your zone; empty for the first common hour" },
                new Field { Name = "tz", Label = "Partner's time zone", Kind = FieldKind.Text, Value = line.Text("tz") ?? (partner is { } known ? directory.Company(known)?.Hours.ZoneId : null), Hint = "America/New_York or a city; empty to leave it" },
            ]),
            2 => new Form(kept, "Start a plan, 2 of 3: the people",
            [
                new Field { Name = "sponsor-host", Label = "Your sponsor", Kind = FieldKind.Person },
                new Field { Name = "sponsor-partner", Label = "The partner's sponsor", Kind = FieldKind.Person },
                new Field { Name = "manager-partner", Label = "The partner's manager", Kind = FieldKind.Person },
                new Field { Name = "contract-sponsors", Label = "Are both sponsors named in the contract?", Kind = FieldKind.Choice, Options = YesNo },
            ]),
            _ => new Form(kept, "Start a plan, 3 of 3: the template",
            [
                new Field { Name = "template", Label = "Template", Kind = FieldKind.Text, Value = line.Text("template") ?? "forecastable-90" },
                new Field { Name = "why", Label = "Why one more plan", Kind = FieldKind.Text, Hint = "Only when you run as many plans as one manager should" },
            ]),
        };
    }

    private static string Fill(string text, PartnerPlan plan) => Limits.Fit(
        text.Replace("{deal}", plan.PinnedDeal?.Name() ?? "The deal", StringComparison.Ordinal).Replace("{partner}", Phrases.Name(plan.PartnerName), StringComparison.Ordinal).Replace("{host}", Phrases.Name(plan.HostName), StringComparison.Ordinal),
        400);

    private static string LineOf(CommandLine line, PartnerPlan plan, string occurrence) =>
        (CommandGrammar.Line("answer").With("occurrence", occurrence) with { Partner = plan.Id.Partner, For = line.For ?? occurrence }).ToLine();
}
