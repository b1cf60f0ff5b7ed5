using System.ComponentModel.DataAnnotations;

namespace CadenceBot.Storage;

/// <summary>Where the store is and how patient it is.</summary>
public sealed class StorageOptions
{
    /// <summary>The database file; its folder is created when it is missing.</summary>
    [Required(ErrorMessage = "Storage:File is required: name the database file, such as data/cadence.db.")]
    public string File { get; set; } = "data/cadence.db";

    /// <summary>How long a write waits for another one.</summary>
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The same for what a chat delivery causes: a platform wants its answer within three seconds.</summary>
    public TimeSpan InboundWait { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How many connections read.</summary>
    [Range(1, 16, ErrorMessage = "Storage:Readers must be from 1 to 16.")]
    public int Readers { get; set; } = 2;

    /// <summary>How many plans are kept in memory.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Storage:PlansInMemory must be from 1 to 1,000,000.")]
    public int PlansInMemory { get; set; } = 256;
}
