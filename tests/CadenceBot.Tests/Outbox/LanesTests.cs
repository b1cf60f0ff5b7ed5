using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using NodaTime;

namespace CadenceBot.Tests.Outbox;

/// <summary>What may go when, in memory alone: any order of rows, settlements and times keeps the promises, and the work stays in proportion.</summary>
public sealed class LanesTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Fact]
    public void Ten_thousand_rows_in_fifty_lanes_cost_a_few_questions_each()
    {
        var platform = new Fake { PerSecond = 5 };
        var lanes = new Lanes([platform]);
        lanes.Load(Enumerable.Range(1, 10_000).Select(n => Head(n, $"T{n % 50}/C{n}")), Start);
        var (now, sent) = (Start, 0);
        while (sent < 10_000)
        {
            var started = lanes.Start(now);
            foreach (var head in started) lanes.Land(head.Id, head.Conversation, new Settlement.Delivered("ref"), now);
            sent += started.Count;
            if (started.Count == 0) now = lanes.Next(now).ShouldNotBeNull();
        }

        (now - Start).ShouldBe(Duration.FromSeconds(199 / 5.0));
        platform.Asked.ShouldBeLessThan(10_000 * 6);
        lanes.Next(now).ShouldBeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_happens_nothing_overtakes_nothing_is_lost_and_nothing_goes_twice(int seed)
    {
        var random = new Random(seed);
        var platform = new Fake { PerSecond = 5 };
        var lanes = new Lanes([platform]);
        var heads = Enumerable.Range(1, 400).Select(n => Head(n, $"T{random.Next(4)}/C{random.Next(12)}") with { IsEdit = random.Next(5) == 0, NextTryAt = Start + Duration.FromSeconds(random.Next(30)) }).ToList();
        lanes.Load(heads.Take(200), Start);
        var (now, air, ended, held) = (Start, new List<OutboxHead>(), new List<OutboxHead>(), new HashSet<long>());
        for (var turn = 0; ended.Count < 400; turn++)
        {
            turn.ShouldBeLessThan(20_000, "it stands still");
            if (turn == 50) lanes.Add(heads.Skip(200), now);
            // Now and then all is read anew, as after somebody's change.
            if (turn % 97 == 96) lanes.Load(heads.Take(turn < 50 ? 200 : 400).Where(h => !ended.Exists(e => e.Id == h.Id)), now);
            foreach (var head in lanes.Start(now))
            {
                air.ShouldNotContain(h => h.Conversation == head.Conversation, "one at a time");
                ended.ShouldNotContain(h => h.Id == head.Id);
                heads.Single(h => h.Id == head.Id).NextTryAt.ShouldBeLessThanOrEqualTo(now);
                heads.Take(turn < 50 ? 200 : 400).Where(h => h.Conversation == head.Conversation && h.Id < head.Id && !ended.Exists(e => e.Id == h.Id)).ShouldAllBe(h => held.Contains(h.Id), "only what is held is passed");
                air.Add(head);
            }

            if (air.Count > 0 && random.Next(3) > 0)
            {
                var back = air[random.Next(air.Count)];
                air.Remove(back);
                var later = now + Duration.FromMilliseconds(random.Next(1, 5000));
                Settlement settlement = random.Next(8) switch { 0 => new Settlement.Retried(later, "503"), 1 => new Settlement.Held(later, "waited for the root message"), _ => new Settlement.Delivered("ref") };
                lanes.Land(back.Id, back.Conversation, settlement, now);
                held.Remove(back.Id);
                if (settlement is Settlement.Delivered) ended.Add(back);
                else heads[(int)back.Id - 1] = heads[(int)back.Id - 1] with { NextTryAt = later, IsHeld = settlement is Settlement.Held };
                if (settlement is Settlement.Held) held.Add(back.Id);
            }
            else if (air.Count == 0)
            {
                now = lanes.Next(now).ShouldNotBeNull($"{400 - ended.Count} are left");
            }
        }

        lanes.Next(now).ShouldBeNull();
    }

    [Fact]
    public void A_row_that_goes_another_way_is_in_its_place_there()
    {
        var lanes = new Lanes([new Fake()]);
        lanes.Load([Head(1, "dm:bo"), Head(2, "T1/C1"), Head(3, "T1/C1")], Start);
        var started = lanes.Start(Start);
        started.Select(h => h.Id).ShouldBe([1, 2], ignoreOrder: true);
        lanes.Land(1, started[0].Conversation, new Settlement.Rerouted(new ConversationRef("wire", "T1/C1"), "root", Message.Say("x"), "unreachable"), Start);
        lanes.Land(2, new ConversationRef("wire", "T1/C1"), new Settlement.Delivered("ref"), Start);

        lanes.Start(Start).Select(h => h.Id).ShouldBe([1]);
    }

    [Fact]
    public void What_belongs_to_no_platform_any_more_is_not_paced()
    {
        var lanes = new Lanes([new Fake { PerSecond = 1 }]);
        lanes.Load([.. Enumerable.Range(1, 5).Select(n => Head(n, $"C{n}") with { Conversation = new ConversationRef("gone", $"C{n}") })], Start);

        lanes.Start(Start).Count.ShouldBe(5);
    }

    private static OutboxHead Head(long id, string room) => new(id, new ConversationRef("wire", room), IsEdit: false, Start, IsHeld: false);

    private sealed class Fake : IChatPlatform
    {
        private readonly Dictionary<string, Instant> _free = [];

        public int? PerSecond { get; init; }

        public int Asked { get; private set; }

        public string Name => "wire";

        public bool DeliversWithTheRow => false;

        public string LaneOf(ConversationRef conversation) => conversation.Id.Split('/')[0];

        public bool TryReserve(ConversationRef conversation, bool isEdit, Instant now, out Instant notBefore)
        {
            Asked++;
            notBefore = PerSecond is null ? now : Instant.Max(_free.GetValueOrDefault($"{isEdit} {LaneOf(conversation)}", now), _free.GetValueOrDefault($"{isEdit} {conversation.Id}", now));
            if (notBefore > now) return false;
            _free[$"{isEdit} {LaneOf(conversation)}"] = now + (Duration.FromSeconds(1) / (PerSecond ?? 1));
            _free[$"{isEdit} {conversation.Id}"] = now + Duration.FromSeconds(1);
            return true;
        }

        public ValueTask<bool> ReachesAsync(string personId, CancellationToken cancellation) => new(true);

        public Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation) => throw new InvalidOperationException("Nothing is sent here.");
    }
}
