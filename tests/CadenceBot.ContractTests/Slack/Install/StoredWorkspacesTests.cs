using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Faults;
using CadenceBot.Slack.Install;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CadenceBot.ContractTests.Slack.Install;

/// <summary>Installations that outlive the process: found by team, then by organisation; sealed at rest; renewed once; known when they come again.</summary>
public sealed class StoredWorkspacesTests : IAsyncLifetime
{
    private static readonly Workspace Contoso = new("T0HOST", "T0HOST", null, "Contoso", "A0CADENCE", "U0BOT", "B0BOT", "");
    private static readonly Workspace Branch = new("T0BRANCH", "T0BRANCH", "E0ORG", "Contoso Berlin", "A0CADENCE", "U0BOT2", "B0BOT2", "");
    private static readonly Workspace Group = new("E0ORG", null, "E0ORG", "Contoso Group", "A0CADENCE", "U0BOT3", "B0BOT3", "");

    private readonly FakeWeb _web = new();
    private readonly EphemeralDataProtectionProvider _protection = new();
    private House _house = null!;

    private IStore Store => _house.Get<IStore>();

    public async Task InitializeAsync() => _house = await House.OpenAsync();

    public async Task DisposeAsync()
    {
        _web.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task Another_process_finds_them_by_team_first_and_by_organisation_then()
    {
        var first = Made();
        await first.SaveAsync(Contoso, new GivenToken("xoxb-host", null, null), "chat:write", "U0ADA", default);
        await first.SaveAsync(Branch, new GivenToken("xoxb-branch", null, null), "chat:write", "U0ADA", default);
        await first.SaveAsync(Group, new GivenToken("xoxb-group", null, null), "chat:write", "U0ADA", default);

        var next = Made();
        await next.LoadAsync(default);

        next.All.Select(w => (w.Key, w.Token)).ShouldBe([("E0ORG", "xoxb-group"), ("T0BRANCH", "xoxb-branch"), ("T0HOST", "xoxb-host")]);
        next.Find(new InstallKey("T0BRANCH", "E0ORG"))!.Key.ShouldBe("T0BRANCH", "the team's own goes before its organisation's");
        next.Find(new InstallKey("T0ELSE", "E0ORG"))!.Key.ShouldBe("E0ORG");
        next.Find(new InstallKey(null, "E0ORG"))!.IsEnterpriseInstall.ShouldBeTrue();
        next.Find(new InstallKey("T0HOST", null))!.BotUserId.ShouldBe("U0BOT");
        next.Find(new InstallKey("T0ACME", "E0ACME")).ShouldBeNull();
        next.Find("T0ACME").ShouldBeNull();
        await next.EndAsync("E0ORG", default);
        next.Find(new InstallKey("E0ORG", null))!.Key.ShouldBe("T0BRANCH", "a person on Grid is named by the organisation");
    }

    [Fact]
    public async Task No_token_stands_in_the_store_and_each_has_a_seal_of_its_own()
    {
        var workspaces = Made();
        await workspaces.SaveAsync(Contoso, new GivenToken("xoxb-host", "xoxe-1-host", _web.Clock.GetUtcNow().AddHours(12)), "chat:write", null, default);
        await workspaces.SaveAsync(Branch, new GivenToken("xoxb-branch", null, null), "chat:write", null, default);

        var kept = (await Store.MetaAsync("slack/install/T0HOST", default)).ShouldNotBeNull();
        kept.ShouldNotContain("xox");
        await Store.CommitAsync(new Commit { At = House.Start, Meta = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("slack/install/T0BRANCH", kept.Replace("T0HOST", "T0BRANCH", StringComparison.Ordinal)) }, default);
        var next = Made();
        await next.LoadAsync(default);
        next.All.Select(w => w.Key).ShouldBe(["T0HOST"], "what was sealed for one workspace opens for no other");
    }

    [Fact]
    public async Task Without_its_keys_a_token_is_not_used_and_an_install_mends_it()
    {
        await Made().SaveAsync(Contoso, new GivenToken("xoxb-host", null, null), "chat:write", null, default);
        var other = new StoredWorkspaces(Store, new EphemeralDataProtectionProvider(), _web.Client, _web.Clock, NullLogger<StoredWorkspaces>.Instance);
        await other.LoadAsync(default);
        other.All.ShouldBeEmpty();
        other.Knows("T0HOST").ShouldBeTrue();
        await other.SaveAsync(Contoso, new GivenToken("xoxb-new", null, null), "chat:write", null, default);
        other.Find("T0HOST")!.Token.ShouldBe("xoxb-new");
    }

    [Fact]
    public async Task What_was_uninstalled_has_no_token_left_and_is_known_when_it_comes_again()
    {
        var workspaces = Made();
        await workspaces.SaveAsync(Contoso, new GivenToken("xoxb-host", null, null), "chat:write", null, default);

        await workspaces.EndAsync("T0HOST", default);
        await workspaces.EndAsync("T0HOST", default);

        workspaces.Find("T0HOST").ShouldBeNull();
        (await Store.MetaAsync("slack/install/T0HOST", default)).ShouldNotBeNull().ShouldNotContain("token");
        var next = Made();
        await next.LoadAsync(default);
        (next.All.Count, next.Knows("T0HOST")).ShouldBe((0, true));
        await next.SaveAsync(Contoso, new GivenToken("xoxb-again", null, null), "chat:write", null, default);
        next.Find("T0HOST")!.Token.ShouldBe("xoxb-again");
    }

    [Fact]
    public async Task A_token_is_renewed_once_when_less_than_an_hour_is_left_and_kept_before_it_is_used()
    {
        var workspaces = Made();
        await workspaces.SaveAsync(Contoso, new GivenToken("xoxe.xoxb-1", "xoxe-1", _web.Clock.GetUtcNow().AddHours(12)), "chat:write", null, default);
        await workspaces.SaveAsync(Branch, new GivenToken("xoxb-branch", null, null), "chat:write", null, default);
        string? keptAtUse = null;
        _web.Answers("oauth.v2.access", call =>
        {
            call["refresh_token"].ShouldBe("xoxe-1");
            keptAtUse = workspaces.Find("T0HOST")!.Token;
            return """{"ok":true,"access_token":"xoxe.xoxb-2","refresh_token":"xoxe-2","expires_in":43200}""";
        });

        await workspaces.RenewAsync(default);
        _web.Calls.ShouldBeEmpty("there are twelve hours left");
        _web.Clock.Advance(TimeSpan.FromHours(11) + TimeSpan.FromMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => workspaces.RenewAsync(default)));

        _web.Calls.ShouldHaveSingleItem();
        keptAtUse.ShouldBe("xoxe.xoxb-1");
        workspaces.Find("T0HOST")!.Token.ShouldBe("xoxe.xoxb-2");
        var next = Made();
        await next.LoadAsync(default);
        next.Find("T0HOST")!.Token.ShouldBe("xoxe.xoxb-2");
        _web.Clock.Advance(TimeSpan.FromHours(11) + TimeSpan.FromMinutes(1));
        _web.Answers("oauth.v2.access", call => call["refresh_token"] == "xoxe-2" ? """{"ok":true,"access_token":"xoxe.xoxb-3","refresh_token":"xoxe-3","expires_in":43200}""" : """{"ok":false,"error":"invalid_refresh_token"}""");
        await next.RenewAsync(default);
        next.Find("T0HOST")!.Token.ShouldBe("xoxe.xoxb-3");
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_again_and_the_old_token_stays()
    {
        var workspaces = Made();
        await workspaces.SaveAsync(Contoso, new GivenToken("xoxe.xoxb-1", "xoxe-1", _web.Clock.GetUtcNow().AddMinutes(30)), "chat:write", null, default);
        _web.IsDown = true;
        await workspaces.RenewAsync(default);
        workspaces.Find("T0HOST")!.Token.ShouldBe("xoxe.xoxb-1");
        _web.IsDown = false;
        _web.Answers("oauth.v2.access", """{"ok":true,"access_token":"xoxe.xoxb-2","refresh_token":"xoxe-2","expires_in":43200}""");
        await workspaces.RenewAsync(default);
        workspaces.Find("T0HOST")!.Token.ShouldBe("xoxe.xoxb-2");
    }

    [Fact]
    public async Task The_renewal_looks_when_the_program_starts_and_every_five_minutes()
    {
        var workspaces = Made();
        await workspaces.SaveAsync(Contoso, new GivenToken("xoxe.xoxb-1", "xoxe-1", _web.Clock.GetUtcNow().AddMinutes(64)), "chat:write", null, default);
        var asked = new TaskCompletionSource();
        _web.Answers("oauth.v2.access", _ =>
        {
            asked.TrySetResult();
            return """{"ok":true,"access_token":"xoxe.xoxb-2","refresh_token":"xoxe-2","expires_in":43200}""";
        });
        using var renewal = new TokenRenewal(workspaces, _web.Clock, NullLogger<TokenRenewal>.Instance);
        await renewal.StartAsync(default);
        while (_web.Clock.Waiting == 0) await Task.Yield();
        asked.Task.IsCompleted.ShouldBeFalse();

        _web.Clock.Advance(TimeSpan.FromMinutes(5));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(15));
        await renewal.StopAsync(default);
    }

    [Fact]
    public void The_keys_lie_where_only_the_programs_user_reads()
    {
        var path = Path.Combine(_house.Folder, "keys");
        KeysFolder.Open(path).Exists.ShouldBeTrue();
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        KeysFolder.Open(path);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private StoredWorkspaces Made() => new(Store, _protection, _web.Client, _web.Clock, NullLogger<StoredWorkspaces>.Instance);
}
