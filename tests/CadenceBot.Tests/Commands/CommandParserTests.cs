using CadenceBot.Application.Commands;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Tests.Commands;

public sealed class CommandParserTests
{
    [Theory]
    [InlineData("status", "status", null)]
    [InlineData("STATUS acme", "status", null)]
    [InlineData("statu acme", "status", null)]
    [InlineData("port", "portfolio", null)]
    [InlineData("st acme", "status", null)]
    [InlineData("ls", "opp", "list")]
    [InlineData("won #3", "deal", "won")]
    [InlineData("ooo fri +14d", "away", null)]
    [InlineData("?", "help", null)]
    [InlineData("stop acme", "pause", null)]
    [InlineData("gate 60 override --why x", "gate", "override")]
    [InlineData("gate override acme 60 --why x", "gate", "override")]
    [InlineData("gate acme 60 override --why x", "gate", "override")]
    [InlineData("gate --partner acme override 60", "gate", "override")]
    [InlineData("gate 60 --why \"show must go on\" extend", "gate", "extend")]
    [InlineData("week w6 set \"x\"", "week", "set")]
    [InlineData("opp #12 pin", "opp", "pin")]
    [InlineData("opp upd #12", "opp", "update")]
    [InlineData("retro", "retro", null)]
    [InlineData("checkin the sponsor was out", "checkin", null)]
    [InlineData("checkin sponsor is in", "checkin", "sponsor")]
    [InlineData("status.", "status", null)]
    public void The_verb_and_its_sub_are_found(string line, string verb, string? sub)
    {
        var parsed = Lines.Parsed(line);
        (parsed.Verb, parsed.Sub).ShouldBe((verb, sub));
    }

    [Theory]
    [InlineData("status acme")]
    [InlineData("status Acme")]
    [InlineData("status --partner acme")]
    [InlineData("status --partner=ACME")]
    [InlineData("status —partner acme")]
    [InlineData("status \"Acme Corp\"")]
    [InlineData("status Acme Corp")]
    [InlineData("status --partner Acme Corp --share")]
    [InlineData("gate 60 acme")]
    [InlineData("gate acme 60 show")]
    [InlineData("gate 60 check acme.")]
    [InlineData("done acme w2")]
    [InlineData("done w2 acme")]
    [InlineData("done joint account list acme")]
    [InlineData("opp add Acme")]
    [InlineData("opp add \"Northwind\" acme 80k")]
    [InlineData("status <#C12|acme>")]
    [InlineData("status #acme")]
    public void The_partner_may_stand_anywhere(string line)
    {
        var parsed = Lines.Parsed(line);
        parsed.Partner.ShouldBe(Lines.Acme);
        parsed.PartnerText.ShouldBeNull();
    }

    [Theory]
    [InlineData("status acm", "acm")]
    [InlineData("start New Co", "New Co")]
    [InlineData("start \"New Co\"", "New Co")]
    [InlineData("gate acm 60", "acm")]
    [InlineData("status --partner acm", "acm")]
    [InlineData("metrics foo", "foo")]
    public void A_word_that_may_be_a_partners_beginning_is_handed_on(string line, string text)
    {
        var parsed = Lines.Parsed(line);
        parsed.Partner.ShouldBeNull();
        parsed.PartnerText.ShouldBe(text);
    }

    [Fact]
    public void A_partner_in_the_middle_of_a_sentence_is_left_in_it()
    {
        var parsed = Lines.Parsed("block waiting for globex to answer");
        parsed.Partner.ShouldBeNull();
        parsed.Text("item").ShouldBe("waiting for globex to answer");
    }

    [Fact]
    public void A_quoted_name_is_what_the_verb_still_lacks_before_it_is_the_partner()
    {
        var parsed = Lines.Parsed("opp add \"Acme\"");
        parsed.Partner.ShouldBeNull();
        parsed.Text("name").ShouldBe("Acme");
    }

    [Fact]
    public void Only_the_first_partner_counts_and_the_flag_goes_first()
    {
        Lines.Misread("status acme globex").Kind.ShouldBe(MisreadKind.TooManyWords);
        Lines.Parsed("opp add globex --partner acme").Text("name").ShouldBe("globex");
    }

    [Fact]
    public void An_opportunity_is_read_in_any_order()
    {
        foreach (var line in (string[])[
            "opp add \"Northwind expansion\" 80k --stage demo --close 28-may --owner-partner @partner.ae --test acme",
            "opp add 80k \"Northwind expansion\" --test --close=28-may --stage:demo --owner-partner <@partner.ae> --partner acme",
            "opp add Northwind expansion 80k acme --stage Demo —close “28 May” --owner-partner @partner.ae --test",
            "opp acme add --name 'Northwind expansion' --amount €80.000 --stage demo --close may 28 --test --owner-partner @partner.ae"])
        {
            var parsed = Lines.Parsed(line);
            parsed.Text("name").ShouldBe("Northwind expansion", line);
            parsed.Money("amount").ShouldBe(new Domain.Pipeline.Money(80_000, "EUR"), line);
            parsed.Choice("stage").ShouldBe("demo", line);
            parsed.Date("close").ShouldBe(new LocalDate(2026, 5, 28), line);
            parsed.Person("owner-partner").ShouldBe(new PersonRef("partner.ae"), line);
            parsed.Has("test").ShouldBeTrue(line);
            parsed.Partner.ShouldBe(Lines.Acme, line);
        }
    }

    [Fact]
    public void A_gate_is_extended_by_days_and_free_words_need_no_quotes_behind_a_flag()
    {
        var parsed = Lines.Parsed("gate 60 extend 2w --why the demo moved to May --for acme.1/gate-result/g60.open");
        (parsed.Gate(), parsed.Days("days"), parsed.Text("why")).ShouldBe((60, 14, "the demo moved to May"));
        parsed.For.ShouldBe("acme.1/gate-result/g60.open");
    }

    [Fact]
    public void An_answer_names_its_occurrence_and_option()
    {
        var parsed = Lines.Parsed("answer acme.1/checkin/d75/host.sponsor yes --name @host.se --access yes");
        parsed.Text("occurrence").ShouldBe("acme.1/checkin/d75/host.sponsor");
        (parsed.Text("option"), parsed.Choice("access"), parsed.Person("name")?.Id).ShouldBe(("yes", "yes", "host.se"));
    }

    [Fact]
    public void Hours_days_and_weeks_are_typed()
    {
        Lines.Parsed("company hours 9–17").Hours("hours").ShouldBe(new HourSpan(new(9, 0), new(17, 0)));
        Lines.Parsed("quiet 18-9").Hours("hours").ShouldBe(new HourSpan(new(18, 0), new(9, 0)));
        Lines.Parsed("company weekend sat, fri").Weekdays("days")!.Value.ShouldBe([IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday]);
        Lines.Parsed("start acme --at wed 14:00").WeekHour("at").ShouldBe(new WeekHour(IsoDayOfWeek.Wednesday, new(14, 0)));
        Lines.Parsed("week week 6 set \"First demo\"").Week().ShouldBe(6);
        Lines.Parsed("snooze until fri").Date("until").ShouldBe(new LocalDate(2026, 3, 6));
        Lines.Parsed("snooze 3d").Days("days").ShouldBe(3);
        var away = Lines.Parsed("away 3 mar 7 mar");
        (away.Date("from"), away.Date("to")).ShouldBe((new LocalDate(2026, 3, 3), new LocalDate(2026, 3, 7)));
    }

    [Theory]
    [InlineData("done w2.", "w2")]
    [InlineData("done w2!", "w2")]
    [InlineData("done the joint account list.", "the joint account list")]
    [InlineData("done --item \"the list\"", "the list")]
    [InlineData("done #3", "#3")]
    public void An_item_is_a_key_or_words(string line, string item) => Lines.Parsed(line).Text("item").ShouldBe(item);

    [Theory]
    [InlineData("attest pitch @partner.ae", "partner.ae", null, null)]
    [InlineData("attest pitch <@U123|Leo Marsh>", "U123", "Leo Marsh", null)]
    [InlineData("attest pitch leo@acme.example", null, null, "leo@acme.example")]
    [InlineData("attest pitch <mailto:leo@acme.example|leo@acme.example>", null, null, "leo@acme.example")]
    [InlineData("attest pitch \"Leo Marsh\" <leo@acme.example>", null, "Leo Marsh", "leo@acme.example")]
    [InlineData("attest pitch \"Leo Marsh <leo@acme.example>\"", null, "Leo Marsh", "leo@acme.example")]
    [InlineData("attest pitch --person partner.ae", null, "partner.ae", null)]
    [InlineData("attest pitch Leo", null, "Leo", null)]
    public void A_person_is_a_mention_a_mail_or_a_name(string line, string? id, string? name, string? mail) =>
        Lines.Parsed(line).Person("person").ShouldBe(new PersonRef(id, name, mail));

    [Theory]
    [InlineData("opp show #12", 12, null)]
    [InlineData("opp show 12", 12, null)]
    [InlineData("opp show \"Northwind\"", null, "Northwind")]
    [InlineData("opp show Northwind expansion acme", null, "Northwind expansion")]
    public void An_opportunity_is_a_number_or_a_name(string line, int? n, string? name) =>
        Lines.Parsed(line).OppRef().ShouldBe(new OppRef(n, name));

    [Theory]
    [InlineData("pause acme until fri", "pause --until 2026-03-06 --partner acme")]
    [InlineData("plan phase 2 mine", "plan --phase 2 --mine")]
    [InlineData("quiet off", "quiet --off")]
    [InlineData("opp update #12 stage demo close fri next legal review", "opp update #12 --stage demo --close 2026-03-06 --next \"legal review\"")]
    [InlineData("meeting moved kickoff fri", "meeting moved \"kickoff\" 2026-03-06")]
    [InlineData("gate 60 -p acme", "gate 60 --partner acme")]
    [InlineData("people add host.sponsor Tom Hall <tom@contoso.example> acme", "people add host.sponsor \"Tom Hall <tom@contoso.example>\" --partner acme")]
    public void Dashes_and_quotes_may_be_left_out_where_nothing_else_can_be_meant(string line, string written) =>
        Lines.Parsed(line).ToLine().ShouldBe(written);

    [Theory]
    [InlineData("confirm w2 no", "confirm w2 --no")]
    [InlineData("block w4 private", "block w4 --private")]
    public void A_word_that_turns_the_meaning_round_is_not_lost_in_a_text(string line, string written) =>
        Lines.Parsed(line).ToLine().ShouldBe(written);

    [Fact]
    public void Words_behind_an_opportunitys_number_do_not_replace_it()
    {
        Lines.Parsed("deal lost #3 why budget").OppRef().ShouldBe(new OppRef(3));
        Lines.Misread("opp update 12 80k").Kind.ShouldBe(MisreadKind.TooManyWords);
    }

    [Fact]
    public void A_bare_verb_asks_for_its_form()
    {
        foreach (var spec in CommandGrammar.All)
        {
            var parsed = Lines.Parsed(spec.Name);
            parsed.Spec.ShouldBe(spec);
            parsed.IsBare.ShouldBeTrue();
            parsed.Missing.ShouldBe(spec.Args.Concat(spec.Flags).Where(arg => arg.Required));
        }
    }

    [Fact]
    public void The_later_of_two_equal_flags_counts() =>
        Lines.Parsed("opp update #12 --stage demo --stage proposal").Choice("stage").ShouldBe("proposal");
}
