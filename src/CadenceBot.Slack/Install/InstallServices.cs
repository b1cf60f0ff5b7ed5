using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace CadenceBot.Slack.Install;

/// <summary>Registers whose installations there are, and who looks after them.</summary>
internal static class InstallServices
{
    /// <summary>Adds one workspace by its token, or many by OAuth.</summary>
    public static IServiceCollection AddSlackInstall(this IServiceCollection services, SlackOptions options)
    {
        if (!options.OAuth.IsOn) return services.AddSingleton<IWorkspaces, OneWorkspace>();
        services.AddDataProtection().SetApplicationName("CadenceBot").PersistKeysToFileSystem(KeysFolder.Open(options.KeysFolder));
        return services
            .AddSingleton<StoredWorkspaces>()
            .AddSingleton<IWorkspaces>(s => s.GetRequiredService<StoredWorkspaces>())
            .AddSingleton<OAuthStates>()
            .AddSingleton<OAuthEndpoints>()
            .AddHostedService<TokenRenewal>();
    }
}

/// <summary>The folder of the keys that open sealed tokens; whoever has both folder and database has the tokens.</summary>
internal static class KeysFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes it if it is not there, for the program's own user alone.</summary>
    public static DirectoryInfo Open(string path)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
        var folder = Directory.CreateDirectory(path, OwnerOnly);
        folder.UnixFileMode = OwnerOnly;
        return folder;
    }
}
