using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>The table <c>transcript</c>.</summary>
internal sealed class TranscriptStore(Connections connections) : ITranscript
{
    private const string Lines = "SELECT id, conversation, thread_of, key, is_notice, from_id, at, edited_at, message, text, ref FROM transcript ";
    private const string AllSql = Lines + "WHERE id > ?1 ORDER BY id";
    private const string ConversationSql = Lines + "WHERE conversation = ?1 AND id > ?2 ORDER BY id";
    private const string FindSql = Lines + "WHERE id = ?1";
    private const string KeySql = Lines + "WHERE key = ?1";
    private const string RefSql = Lines + "WHERE ref = ?2 AND conversation = ?1";
    private const string EarlierSql = "SELECT message FROM transcript_edits WHERE line = ?1 ORDER BY rowid";
    private const string LastInSql = "SELECT coalesce(max(id), 0) FROM transcript WHERE conversation = ?1";
    private const string LastSql = "SELECT coalesce(max(id), 0) FROM transcript";

    public ValueTask<IReadOnlyList<TranscriptLine>> ReadAsync(ConversationRef? conversation, long after, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read((conversation, after), static IReadOnlyList<TranscriptLine> (session, s) => s.conversation is { } room
            ? session[ConversationSql].Rows(ReadLine, room.ToString(), s.after)
            : session[AllSql].Rows(ReadLine, s.after)));

    public ValueTask<TranscriptLine?> FindAsync(long id, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(id, static (session, n) => session[FindSql].Row(ReadLine, n)));

    public ValueTask<TranscriptLine?> ByKeyAsync(string key, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(key, static (session, k) => session[KeySql].Row(ReadLine, k)));

    public ValueTask<TranscriptLine?> ByRefAsync(ConversationRef conversation, string reference, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read((conversation, reference), static (session, s) => session[RefSql].Row(ReadLine, s.conversation.ToString(), s.reference)));

    public ValueTask<IReadOnlyList<Message>> EarlierAsync(long id, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(id, static IReadOnlyList<Message> (session, n) => session[EarlierSql].Rows(row => MessageJson.Read(row.GetString(0)), n)));

    public ValueTask<long> LastAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(LastSql, static (session, sql) => (long)session[sql].Scalar()!));

    public ValueTask<long> LastInAsync(ConversationRef conversation, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(conversation, static (session, c) => (long)session[LastInSql].Scalar(c.ToString())!));

    private static TranscriptLine ReadLine(Row row) => new(
        row.GetInt64(0),
        ConversationRef.Parse(row.GetString(1)),
        row.Number(2),
        row.Text(3),
        row.GetInt64(4) != 0,
        row.GetString(5),
        Times.Of(row.GetInt64(6)),
        row.Time(7),
        row.Text(8) is { } message ? MessageJson.Read(message) : null,
        row.Text(9),
        row.Text(10));
}
