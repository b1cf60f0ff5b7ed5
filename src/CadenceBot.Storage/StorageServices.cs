using System.ComponentModel.DataAnnotations;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Storage.Journal;
using CadenceBot.Storage.Snapshots;
using CadenceBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CadenceBot.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>Learns how plans are written, which takes a while in a new process and needs no database.</summary>
    public static void WarmUp() => _ = PlanShape.Current;

    /// <summary>Adds the ports that the store fills. The database is opened and migrated when the first of them is asked for; an <see cref="ITemplateCatalog"/> must be registered.</summary>
    /// <exception cref="ValidationException">A setting is missing or out of range.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        services.AddSingleton(options);
        services.TryAddSingleton<OutboxBell>();
        services.AddSingleton<Connections>();
        services.AddSingleton(new EventCodec(Upcasts.Known));
        services.AddSingleton<JournalTable>();
        services.AddSingleton<PlanCodec>();
        services.AddSingleton<PlanTable>();
        services.AddSingleton<DirectoryTables>();
        services.AddSingleton<CommitWriter>();
        services.AddSingleton<Troubles>();
        services.AddSingleton<IStore, SqliteStore>();
        services.AddSingleton<IOutbox, OutboxStore>();
        services.AddSingleton<ITranscript, TranscriptStore>();
        services.AddSingleton<ITemplateShelf, TemplateShelf>();
        services.AddSingleton<IMaintenance, Maintenance>();
        return services;
    }
}
