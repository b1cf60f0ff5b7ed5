namespace CadenceBot.Host.Admin;

/// <summary>What can be typed after the program's name.</summary>
internal static class Usage
{
    private const string Text = """
        CadenceBot                          runs the program; the playground is at http://127.0.0.1:5080
        CadenceBot simulate [--template forecastable-90] [--story win|silent|no-sponsor|dst|outage] [--csv]
                                            prints what a whole run would send
        CadenceBot backup FILE              copies the database, also while the program runs
        CadenceBot restore FILE             puts a backup in place; the program must be stopped
        CadenceBot doctor                   checks the database, every journal, and what could not be sent
        Settings: appsettings.json, the environment (Cadence__Database=data/other.db), or --Cadence:Database data/other.db
        """;

    /// <summary>Prints the usage.</summary>
    public static int Print()
    {
        Console.WriteLine(Text);
        return 0;
    }

    /// <summary>Refuses a word that is no command.</summary>
    public static int Unknown(string word)
    {
        Console.Error.WriteLine($"\"{word}\" is no command; try simulate, backup, restore or doctor, or nothing at all to run the program.");
        return 2;
    }

    /// <summary>The one file that a command wants; null when there is none, which is said.</summary>
    public static string? FileOf(string command, string[] rest)
    {
        if (rest is [{ Length: > 0 } file, ..] && !file.StartsWith('-')) return file;
        Console.Error.WriteLine($"{command} wants a file, such as CadenceBot {command} data/backups/cadence-2026-03-02.db");
        return null;
    }
}
