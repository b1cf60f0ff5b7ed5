using CadenceBot.Application.Commands;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>Why something was not done: what was read, what is wrong, one correct example. "Already" is said as a success.</summary>
public static partial class RefusalCopy
{
    /// <summary>A refusal as a message to the one who acted; examples are about the plan's partner, without a plan about their own.</summary>
    public static Message Say(Refusal refusal, PartnerPlan? plan, PeopleDirectory people, Reader? reader = null, PartnerSlug? own = null)
    {
        var hours = reader?.Hours ?? (plan is not null ? people.HoursOf(plan.Id.Partner)?.Host ?? people.Host?.Hours : people.Host?.Hours);
        var words = new Words(refusal, hours, plan?.Id.Partner.Value, reader?.Style, Elsewhere: reader is null, own?.Value);
        return Message.Of([new Text(Phrases.Coded(Spoken(words))), .. Help(refusal, plan)]);
    }

    /// <summary>A refusal as one plain sentence, for a form's field.</summary>
    public static string Sentence(Refusal refusal) => Spoken(new Words(refusal, null, null, null, Elsewhere: true)).Replace("`", "", StringComparison.Ordinal);

    private static string Spoken(Words words) =>
        OfItems(words) ?? OfDeals(words) ?? OfGates(words) ?? OfPlans(words) ?? OfPeople(words)
        ?? throw new InvalidOperationException($"The refusal {words.Because} has no sentence.");

    private static IEnumerable<Element> Help(Refusal refusal, PartnerPlan? plan)
    {
        var slug = plan?.Id.Partner.Value;
        return refusal.Because switch
        {
            Because.Stranger => Buttons.Row(Buttons.To("That's me", "people claim")),
            Because.LastGateOpen when slug is not null => Buttons.Row(Buttons.To("See the gate", $"gate {plan!.Gates[^1].Day} {slug}")),
            Because.NotYetThere when slug is not null => Buttons.Row(Buttons.To("Graduate all the same", Graduate(plan!, refusal.Values[3])), Buttons.To("See plan", $"plan {slug}")),
            Because.PlanRunning when slug is not null => Buttons.Row(Buttons.To("See status", $"status {slug}")),
            Because.NoSuchItem or Because.AmbiguousItem or Because.FixSessionRuns when slug is not null => Buttons.Row(Buttons.To("See plan", $"plan {slug}")),
            Because.NoSuchOpportunity or Because.AmbiguousOpportunity when slug is not null => Buttons.Row(Buttons.To("See deals", $"opp list {slug}")),
            Because.WitnessOnly when slug is not null => Buttons.Row(Buttons.To("I can give it alone", $"confirm pitch {slug}")),
            Because.RetroIncomplete when slug is not null => Buttons.Row(Buttons.Form("Answer", $"retro answer {slug}")),
            _ => [],
        };
    }

    // The reason that was given goes with the button, unless it is too long for one.
    private static string Graduate(PartnerPlan plan, string why)
    {
        var line = CommandGrammar.Line("close").With("how", "graduate").With("sure") with { Partner = plan.Id.Partner };
        return Phrases.Line(why).Length > 0 && line.With("why", why).ToLine() is { Length: <= Limits.Command } whole ? whole : line.ToLine();
    }

    /// <summary>A refusal's values, made fit to be said.</summary>
    private readonly record struct Words(Refusal Refusal, WorkHours? Hours, string? Slug, DateStyle? Style, bool Elsewhere, string? Room = null)
    {
        public Because Because => Refusal.Because;

        /// <summary>Somebody's words, without the marks that would make a command of them.</summary>
        public string this[int i] => i < Refusal.Values.Length ? Phrases.Line(Refusal.Values[i].Replace('`', '\''), 200) : "";

        public string When(int i) => this[i].Length == 0 ? "" : $", {DateCopy.Stamp(Hours, this[i], Style, Elsewhere)}";

        public string By(int i) => this[i].Length == 0 ? "" : $" by {this[i]}";

        public string Own => Slug is null ? "" : " " + Slug;

        /// <summary>The partner of an example; a made-up one only where none is the reader's own.</summary>
        public string Partner => Slug ?? Room ?? "acme";

        /// <summary>An example with the partner's own name.</summary>
        public string Try(string command) => $"Try `/onboard {(Slug is null ? command : $"{command} {Slug}")}`.";

        /// <summary>A list of what may be typed, when there is one.</summary>
        public string Typed(int i) => this[i].Length == 0 ? "" : $" I know {string.Join(", ", this[i].Split(", ").Select(word => $"`{word}`"))}.";

        /// <summary>A list to choose from, when there is one.</summary>
        public string Among(int i, string lead = "I know") => this[i].Length == 0 ? "" : $" {lead} {this[i]}.";
    }
}
