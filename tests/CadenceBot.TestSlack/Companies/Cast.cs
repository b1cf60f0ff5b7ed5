namespace CadenceBot.TestSlack;

/// <summary>The default cast: a host company, two partners, and the channels between them.</summary>
public static class Cast
{
    public const string Host = "T0HOST";
    public const string Acme = "T0ACME";
    public const string Globex = "T0GLOBEX";

    /// <summary>The token of the install in the host's workspace.</summary>
    public const string BotToken = "xoxb-0-T0HOST-testslack";

    /// <summary>The bot's user in the host's workspace.</summary>
    public const string Bot = "U0BOTT0HOST";

    /// <summary>Shared with Acme, private, the bot is in it.</summary>
    public const string AcmeChannel = "C0ACME";

    /// <summary>Shared with Globex, public, the bot is in it.</summary>
    public const string GlobexChannel = "C0GLOBEX";

    /// <summary>The host's own, private, the bot is in it.</summary>
    public const string InternalChannel = "C0PARTNERS";

    /// <summary>Shared with Acme; nobody has invited the bot.</summary>
    public const string OtherChannel = "C0LAUNCH";

    internal static void Fill(SlackServer slack)
    {
        slack.AddWorkspace(Host, "Contoso");
        slack.AddWorkspace(Acme, "Acme");
        slack.AddWorkspace(Globex, "Globex");
        Person("U0ADA", Host, "ada", "Ada Byron", "admin", isAdmin: true);
        Person("U0SAM", Host, "sam", "Sam Host", "partner manager");
        Person("U0MIA", Host, "mia", "Mia Berg", "AE");
        Person("U0TOM", Host, "tom", "Tom Nowak", "SE");
        Person("U0GRACE", Host, "grace", "Grace Kim", "exec sponsor");
        Person("U0DANA", Acme, "dana", "Dana Reed", "partner manager", "America/New_York");
        Person("U0LEO", Acme, "leo", "Leo Park", "AE", "America/New_York");
        Person("U0IVY", Acme, "ivy", "Ivy Chen", "SE", "America/New_York");
        Person("U0RUTH", Acme, "ruth", "Ruth Cole", "exec sponsor", "America/New_York");
        Person("U0ARJUN", Globex, "arjun", "Arjun Rao", "partner manager", "Asia/Kolkata");
        Person("U0PRIYA", Globex, "priya", "Priya Nair", "AE", "Asia/Kolkata");
        slack.AddChannel(AcmeChannel, "contoso-acme", Host, isPrivate: true, with: [Acme], "U0SAM", "U0MIA", "U0TOM", "U0GRACE", "U0DANA", "U0LEO", "U0IVY", "U0RUTH");
        slack.AddChannel(GlobexChannel, "contoso-globex", Host, isPrivate: false, with: [Globex], "U0SAM", "U0MIA", "U0ARJUN", "U0PRIYA");
        slack.AddChannel(InternalChannel, "partner-team", Host, isPrivate: true, with: [], "U0ADA", "U0SAM", "U0MIA", "U0TOM", "U0GRACE");
        slack.AddChannel(OtherChannel, "launch-acme", Host, isPrivate: false, with: [Acme], "U0SAM", "U0MIA", "U0DANA", "U0LEO");

        void Person(string id, string team, string name, string real, string title, string tz = "Europe/Berlin", bool isAdmin = false) =>
            slack.AddPerson(new TestPerson(id, team, name) { RealName = real, Title = title, Tz = tz, IsAdmin = isAdmin, Email = $"{name}@{slack.State.Workspaces[team].Domain}.example" });
    }

    internal static void Install(SlackServer slack)
    {
        slack.Install(Host, BotToken);
        foreach (var channel in new[] { AcmeChannel, GlobexChannel, InternalChannel }) slack.State.Channels[channel].Members.Add(Bot);
    }
}
