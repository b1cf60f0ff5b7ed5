using System.Text;
using CadenceBot.Slack.Inbound;

namespace CadenceBot.ContractTests.Slack;

/// <summary>What comes over a socket is handed over and acknowledged there, or left for Slack to send again.</summary>
public sealed class SocketDeliveryTests
{
    [Fact]
    public async Task Events_commands_and_presses_are_handed_over_and_acknowledged()
    {
        await using var house = await SocketHouse.OpenAsync();
        var arrivals = new List<Arrival>();
        house.Door = (arrival, _) =>
        {
            lock (arrivals) arrivals.Add(arrival);
            return Task.FromResult(Ack.Empty);
        };
        var socket = await house.Server.GreetedAsync();

        await socket.EventAsync("e1");
        (await socket.AcknowledgedAsync()).ShouldBe("e1");
        await socket.CommandAsync("e2");
        (await socket.AcknowledgedAsync()).ShouldBe("e2");
        await socket.PressAsync("e3");
        (await socket.AcknowledgedAsync()).ShouldBe("e3");

        arrivals.Select(a => a.GetType()).ShouldBe([typeof(WordsArrival), typeof(CommandArrival), typeof(PressArrival)]);
        ((CommandArrival)arrivals[1]).Text.ShouldBe("status acme");
    }

    [Fact]
    public async Task Each_is_acknowledged_on_the_socket_on_which_it_came()
    {
        await using var house = await SocketHouse.OpenAsync(sockets: 2, times: new SocketTimes { Stagger = TimeSpan.Zero });
        var (one, two) = (await house.Server.GreetedAsync(), await house.Server.GreetedAsync());

        await two.EventAsync("on-two");
        await one.EventAsync("on-one");

        (await one.AcknowledgedAsync()).ShouldBe("on-one");
        (await two.AcknowledgedAsync()).ShouldBe("on-two");
    }

    [Fact]
    public async Task Two_are_handled_at_once()
    {
        await using var house = await SocketHouse.OpenAsync();
        var second = new TaskCompletionSource();
        house.Door = async (arrival, _) =>
        {
            if (arrival is CommandArrival) second.SetResult();
            else await second.Task;
            return Ack.Empty;
        };
        var socket = await house.Server.GreetedAsync();

        await socket.EventAsync("slow");
        await socket.CommandAsync("quick");

        new[] { await socket.AcknowledgedAsync(), await socket.AcknowledgedAsync() }.ShouldBe(["slow", "quick"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_answer_goes_back_in_the_acknowledgement_where_Slack_takes_one()
    {
        await using var house = await SocketHouse.OpenAsync();
        house.Door = (_, _) => Task.FromResult(new Ack("""{"text":"Week 3"}"""u8.ToArray()));
        var socket = await house.Server.GreetedAsync();

        await socket.CommandAsync("c1");
        (await socket.ReadAsync())!.Value.GetProperty("payload").GetProperty("text").GetString().ShouldBe("Week 3");
        await socket.CommandAsync("c2", takesAnswer: false);
        (await socket.ReadAsync())!.Value.TryGetProperty("payload", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task An_event_that_was_not_stored_is_not_acknowledged_and_a_command_gets_its_sentence()
    {
        await using var house = await SocketHouse.OpenAsync();
        house.Door = (arrival, _) => Task.FromResult(arrival is CommandArrival ? new Ack("""{"text":"Nothing was recorded."}"""u8.ToArray(), IsStored: false) : Ack.ComeAgain);
        var socket = await house.Server.GreetedAsync();

        await socket.EventAsync("lost");
        (await house.LoggedAsync(3032)).ShouldContain("lost");
        await socket.CommandAsync("told");

        var first = (await socket.ReadAsync())!.Value;
        first.GetProperty("envelope_id").GetString().ShouldBe("told");
        first.GetProperty("payload").GetProperty("text").GetString().ShouldBe("Nothing was recorded.");
    }

    [Fact]
    public async Task A_door_that_breaks_loses_neither_the_socket_nor_the_event()
    {
        await using var house = await SocketHouse.OpenAsync();
        house.Door = (arrival, _) => arrival is CommandArrival ? Task.FromResult(Ack.Empty) : throw new InvalidOperationException("broken");
        var socket = await house.Server.GreetedAsync();

        await socket.EventAsync("again");
        await house.LoggedAsync(3034);
        await socket.CommandAsync("fine");

        (await socket.AcknowledgedAsync()).ShouldBe("fine");
    }

    [Fact]
    public async Task More_than_32_wait_for_a_place()
    {
        await using var house = await SocketHouse.OpenAsync();
        var (inside, most, go) = (0, 0, new TaskCompletionSource());
        var full = new TaskCompletionSource();
        house.Door = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            if (inside == SocketModeConnection.MostAtOnce) full.TrySetResult();
            await go.Task;
            Interlocked.Decrement(ref inside);
            return Ack.Empty;
        };
        var socket = await house.Server.GreetedAsync();

        for (var n = 0; n < 50; n++) await socket.EventAsync($"e{n}");
        await full.Task.WaitAsync(TimeSpan.FromSeconds(30));
        go.SetResult();
        var acknowledged = new HashSet<string>();
        for (var n = 0; n < 50; n++) acknowledged.Add((await socket.AcknowledgedAsync())!);

        acknowledged.Count.ShouldBe(50);
        most.ShouldBe(SocketModeConnection.MostAtOnce);
    }

    [Fact]
    public async Task What_is_for_another_app_is_dropped_also_when_our_app_had_to_be_learned()
    {
        await using var house = await SocketHouse.OpenAsync(appId: null);
        var handed = 0;
        house.Door = (_, _) => Task.FromResult(Interlocked.Increment(ref handed) > 0 ? Ack.Empty : Ack.ComeAgain);
        var socket = await house.Server.GreetedAsync(app: "A7");

        await socket.EventAsync("theirs", app: "A8");
        await house.LoggedAsync(3031);
        await socket.EventAsync("ours", app: "A7");

        (await socket.AcknowledgedAsync()).ShouldBe("ours");
        (handed, house.Deliveries.AppId).ShouldBe((1, "A7"));
    }

    [Theory]
    [InlineData("""{"envelope_id":"x","type":"events_api","payload":{"type":"event_callback"}}""")]
    [InlineData("""{"envelope_id":"x","type":"events_api"}""")]
    [InlineData("""{"envelope_id":"x","type":"slash_commands","payload":[1]}""")]
    [InlineData("""{"envelope_id":"x","type":"slash_commands","payload":{"user_id":7}}""")]
    [InlineData("""{"envelope_id":"x","type":"interactive","payload":"text","accepts_response_payload":"yes"}""")]
    [InlineData("""{"envelope_id":"x","type":"of_next_year","payload":{}}""")]
    public async Task What_is_not_understood_is_acknowledged_and_logged(string message)
    {
        await using var house = await SocketHouse.OpenAsync();
        house.Door = (_, _) => throw new InvalidOperationException("Nothing to hand over.");
        var socket = await house.Server.GreetedAsync();

        await socket.SendAsync(message);

        (await socket.AcknowledgedAsync()).ShouldBe("x");
        (await house.LoggedAsync(3030)).ShouldContain("x");
    }

    [Fact]
    public async Task What_cannot_be_read_is_passed_over_and_the_next_is_taken()
    {
        await using var house = await SocketHouse.OpenAsync();
        var socket = await house.Server.GreetedAsync();
        string[] texts =
        [
            "", "{", "null", "[]", "7", "\"hello\"", "{}", """{"type":7}""", """{"type":"ping"}""", """{"type":"events_api","payload":{}}""", """{"type":"events_api","envelope_id":5}""",
            """{"type":"events_api","envelope_id":"cut","payload":{""", """{"type":null,"envelope_id":"x"}""", """{"type":"events_api","envelope_id":"deep","payload":""" + new string('[', 5000) + new string(']', 5000) + "}",
        ];

        foreach (var text in texts) await socket.SendAsync(text);
        await socket.SendAsync([1, 2, 3], System.Net.WebSockets.WebSocketMessageType.Binary);
        await socket.EventAsync("next");

        (await socket.AcknowledgedAsync()).ShouldBe("next");
        house.Logged.Count(l => l.Contains("cannot be read")).ShouldBe(texts.Length + 1);
    }

    [Fact]
    public async Task A_message_of_up_to_one_megabyte_is_read_and_a_longer_one_passed_over()
    {
        await using var house = await SocketHouse.OpenAsync();
        var socket = await house.Server.GreetedAsync();

        await socket.SendAsync(Padded("fits", SocketWire.MostBytes));
        (await socket.AcknowledgedAsync()).ShouldBe("fits");
        await socket.SendAsync(Padded("long", SocketWire.MostBytes + 1));
        await socket.SendAsync(Padded("longer", 5 * SocketWire.MostBytes));
        await socket.EventAsync("next");

        (await socket.AcknowledgedAsync()).ShouldBe("next");
        house.Logged.Where(l => l.Contains("too long")).ShouldBe([$"Socket 1 brought a message of {SocketWire.MostBytes + 1} bytes, which is too long; it was skipped", $"Socket 1 brought a message of {5 * SocketWire.MostBytes} bytes, which is too long; it was skipped"]);
    }

    private static string Padded(string id, int length)
    {
        var head = $$$"""{"envelope_id":"{{{id}}}","type":"of_next_year","payload":{"text":" """;
        return $"{head}{new string('a', length - Encoding.UTF8.GetByteCount(head) - 3)}\"}}}}";
    }
}
