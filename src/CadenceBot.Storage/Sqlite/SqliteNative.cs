using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace CadenceBot.Storage.Sqlite;

/// <summary>Chooses the SQLite library of this process; the distribution patches its own, the bundled one stands still.</summary>
public static class SqliteNative
{
    /// <summary>The setting that names a library by its path.</summary>
    public const string PathVariable = "CADENCE_SQLITE";

    private const string ImportedName = "e_sqlite3";
    private static readonly Lock Gate = new();
    private static NativeChoice? _choice;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int LibraryVersion();

    /// <summary>What was chosen; chooses first when nobody did.</summary>
    public static NativeChoice Choice => Init();

    /// <summary>Chooses once for the process, before the first connection: the named library, else the newer of the system's and the bundled one.</summary>
    /// <exception cref="InvalidOperationException">No library can be loaded.</exception>
    public static NativeChoice Init()
    {
        lock (Gate)
        {
            if (_choice is { } made) return made;
            var assembly = typeof(SQLite3Provider_e_sqlite3).Assembly;
            var (choice, handle) = Choose(Environment.GetEnvironmentVariable(PathVariable), assembly);
            // The wrapper sets its own provider when its first connection is made; that one asks for the bundled name too.
            NativeLibrary.SetDllImportResolver(assembly, (name, _, _) => name == ImportedName ? handle : IntPtr.Zero);
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            _choice = choice;
            return choice;
        }
    }

    internal static (NativeChoice Choice, IntPtr Handle) Choose(string? path, Assembly assembly)
    {
        if (!string.IsNullOrEmpty(path))
        {
            return Try(path, "named", () => (NativeLibrary.TryLoad(path, out var h), h))
                ?? throw new InvalidOperationException($"{PathVariable} names '{path}', which is not a SQLite library that can be loaded; correct the path or unset it.");
        }

        var system = OperatingSystem.IsLinux() ? Try("libsqlite3.so.0", "system", () => (NativeLibrary.TryLoad("libsqlite3.so.0", out var h), h)) : null;
        var bundled = Try(ImportedName, "bundled", () => (NativeLibrary.TryLoad(ImportedName, assembly, null, out var h), h));
        if (system is { } s && (bundled is not { } b || s.Choice.Number >= b.Choice.Number)) return s;
        return bundled ?? throw new InvalidOperationException($"No SQLite library can be loaded; install libsqlite3 or name one by {PathVariable}.");
    }

    private static (NativeChoice Choice, IntPtr Handle)? Try(string name, string origin, Func<(bool Loaded, IntPtr Handle)> load)
    {
        var (loaded, handle) = load();
        if (!loaded || !NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out var export)) return null;
        var number = Marshal.GetDelegateForFunctionPointer<LibraryVersion>(export)();
        return (new NativeChoice(name, origin, number), handle);
    }
}

/// <summary>The SQLite library that runs.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Origin"><c>named</c>, <c>system</c> or <c>bundled</c>.</param>
/// <param name="Number">Its version as a number: 3040001.</param>
public sealed record NativeChoice(string Name, string Origin, int Number)
{
    /// <summary>The version as people write it: <c>3.40.1</c>.</summary>
    public string Version => $"{Number / 1_000_000}.{Number / 1000 % 1000}.{Number % 1000}";
}
