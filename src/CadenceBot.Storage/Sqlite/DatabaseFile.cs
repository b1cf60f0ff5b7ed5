namespace CadenceBot.Storage.Sqlite;

/// <summary>The file itself: what stands in it is for the owner's eyes alone.</summary>
internal static class DatabaseFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder and an empty file when they are missing; SQLite gives its side files the same rights.</summary>
    public static void Prepare(string file)
    {
        PrepareFolder(file);
        // A file that is there is not even opened: closing it would end the locks that SQLite holds on it in this process.
        if (File.Exists(file)) return;
        try
        {
            Create(file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was faster; the file is what was wanted.
        }
    }

    /// <summary>Makes the file's folder when it is missing.</summary>
    public static void PrepareFolder(string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { Length: > 0 } folder && !Directory.Exists(folder)) MakeFolder(folder);
    }

    /// <summary>An empty file, in place of one that is there.</summary>
    public static void CreateEmpty(string file)
    {
        File.Delete(file);
        Create(file);
    }

    private static void Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var created = new FileStream(file, options);
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }
}
