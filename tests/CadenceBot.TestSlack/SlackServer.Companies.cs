namespace CadenceBot.TestSlack;

/// <summary>Who is there: what an admin or the arranging part of a test does, of which the bot is told where Slack would.</summary>
public sealed partial class SlackServer
{
    public TestWorkspace AddWorkspace(string id, string name, string? enterprise = null)
    {
        var workspace = new TestWorkspace(Checked(id, "T"), name, enterprise is null ? null : Checked(enterprise, "E"));
        lock (State.Gate) State.Workspaces.Add(id, workspace);
        return workspace;
    }

    public TestPerson AddPerson(TestPerson person)
    {
        Checked(person.Id, "UW");
        lock (State.Gate) State.People.Add(person.Id, person);
        return person;
    }

    /// <summary>Adds a channel with its members; nobody is told.</summary>
    public TestChannel AddChannel(string id, string name, string team, bool isPrivate, string[] with, params string[] members)
    {
        var channel = new TestChannel(Checked(id, "CG"), name, team) { IsPrivate = isPrivate };
        channel.Teams.AddRange(with);
        channel.Members.AddRange(members);
        lock (State.Gate) State.Channels.Add(id, channel);
        return channel;
    }

    /// <summary>Installs the app in a workspace.</summary>
    public Installation Install(string team, string? token = null, string[]? scopes = null) => Add(team, State.EnterpriseOf(team), team, token, scopes);

    /// <summary>Installs the app for a whole organisation.</summary>
    public Installation InstallOrg(string enterprise, string? token = null, string[]? scopes = null) => Add(null, enterprise, enterprise, token, scopes);

    public TestPerson Person(string id)
    {
        lock (State.Gate) return State.People[id];
    }

    public TestChannel Channel(string id)
    {
        lock (State.Gate) return State.Channels[id];
    }

    public Installation Installation(string key)
    {
        lock (State.Gate) return State.Installs.Last(i => i.Key == key);
    }

    public IReadOnlyList<TestPerson> People
    {
        get
        {
            lock (State.Gate) return [.. State.People.Values.Where(p => !p.IsBot)];
        }
    }

    public IReadOnlyList<TestChannel> Channels
    {
        get
        {
            lock (State.Gate) return [.. State.Channels.Values];
        }
    }

    private Installation Add(string? team, string? enterprise, string key, string? token, string[]? scopes)
    {
        lock (State.Gate)
        {
            var install = new Installation(App, team, enterprise)
            {
                BotUserId = "U0BOT" + key,
                BotId = "B0BOT" + key,
                Token = token ?? State.Secret($"xoxb-{key}-"),
                Scopes = [.. scopes ?? App.Scopes],
            };
            // Installed again, the app keeps its bot.
            State.People.TryAdd(install.BotUserId, new TestPerson(install.BotUserId, team ?? State.Workspaces.Values.First(w => w.EnterpriseId == enterprise).Id, App.BotName) { IsBot = true, RealName = App.Name, Tz = null });
            State.Installs.RemoveAll(i => i.Key == key);
            State.Installs.Add(install);
            State.Touch();
            return install;
        }
    }

    private static string Checked(string id, string letters) =>
        letters.Contains(id[0]) && id.Length > 1 && id.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) ? id : throw new ArgumentException($"{id} is no id of Slack: it begins with one of {letters}, then letters and digits");
}
