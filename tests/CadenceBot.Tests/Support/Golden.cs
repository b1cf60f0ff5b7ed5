using System.Text;

namespace CadenceBot.Tests.Support;

/// <summary>Text that people read, compared to the letter with an approved file; what differs is left beside it as <c>.received.</c> for <c>./dev golden</c>.</summary>
internal static class Golden
{
    private const string Folder = "tests/CadenceBot.Tests/Goldens";

    public static void Match(string text, string name, string extension = "txt")
    {
        var approved = RepositoryFiles.FullPath($"{Folder}/{name}.approved.{extension}");
        var received = RepositoryFiles.FullPath($"{Folder}/{name}.received.{extension}");
        var actual = text.EndsWith('\n') ? text : text + "\n";
        if (File.Exists(approved) && string.Equals(File.ReadAllText(approved), actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        throw new ShouldAssertException($"{Folder}/{name}.approved.{extension} differs. Look at {Path.GetFileName(received)} beside it, then run ./dev golden to accept it.");
    }
}
