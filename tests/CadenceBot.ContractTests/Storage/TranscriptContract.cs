using CadenceBot.Application.Ports;
using NodaTime;

namespace CadenceBot.ContractTests.Storage;

/// <summary>What every transcript keeps to.</summary>
public abstract class TranscriptContract : StoreSuite
{
    private static readonly Instant Later = Samples.Start + Duration.FromMinutes(1);

    [Fact]
    public async Task A_delivered_message_stands_in_its_conversation()
    {
        await CommitAsync(Samples.Send(Samples.Notice("root")));
        (await Transcript.ByKeyAsync("root", default)).ShouldBeNull();
        await DeliverAllAsync();

        var line = (await Transcript.ByKeyAsync("root", default))!;

        line.ShouldBe(new TranscriptLine(1, Samples.Room, null, "root", true, "bot", Samples.Start, null, Samples.Says("root"), null, "ref-root"));
        (await Transcript.FindAsync(1, default)).ShouldBe(line);
        (await Transcript.FindAsync(2, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_is_found_by_what_the_platform_calls_it_in_its_own_conversation_alone()
    {
        await CommitAsync(Samples.Send(Samples.Notice("root"), Samples.Notice("k1", Samples.OtherRoom)));
        await DeliverAllAsync();

        (await Transcript.ByRefAsync(Samples.Room, "ref-root", default))!.Key.ShouldBe("root");
        (await Transcript.ByRefAsync(Samples.OtherRoom, "ref-root", default)).ShouldBeNull();
        (await Transcript.ByRefAsync(Samples.Room, "ref", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_line_in_a_thread_hangs_on_its_root()
    {
        await CommitAsync(Samples.Send(Samples.Notice("root"), Samples.Line("line", thread: "root"), Samples.Line("lost", thread: "nothing")));
        await DeliverAllAsync();

        var line = (await Transcript.ByKeyAsync("line", default))!;
        (line.ThreadOf, line.IsNotice).ShouldBe((1, false));
        (await Transcript.ByKeyAsync("lost", default))!.ThreadOf.ShouldBeNull();
    }

    [Fact]
    public async Task An_edit_changes_the_message_that_stands_there()
    {
        await CommitAsync(Samples.Send(Samples.Notice("root")));
        await DeliverAllAsync();
        await CommitAsync(Samples.Send(Samples.Line("edit", edits: "root", message: Samples.Says("done by Bo"))));
        await DeliverAllAsync(Later);

        var line = (await Transcript.ReadAsync(null, 0, default)).Single();
        (line.Key, line.Message!.PlainText, line.At, line.EditedAt, line.Ref).ShouldBe(("root", "done by Bo", Samples.Start, Later, "ref-root"));
        Under.Restart();
        (await Transcript.EarlierAsync(line.Id, default)).Select(m => m.PlainText).ShouldBe([Samples.Notice("root").Message!.PlainText]);
        (await Transcript.EarlierAsync(line.Id + 1, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_people_say_stands_between_the_messages()
    {
        await CommitAsync(new Commit { At = Samples.Start, Talk = new Talk(Samples.Room, "bo", "we did it", null) });
        await CommitAsync(Samples.Send(Samples.Notice("k1", Samples.OtherRoom)));
        await DeliverAllAsync();
        await CommitAsync(new Commit { At = Later, Talk = new Talk(Samples.Room, "ana", "well done", 1) });

        var room = await Transcript.ReadAsync(Samples.Room, 0, default);
        room.Select(l => (l.Id, l.From, l.Text, l.ThreadOf)).ShouldBe([(1, "bo", "we did it", null), (3, "ana", "well done", 1)]);
        (await Transcript.ReadAsync(Samples.Room, 1, default)).Select(l => l.Id).ShouldBe([3]);
        (await Transcript.ReadAsync(null, 0, default)).Select(l => l.Id).ShouldBe([1, 2, 3]);
        (await Transcript.LastAsync(default)).ShouldBe(3);
    }
}
