namespace CadenceBot.Application.Copy;

/// <summary>What stands on the page to which somebody comes back who installs the app; one sentence, or two.</summary>
public static class InstallCopy
{
    /// <summary>Not this browser's, too old, or used.</summary>
    public const string Stale = "This way back is older than ten minutes, was used already, or began in another browser. Start once more.";

    /// <summary>Somebody said no.</summary>
    public const string Declined = "Nothing was installed: it was declined in Slack. You can start once more whenever you like.";

    /// <summary>Slack said no.</summary>
    public const string NotGranted = "Nothing was installed: Slack did not allow it. Start once more, or ask an admin of the workspace to do it.";

    /// <summary>The code does not hold.</summary>
    public const string BadCode = "Nothing was installed: Slack's permission had run out. Start once more.";

    /// <summary>Slack did not answer.</summary>
    public const string NotReached = "Nothing was installed: Slack did not answer. Try again in a minute.";

    /// <summary>The store could not take it.</summary>
    public const string NotKept = "Nothing was recorded here just now. Try again in a minute.";

    /// <summary>Another company's workspace.</summary>
    public const string NotOurs = "This CadenceBot works for another company, so nothing was installed in your workspace. Choose a workspace that its admin has named.";

    /// <summary>It is done.</summary>
    public static string Done(string name, bool again) =>
        $"CadenceBot is {(again ? "installed again" : "installed")} in {Phrases.Name(name, "your workspace")}. Go to the channel that you share with a partner and type /invite @CadenceBot there.";
}
