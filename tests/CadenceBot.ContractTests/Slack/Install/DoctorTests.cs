using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Faults;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CadenceBot.ContractTests.Slack.Install;

/// <summary>What the doctor finds of Slack, by what Slack answers.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private const string Known = """{"ok":true,"team":"Contoso","team_id":"T0HOST","user_id":"U0BOT","bot_id":"B0BOT"}""";
    private readonly FakeWeb _web = new FakeWeb().Answers("auth.test", Known);
    private House _house = null!;

    private static string AllScopes => string.Join(", ", SlackScopes.Needed(readThreads: false).Select(s => s.Name));

    public async Task InitializeAsync() => _house = await House.OpenAsync();

    public async Task DisposeAsync()
    {
        _web.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task All_is_well()
    {
        _web.Scopes = AllScopes;
        var (doctor, traffic, notes) = Made();
        await notes.StartAsync(default);
        traffic.In();
        traffic.Out();

        var door = await doctor.DoorAsync(default);

        door.Installs.ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Name.ShouldBe("Contoso"), i => i.Token.ShouldBe(TokenState.Taken), i => i.Lacking.ShouldBeEmpty(), i => i.Skew!.Value.TotalSeconds.ShouldBe(0, 1));
        (door.Way.State, door.Way.LastIn, door.LastOut).ShouldBe((WayState.Receiving, House.Start, House.Start));
        DoctorCopy.Door(null, door).ShouldAllBe(s => s.IsFine);
        await notes.StopAsync(default);
    }

    [Fact]
    public async Task A_scope_that_was_not_granted_is_named_with_what_does_not_work_without_it()
    {
        _web.Scopes = AllScopes.Replace("groups:read, ", "", StringComparison.Ordinal);

        var said = await SaidAsync();

        said.ShouldContain("I cannot tell who is in a private channel");
        said.ShouldContain("Add groups:read to the app and install it again.");
        said.ShouldNotContain("channels:read");
    }

    [Theory]
    [InlineData(-95, "my clock is 94 seconds ahead of Slack's")]
    [InlineData(400, "my clock is 400 seconds behind Slack's")]
    [InlineData(30, "our clocks agree")]
    public async Task A_clock_that_is_off_is_told(int ahead, string words)
    {
        (_web.Scopes, _web.Ahead) = (AllScopes, TimeSpan.FromSeconds(ahead));
        (await SaidAsync()).ShouldContain(words);
    }

    [Theory]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    public async Task A_token_that_is_not_taken_says_what_to_do_and_no_machine_word(string error)
    {
        _web.Answers("auth.test", $$"""{"ok":false,"error":"{{error}}"}""");

        var said = await SaidAsync();

        said.ShouldContain("my token is not taken any more. Install the app again");
        said.ShouldNotContain(error);
    }

    [Fact]
    public async Task Without_an_answer_the_network_is_to_be_looked_at()
    {
        _web.IsDown = true;
        (await SaidAsync()).ShouldContain("I got no answer. Check this machine's network and Cadence:Slack:ApiUrl");
    }

    [Theory]
    [InlineData("""{"ok":true,"channel":{"id":"C1","is_member":true,"is_ext_shared":true}}""", RoomState.Fine)]
    [InlineData("""{"ok":true,"channel":{"id":"C1","is_member":true,"is_pending_ext_shared":true}}""", RoomState.Fine)]
    [InlineData("""{"ok":true,"channel":{"id":"C1","is_member":true}}""", RoomState.NotShared)]
    [InlineData("""{"ok":true,"channel":{"id":"C1","is_ext_shared":true}}""", RoomState.NotMember)]
    [InlineData("""{"ok":true,"channel":{"id":"C1","is_member":true,"is_ext_shared":true,"is_archived":true}}""", RoomState.Archived)]
    [InlineData("""{"ok":false,"error":"channel_not_found"}""", RoomState.Gone)]
    [InlineData("""{"ok":false,"error":"internal_error"}""", RoomState.Unknown)]
    public async Task A_channel_is_asked_for_anew(string answer, RoomState state)
    {
        _web.Answers("conversations.info", answer);
        var (doctor, _, _) = Made();

        (await doctor.RoomAsync(new ConversationRef("slack", "T0HOST/C1"), default)).ShouldBe(state);
        (await doctor.RoomAsync(new ConversationRef("slack", "T0HOST/C1"), default)).ShouldBe(state);

        _web.Calls.Count(c => c is { Method: "conversations.info" } && c["channel"] == "C1").ShouldBe(2, "what is remembered is what is in doubt");
    }

    [Fact]
    public async Task A_channel_of_a_workspace_that_is_not_ours_any_more_is_gone()
    {
        var (doctor, _, _) = Made();
        (await doctor.RoomAsync(new ConversationRef("slack", "T0OTHER/C1"), default)).ShouldBe(RoomState.Gone);
    }

    /// <summary>The command line is another process than the one with the door.</summary>
    [Fact]
    public async Task Another_process_tells_when_something_came_and_went()
    {
        _web.Scopes = AllScopes;
        var (_, traffic, notes) = Made();
        traffic.In();
        _web.Clock.Advance(TimeSpan.FromSeconds(30));
        traffic.Out();
        await notes.WriteAsync();

        var door = await Made().Doctor.DoorAsync(default);

        (door.Way.State, door.Way.LastIn, door.LastOut).ShouldBe((WayState.Elsewhere, House.Start, House.Start + Duration.FromSeconds(30)));
        string.Join('\n', DoctorCopy.Door(null, door).Select(s => s.Words.Plain)).ShouldContain("whether deliveries come in now, the running program knows. The last delivery came");
    }

    [Fact]
    public async Task What_did_not_change_is_not_written_again()
    {
        var (_, traffic, notes) = Made();
        traffic.In();
        await notes.WriteAsync();
        var store = _house.Get<IStore>();
        await store.CommitAsync(new Commit { At = House.Start, Meta = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("slack/last-in", "untouched") }, default);

        await notes.WriteAsync();

        (await store.MetaAsync("slack/last-in", default)).ShouldBe("untouched");
    }

    private async Task<string> SaidAsync() => string.Join('\n', DoctorCopy.Door(null, await Made().Doctor.DoorAsync(default)).Select(s => s.Words.Plain));

    private (SlackDoctor Doctor, Traffic Traffic, TrafficNotes Notes) Made()
    {
        var store = _house.Get<IStore>();
        var traffic = new Traffic(_web.Clock);
        var notes = new TrafficNotes(traffic, store, _web.Clock, NullLogger<TrafficNotes>.Instance);
        var workspaces = new OneWorkspace(_web.Client, _web.Options, NullLogger<OneWorkspace>.Instance);
        return (new SlackDoctor(_web.Client, workspaces, traffic, notes, new Renumbering(store), new HttpReachability(traffic, notes), _web.Options, _web.Clock), traffic, notes);
    }
}
