namespace CadenceBot.Tests.Support;

/// <summary>A file of the repository: its path from the root with forward slashes, and where it lies.</summary>
internal sealed record RepositoryFile(string Path, string FullPath)
{
    public string Name => System.IO.Path.GetFileName(FullPath);

    public string ReadText() => File.ReadAllText(FullPath);

    public string[] ReadLines() => File.ReadAllLines(FullPath);

    /// <summary>The text without lines that are only a comment: for rules about code, not about what is said of it.</summary>
    public string ReadCode() => string.Join('\n', ReadLines().Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    public bool IsText() => !File.ReadAllBytes(FullPath).Take(8000).Contains((byte)0);

    public override string ToString() => Path;
}

/// <summary>The repository as the tests find it: the nearest folder above them that holds the solution.</summary>
internal static class RepositoryFiles
{
    private const string Solution = "CadenceBot.sln";

    private static readonly HashSet<string> Produced = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".idea", "artifacts", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "StrykerOutput",
    };

    public static string Root { get; } = FindRoot();

    public static string FullPath(string path) => System.IO.Path.Combine(Root, path);

    public static string ReadText(string path) => File.ReadAllText(FullPath(path));

    /// <summary>Every file below a folder whose name ends in one of the endings (all files without one), in ordinal order; nothing that a build or a run produced.</summary>
    public static IReadOnlyList<RepositoryFile> Under(string folder, params string[] endings)
    {
        var top = new DirectoryInfo(FullPath(folder));
        return top.Exists
            ? [.. Walk(top).Where(f => endings.Length == 0 || endings.Any(e => f.Path.EndsWith(e, StringComparison.Ordinal))).OrderBy(f => f.Path, StringComparer.Ordinal)]
            : [];
    }

    private static IEnumerable<RepositoryFile> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
        {
            yield return new RepositoryFile(System.IO.Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), file.FullName);
        }

        foreach (var file in folder.EnumerateDirectories().Where(IsKept).SelectMany(Walk))
        {
            yield return file;
        }
    }

    // A folder "data" at the root is the store of a running playground; deeper down it may be source.
    private static bool IsKept(DirectoryInfo folder) =>
        !Produced.Contains(folder.Name) && !string.Equals(folder.FullName, FullPath("data"), StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, Solution)))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Solution}; the tests read the sources.");
    }
}
