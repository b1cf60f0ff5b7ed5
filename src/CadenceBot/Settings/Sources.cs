namespace CadenceBot.Host.Settings;

/// <summary>Where settings come from, later ones over earlier ones: files, user-secrets, a folder of secrets, the environment, the command line.</summary>
internal static class Sources
{
    /// <summary>Adds all but the first file, which differs between the program and its tools.</summary>
    public static IConfigurationBuilder AddSettings(this IConfigurationBuilder builder, string[] args)
    {
        builder.AddJsonFile("appsettings.Local.json", optional: true).AddUserSecrets(typeof(Sources).Assembly, optional: true);
        var folder = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build()[$"{CadenceOptions.Section}:{nameof(CadenceOptions.SecretsFolder)}"];
        if (!string.IsNullOrWhiteSpace(folder)) builder.AddKeyPerFile(Path.GetFullPath(folder), optional: false);
        return builder.AddEnvironmentVariables().AddCommandLine(args);
    }
}
