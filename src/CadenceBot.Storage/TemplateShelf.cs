using CadenceBot.Application.Ports;
using CadenceBot.Domain.Templates;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>The table <c>templates</c>.</summary>
internal sealed class TemplateShelf(Connections connections) : ITemplateShelf
{
    private const string SaveSql = "INSERT INTO templates (id, version, body) VALUES (?1, ?2, ?3) ON CONFLICT (id, version) DO NOTHING";
    private const string AllSql = "SELECT id, version, body FROM templates ORDER BY id, version";

    public static int Save(Session session, PlanTemplate template) => session[SaveSql].Run(template.Id, template.Version, template.Source);

    public async ValueTask SaveAsync(PlanTemplate template, CancellationToken cancellation) =>
        await connections.WriteAsync(session => Save(session, template), cancellation);

    public ValueTask<IReadOnlyList<ShelvedTemplate>> AllAsync(CancellationToken cancellation) => ValueTask.FromResult(connections.Read(
        AllSql,
        static IReadOnlyList<ShelvedTemplate> (session, sql) => session[sql].Rows(row => new ShelvedTemplate(row.GetString(0), row.GetInt32(1), row.GetString(2)))));
}
