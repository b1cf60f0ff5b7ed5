using CadenceBot.Host;
using CadenceBot.Host.Admin;
using CadenceBot.Host.Settings;

try
{
    return args switch
    {
        ["backup", .. var rest] => await BackupCommand.RunAsync(rest),
        ["restore", .. var rest] => await RestoreCommand.RunAsync(rest),
        ["doctor", .. var rest] => await DoctorCommand.RunAsync(rest),
        ["simulate", .. var rest] => await SimulateCommand.RunAsync(rest),
        ["--help" or "-h" or "help", ..] => Usage.Print(),
        [{ } word, ..] when !word.StartsWith('-') && !word.Contains('=') => Usage.Unknown(word),
        _ => await Serve.RunAsync(args),
    };
}
catch (SettingException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
