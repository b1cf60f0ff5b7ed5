using CadenceBot.Application.Commands;

namespace CadenceBot.Tests.Commands;

public sealed class CommandGrammarTests
{
    [Fact]
    public void Every_row_reads_each_of_its_examples()
    {
        foreach (var spec in CommandGrammar.All)
        {
            spec.Examples.ShouldNotBeEmpty(spec.Name);
            foreach (var example in spec.Examples)
            {
                var parsed = Lines.Parsed(example);
                parsed.Spec.ShouldBe(spec, example);
                if (!parsed.Has("new")) parsed.PartnerText.ShouldBeNull(example);
                Lines.Parsed(parsed.ToLine()).ShouldBe(parsed, example);
            }
        }
    }

    [Fact]
    public void The_table_holds_every_verb_of_the_specification()
    {
        string[] verbs =
        [
            "start", "status", "plan", "done", "block", "unblock", "stuck", "opp", "deal", "sponsor", "checkin", "gate", "retro", "week",
            "metrics", "portfolio", "today", "who", "pause", "resume", "snooze", "away", "back", "quiet", "mute", "import", "export",
            "calendar", "link", "unlink", "people", "template", "log", "why", "undo", "simulate", "doctor", "settings", "version", "help",
            "answer", "confirm", "meeting", "session", "attest", "close", "skip", "notme", "company", "archive", "handover", "rename", "seen",
        ];
        CommandGrammar.Verbs.Order().ShouldBe(verbs.Order());
    }

    [Fact]
    public void Every_row_is_there_once_and_every_verb_can_stand_bare()
    {
        CommandGrammar.All.Select(spec => spec.Name).ShouldBeUnique();
        foreach (var verb in CommandGrammar.Verbs) CommandGrammar.Find(verb).ShouldNotBeNull();
    }

    [Fact]
    public void A_name_has_one_kind_within_a_verb_and_is_written_one_way()
    {
        foreach (var verb in CommandGrammar.All.GroupBy(spec => spec.Verb))
        {
            var args = verb.SelectMany(spec => spec.Args.Concat(spec.Flags)).ToList();
            args.ShouldAllBe(arg => !arg.Name.Any(char.IsUpper) && arg.Name != "partner" && arg.Name != "for");
            foreach (var named in args.GroupBy(arg => arg.Name)) named.Select(arg => arg.Kind).Distinct().Count().ShouldBe(1, $"{verb.Key} {named.Key}");
        }

        foreach (var spec in CommandGrammar.All) spec.Args.Concat(spec.Flags).Select(arg => arg.Name).ShouldBeUnique();
    }

    [Fact]
    public void A_form_asks_for_five_fields_at_most_and_for_all_that_is_required()
    {
        foreach (var spec in CommandGrammar.All)
        {
            spec.Args.Concat(spec.Flags).Where(arg => arg.Required && !arg.InForm).ShouldBeEmpty(spec.Name);
            // The form of start comes in four steps.
            if (spec.Verb != "start") spec.FormFields.Count().ShouldBeLessThanOrEqualTo(5, spec.Name);
        }
    }

    [Fact]
    public void A_row_takes_free_words_once_and_says_who_may_use_it()
    {
        foreach (var spec in CommandGrammar.All)
        {
            spec.Args.Count(arg => arg.Rest).ShouldBeLessThanOrEqualTo(1, spec.Name);
            spec.Who.ShouldNotBe(Who.Nobody, spec.Name);
            if (spec.Who != Who.Stranger) spec.Who.HasFlag(Who.Admin).ShouldBeTrue(spec.Name);
            spec.Where.ShouldNotBe(Where.Nowhere, spec.Name);
            spec.Help.ShouldEndWith(".");
            spec.Args.Concat(spec.Flags).Where(arg => arg.Kind == ArgKind.Choice).ShouldAllBe(arg => arg.Choices.Length > 0);
        }
    }

    [Fact]
    public void Aliases_and_synonyms_lead_to_rows_and_hide_no_verb()
    {
        foreach (var (word, meant) in CommandGrammar.Aliases.Concat(Synonyms.Of))
        {
            var words = meant.Split(' ');
            CommandGrammar.Find(words[0], words.ElementAtOrDefault(1)).ShouldNotBeNull(meant);
            CommandGrammar.Find(word).ShouldBeNull(word);
        }

        Synonyms.Of.Keys.ShouldAllBe(word => !CommandGrammar.Aliases.ContainsKey(word));
    }

    [Fact]
    public void Overriding_is_for_the_host_and_portfolios_stay_out_of_shared_channels()
    {
        CommandGrammar.Find("gate", "override")!.Who.ShouldBe(Who.Admin | Who.HostManager);
        (CommandGrammar.Find("portfolio")!.Where & Where.Shared).ShouldBe(Where.Nowhere);
        CommandGrammar.Find("people", "claim")!.Who.ShouldBe(Who.Stranger);
    }
}
