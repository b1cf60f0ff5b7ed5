using System.Text.Json.Nodes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Journal;
using CadenceBot.Storage.Json;

namespace CadenceBot.ContractTests.Storage;

public sealed class EventCodecTests
{
    private static readonly EventCodec Codec = new(Upcasts.Known);

    public static TheoryData<Type> Events => [.. typeof(PlanEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PlanEvent)) && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_has_a_word_and_comes_back_as_it_was(Type type)
    {
        var happened = (PlanEvent)Filled.Of(type);

        var stored = EventCodec.Write(happened);
        var read = Codec.Read(stored, "acme.1", 1);

        read.GetType().ShouldBe(type);
        EventCodec.Write(read).ShouldBe(stored);
        stored.Kind.ShouldMatch("^[a-z]+(-[a-z]+)*$");
        stored.Body.ShouldNotContain("null");
        foreach (var member in type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters())
            JsonNode.Parse(stored.Body)!.AsObject().ContainsKey(char.ToLowerInvariant(member.Name![0]) + member.Name[1..]).ShouldBeTrue(member.Name);
    }

    [Fact]
    public void No_two_events_share_a_word() => EventKinds.All.Select(k => k.Word).ShouldBeUnique();

    [Fact]
    public void A_body_is_short_and_readable() =>
        EventCodec.Write(new MeetingHeld("weekly", new NodaTime.LocalDate(2026, 3, 4))).ShouldBe(new StoredEvent("meeting-held", 1, """{"meeting":"weekly","on":"2026-03-04"}"""));

    [Fact]
    public void An_older_version_is_brought_up_step_by_step()
    {
        var steps = new Dictionary<(string, int), Func<JsonObject, JsonObject>>
        {
            [("item-moved", -1)] = body => Renamed(body, "task", "key"),
            [("item-moved", 0)] = body => Renamed(body, "key", "item"),
            [("item-moved", 1)] = body => body,
        };
        var codec = new EventCodec(new Upcasts(steps));

        codec.Read(new StoredEvent("item-moved", -1, """{"task":"w2","toWeek":4}"""), "acme.1", 2).ShouldBe(new ItemMoved("w2", 4));
        codec.Read(new StoredEvent("item-moved", 1, """{"item":"w2","toWeek":4}"""), "acme.1", 2).ShouldBe(new ItemMoved("w2", 4));
    }

    [Fact]
    public void What_a_second_version_may_add_is_not_said_in_the_first()
    {
        Codec.Read(new StoredEvent("item-moved", 1, """{"item":"w2","toWeek":4}"""), "acme.1", 2).ShouldBe(new ItemMoved("w2", 4));
        var asked = Codec.Read(new StoredEvent("prompt-asked", 1, """{"occurrence":"w02","question":"outcome","item":"w2","slots":["host.ae"]}"""), "acme.1", 3).ShouldBeOfType<PromptAsked>();
        asked.Ask.ShouldBeNull();
        asked.Item.ShouldBe("w2");
    }

    [Theory]
    [InlineData("item-moved", 0, "{}", "Entry 7 of plan acme.1 ('item-moved') cannot be read: no step leads 'item-moved' from version 0 to 1")]
    [InlineData("item-moved", 3, "{}", "Entry 7 of plan acme.1 ('item-moved') cannot be read: 'item-moved' has version 3, and this program knows 2 at most")]
    [InlineData("moon-landed", 1, "{}", "Entry 7 of plan acme.1 is of the kind 'moon-landed', which this program does not know.")]
    public void What_cannot_be_read_names_its_plan_and_entry(string kind, int version, string body, string sentence) =>
        Should.Throw<InvalidDataException>(() => Codec.Read(new StoredEvent(kind, version, body), "acme.1", 7)).Message.ShouldBe(sentence);

    [Fact]
    public void A_damaged_body_names_its_plan_and_entry() =>
        Should.Throw<InvalidDataException>(() => Codec.Read(new StoredEvent("item-moved", 1, "{"), "acme.1", 7)).Message.ShouldStartWith("Entry 7 of plan acme.1");

    [Fact]
    public void A_decision_that_was_asked_before_there_were_own_words_is_read_without_them() =>
        Codec.Read(new StoredEvent("checkin-asked", 1, """{"day":75,"slot":"host.sponsor","variant":"default"}"""), "acme.1", 3).ShouldBe(new CheckinAsked(75, "host.sponsor", "default"));

    [Fact]
    public void A_company_that_was_stored_before_it_could_be_renamed_has_no_former_names()
    {
        var company = StorageJson.Read<Company>("""{"slug":"acme","name":"Acme","hours":{"zoneId":"Europe/London","start":"09:00:00","end":"17:00:00","weekend":["saturday"],"daysOff":[]}}""");

        company.Former.ShouldBeEmpty();
        StorageJson.Read<Company>(StorageJson.Write(company.Called("Acme Robotics").Called("Acme One"))).Former.ShouldBe(["Acme", "Acme Robotics"]);
        company.Called("Acme Robotics").Called("Acme").Former.ShouldBe(["Acme Robotics"]);
    }

    [Fact]
    public void A_whole_plan_comes_back_as_it_was()
    {
        var plan = (PartnerPlan)Filled.Of(typeof(PartnerPlan));

        var json = StorageJson.Write(plan);

        StorageJson.Write(StorageJson.Read<PartnerPlan>(json)).ShouldBe(json);
        json.ShouldNotContain("\"isOpen\"", customMessage: "what is computed is not stored");
        json.ShouldContain("\"attendees\":[{");
    }

    private static JsonObject Renamed(JsonObject body, string from, string to)
    {
        var value = body[from]!.DeepClone();
        body.Remove(from);
        body[to] = value;
        return body;
    }
}
