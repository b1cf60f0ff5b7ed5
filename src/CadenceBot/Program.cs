using CadenceBot.Host;
using CadenceBot.Host.Admin;

try
{
    return args switch
    {
        ["backup", .. var rest] => await BackupCommand.RunAsync(rest),
        ["restore", .. var rest] => await RestoreCommand.RunAsync(rest),
        ["doctor", .. var rest] => await DoctorCommand.RunAsync(rest),
        ["simulate", .. var rest] => await SimulateCommand.RunAsync(rest),
        ["--help" or "-h" or "help", ..] => Usage.Print(),
        // A setting has a section or a value in it; what has neither would be passed over in silence.
        [{ } word, ..] when !(word.StartsWith("--", StringComparison.Ordinal) && word.Contains(':')) && !word.Contains('=') => Usage.Unknown(word),
        _ => await Serve.RunAsync(args),
    };
}
catch (Exception e) when (Trouble.SentenceOf(e) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
