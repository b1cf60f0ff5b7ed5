namespace CadenceBot.BrowserTests.Support;

/// <summary>Where the tests leave what people may want to look at; nothing of it is kept in the repository.</summary>
internal static class Artifacts
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = Find();

    public static string Screenshots { get; } = Path.Combine(Root, "artifacts", "screenshots");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CadenceBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests lie in no folder below CadenceBot.sln.");
    }
}
