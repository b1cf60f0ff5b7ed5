namespace CadenceBot.Tests.Support;

/// <summary>A document that the tests write from data: it is compared to the letter, and the new text is left beside it to be looked at.</summary>
internal static class GeneratedDocument
{
    public static void ShouldBeInStep(string path, string expected)
    {
        var file = RepositoryFiles.FullPath(path);
        var received = Path.ChangeExtension(file, ".received" + Path.GetExtension(file));
        if (File.Exists(file) && string.Equals(File.ReadAllText(file), expected, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        throw new ShouldAssertException($"{path} is not in step. Look at {Path.GetFileName(received)} beside it, then run ./dev golden to accept it.");
    }
}
