using System.ComponentModel.DataAnnotations;
using CadenceBot.Application;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Host.Admin;
using CadenceBot.Host.Settings;
using CadenceBot.Playground;
using CadenceBot.Slack;
using CadenceBot.Storage;

namespace CadenceBot.Host;

/// <summary>Puts the rooms together; the only place that names the system's clock.</summary>
internal static class Composition
{
    /// <summary>Reads the settings and checks them: a wrong one stops the start with one sentence.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static CadenceOptions ReadOptions(IConfiguration configuration)
    {
        var options = new CadenceOptions();
        try
        {
            configuration.GetSection(CadenceOptions.Section).Bind(options);
        }
        catch (InvalidOperationException unread)
        {
            throw new SettingException($"{unread.Message} The setting names a value of another kind, such as Cadence__Backup__Keep=14.");
        }

        var problems = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true)
            ? options
            : throw new SettingException(string.Join(Environment.NewLine, problems.Select(p => p.ErrorMessage)));
    }

    /// <summary>Adds every room of the house.</summary>
    public static IServiceCollection AddEverything(this IServiceCollection services, CadenceOptions options)
    {
        var catalog = TemplateCatalog.Read(options.TemplatesFolder);
        services.AddSingleton(TimeProvider.System);
        // The server's line of each request has its whole address, and one of them carries the code of an install.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.AddSingleton(options);
        services.AddSingleton(catalog);
        services.AddSingleton<ITemplateCatalog>(catalog);
        services.AddSingleton<IGallery, CopyGallery>();
        services.AddSingleton<NightlyBackup>();
        services
            .AddCadence()
            .AddStorage(new StorageOptions { File = options.Database })
            .AddSlackRendering();
        // Where real people talk there is no playground beside them: its clock can be wound, and its door asks nobody who they are.
        return options.Slack.IsOn ? services.AddSingleton<IBotClock, WallClock>().AddSlack(options.Slack) : services.AddPlayground();
    }

    /// <summary>Prepares the store: folder, migrations, the versions of templates that running plans keep.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CadenceOptions options, CancellationToken cancellation)
    {
        Migrator.Apply(options.Database);
        services.GetRequiredService<TemplateCatalog>().Keep(await services.GetRequiredService<ITemplateShelf>().AllAsync(cancellation));
    }
}
