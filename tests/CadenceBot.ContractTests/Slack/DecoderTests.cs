using System.Text.Json;
using CadenceBot.Slack.Inbound;

namespace CadenceBot.ContractTests.Slack;

/// <summary>What each payload of Slack's is taken for: whose installation, who acted, where. The files hold one of every documented kind, by the own and the other company's people, on Enterprise Grid and not.</summary>
public sealed class DecoderTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Slack", "Fixtures");

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_payload_is_read_by_its_own_rule(string fixture, string arrival) => Shown(Read(fixture)).ShouldBe(arrival);

    [Fact]
    public void Every_fixture_is_read_somewhere_here() =>
        Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ShouldBe(Expected().Select(row => (string)row[0]).Order(StringComparer.Ordinal)!);

    // kind, delivery, (only you) | app | installed team/organisation | user of team/organisation | channel ts thread direct | what
    public static TheoryData<string, string> Expected() => new()
    {
        { "command.internal", "command slack:command/11.22.cc | A0CADENCE | T0HOST/- | U0SAM of T0HOST/- | C0ACME - - | status acme" },
        { "command.direct", "command slack:command/11.22.cc | A0CADENCE | T0HOST/- | U0SAM of T0HOST/- | D0SAM - - direct | " },
        { "command.internal.grid", "command slack:command/11.22.cc | A0CADENCE | T0HOST/E0CONTOSO | U0SAM of T0HOST/E0CONTOSO | C0ACME - - | people add host.ae <@W0MIA|mia>" },
        { "command.org-install", "command slack:command/11.22.cc | A0CADENCE | T0HOST2/E0CONTOSO | W0SAM of T0HOST2/E0CONTOSO | C0ACME - - | status acme" },
        { "block_actions.internal", "press slack:act/C0ACME/1772450000.000100/a1/U0SAM/1772450060.000300 | A0CADENCE | T0HOST/- | U0SAM of T0HOST/- | C0ACME 1772450000.000100 - | done w2 --for acme.1/week/w02" },
        { "block_actions.external", "press slack:act/C0ACME/1772450000.000100/a1/U0LEO/1772450060.000300 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 - | done w2 --for acme.1/week/w02" },
        { "block_actions.internal.grid", "press slack:act/C0ACME/1772450000.000100/a1/W0SAM/1772450060.000300 | A0CADENCE | T0HOST/E0CONTOSO | W0SAM of T0HOST/- | C0ACME 1772450000.000100 - | done w2 --for acme.1/week/w02" },
        { "block_actions.external.grid", "press slack:act/C0ACME/1772450000.000100/a1/W0LEO/1772450060.000300 | A0CADENCE | T0HOST/- | W0LEO of T0ACME2/- | C0ACME 1772450000.000100 - | done w2 --for acme.1/week/w02" },
        { "block_actions.org-install", "press slack:act/C0ACME/1772450000.000100/a1/W0SAM/1772450060.000300 | A0CADENCE | T0HOST2/E0CONTOSO | W0SAM of T0HOST2/- | C0ACME 1772450000.000100 - | done w2 --for acme.1/week/w02" },
        { "block_actions.thread", "press slack:act/C0ACME/1772450000.000100/a1/U0LEO/1772450060.000300 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 1772440000.000200 | done w2 --for acme.1/week/w02" },
        { "block_actions.ephemeral", "press slack:act/C0ACME/1772450000.000100/a1/U0LEO/1772450060.000300 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 - | done w2 --for acme.1/week/w02 (only you)" },
        { "block_actions.direct", "press slack:act/D0LEO/1772450000.000100/a1/U0LEO/1772450060.000300 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | D0LEO 1772450000.000100 - direct | done w2 --for acme.1/week/w02" },
        { "block_actions.select", "press slack:act/C0ACME/1772450000.000100/a1/U0LEO/1772450060.000300 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 - | answer w2 moved" },
        { "block_actions.link", "press slack:act/C0ACME/1772450000.000100/a1/U0LEO/1772450060.000300 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 - | -" },
        { "block_actions.home", "press slack:act/V0HOME//a1/U0SAM/1772450060.000300 | A0CADENCE | T0HOST/- | U0SAM of T0HOST/- | nowhere | done w2 --for acme.1/week/w02" },
        { "view_submission.internal", "submission slack:view/V0ONE/1772450000.h1 | A0CADENCE | T0HOST/- | U0SAM of T0HOST/- | C0ACME 1772450000.000100 - | opp add --name \"Northwind\" --test=\"yes\" ; amount= close=2026-05-28 name=Northwind owner=@T0ACME/U0LEO test=yes" },
        { "view_submission.external", "submission slack:view/V0ONE/1772450000.h1 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 - | opp add --name \"Northwind\" --test=\"yes\" ; amount= close=2026-05-28 name=Northwind owner=@T0ACME/U0LEO test=yes" },
        { "view_submission.external.grid", "submission slack:view/V0ONE/1772450000.h1 | A0CADENCE | T0HOST/E0ACME | W0LEO of T0ACME2/- | C0ACME 1772450000.000100 - | opp add --name \"Northwind\" --test=\"yes\" ; amount= close=2026-05-28 name=Northwind owner=@T0ACME/U0LEO test=yes" },
        { "view_submission.org-install", "submission slack:view/V0ONE/1772450000.h1 | A0CADENCE | E0CONTOSO/E0CONTOSO | W0SAM of T0HOST2/- | C0ACME 1772450000.000100 - | opp add --name \"Northwind\" --test=\"yes\" ; amount= close=2026-05-28 name=Northwind owner=@T0ACME/U0LEO test=yes" },
        { "view_closed", "ignored slack:view_closed | A0CADENCE | T0HOST/- | view_closed" },
        { "shortcut", "ignored slack:shortcut | A0CADENCE | T0HOST/- | shortcut" },
        { "message_action", "ignored slack:message_action | A0CADENCE | T0HOST/- | message_action" },
        { "block_suggestion", "ignored slack:block_suggestion | A0CADENCE | T0HOST/- | block_suggestion" },
        { "app_mention.internal", "words mention slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | U0SAM of T0HOST/- | C0ACME 1772450000.000100 - | <@U0BOT> status" },
        { "app_mention.external", "words mention slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 - | <@U0BOT> status" },
        { "app_mention.external.grid", "words mention slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | W0LEO of E0ACME/- | C0ACME 1772450000.000100 - | <@U0BOT> status" },
        { "app_mention.org-install", "words mention slack:msg/C0ACME/1772450000.000100 | A0CADENCE | -/E0CONTOSO | W0SAM of E0CONTOSO/- | C0ACME 1772450000.000100 - | <@U0BOT> status" },
        { "app_mention.thread", "words mention slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 1772440000.000200 | <@U0BOT> status" },
        { "message.external", "words slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 - | <@U0BOT> status" },
        { "message.external.grid", "words slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | W0LEO of E0ACME/- | C0ACME 1772450000.000100 - | <@U0BOT> status" },
        { "message.internal", "words slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | U0SAM of T0HOST/- | C0ACME 1772450000.000100 - | <@U0BOT> status" },
        { "message.org-install", "words slack:msg/C0ACME/1772450000.000100 | A0CADENCE | -/E0CONTOSO | W0SAM of T0HOST2/- | C0ACME 1772450000.000100 - | <@U0BOT> status" },
        { "message.im.internal", "words slack:msg/D0SAM/1772450000.000100 | A0CADENCE | T0HOST/- | U0SAM of T0HOST/- | D0SAM 1772450000.000100 - direct | today" },
        { "message.im.external", "words slack:msg/D0RUTH/1772450000.000100 | A0CADENCE | T0HOST/- | U0RUTH of T0ACME/- | D0RUTH 1772450000.000100 - direct | yes" },
        { "message.thread.external", "words slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 1772440000.000200 | moved to friday" },
        { "message.file_share", "words slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 - | the plan" },
        { "message.thread_broadcast", "words slack:msg/C0ACME/1772450000.000100 | A0CADENCE | T0HOST/- | U0LEO of T0ACME/- | C0ACME 1772450000.000100 1772440000.000200 | done" },
        { "message.bot", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | message" },
        { "message.bot_message", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | message.bot_message" },
        { "message.changed", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | message.message_changed" },
        { "message.deleted", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | message.message_deleted" },
        { "message.channel_join", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | message.channel_join" },
        { "app_home_opened", "home slack:event/Ev0ONE | A0CADENCE | T0HOST/- | U0SAM of -/-" },
        { "app_home_opened.messages", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | app_home_opened" },
        { "member_joined_channel", "channel slack:event/Ev0ONE | A0CADENCE | T0HOST/- | Joined C0ACME - U0LEO" },
        { "member_left_channel", "channel slack:event/Ev0ONE | A0CADENCE | T0HOST/- | Left C0ACME - U0LEO" },
        { "channel_left", "channel slack:event/Ev0ONE | A0CADENCE | T0HOST/- | Left C0ACME - -" },
        { "channel_shared", "channel slack:event/Ev0ONE | A0CADENCE | T0HOST/- | Shared C0ACME - -" },
        { "channel_unshared", "channel slack:event/Ev0ONE | A0CADENCE | T0HOST/- | Shared C0ACME - -" },
        { "channel_archive", "channel slack:event/Ev0ONE | A0CADENCE | T0HOST/- | Archived C0ACME - U0SAM" },
        { "group_unarchive", "channel slack:event/Ev0ONE | A0CADENCE | T0HOST/- | Archived C0ACME - U0SAM" },
        { "channel_id_changed", "channel slack:event/Ev0ONE | A0CADENCE | T0HOST/- | Renumbered G0ACME C0ACME -" },
        { "channel_rename", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | channel_rename" },
        { "app_uninstalled", "install slack:event/Ev0ONE | A0CADENCE | T0HOST/- | app_uninstalled" },
        { "tokens_revoked", "install slack:event/Ev0ONE | A0CADENCE | T0HOST/- | tokens_revoked" },
        { "tokens_revoked.person", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | tokens_revoked" },
        { "team_access_granted", "ignored slack:event/Ev0ONE | A0CADENCE | -/E0CONTOSO | team_access_granted" },
        { "reaction_added", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | reaction_added" },
        { "file_shared", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | file_shared" },
        { "user_change", "ignored slack:event/Ev0ONE | A0CADENCE | T0HOST/- | user_change" },
        { "app_rate_limited", "ignored slack:app_rate_limited | A0CADENCE | T0HOST/- | app_rate_limited" },
    };

    private static Arrival? Read(string fixture)
    {
        var json = File.ReadAllBytes(Path.Combine(Folder, fixture + ".json"));
        using var parsed = JsonDocument.Parse(json);
        var root = parsed.RootElement;
        if (root.TryGetProperty("command", out _)) return SlackDecoder.Command(name => root.TryGetProperty(name, out var value) ? value.GetString() : null);
        return root.TryGetProperty("event", out _) || root.TryGetProperty("minute_rate_limited", out _) ? SlackDecoder.Event(json) : SlackDecoder.Interaction(json);
    }

    private static string Shown(Arrival? arrival)
    {
        if (arrival is null) return "nothing";
        // A submission's last part is a hash of its answers, which stand here themselves.
        var id = arrival is SubmissionArrival ? arrival.DeliveryId[..arrival.DeliveryId.LastIndexOf('/')] : arrival.DeliveryId;
        var head = $"{id} | {arrival.AppId ?? "-"} | {arrival.Install.TeamId ?? "-"}/{arrival.Install.EnterpriseId ?? "-"} | ";
        return arrival switch
        {
            CommandArrival a => $"command {head}{By(a.Actor)} | {At(a.Spot)} | {a.Text}",
            PressArrival a => $"press {head}{By(a.Actor)} | {At(a.Spot)} | {a.Line ?? "-"}{(a.IsEphemeral ? " (only you)" : "")}",
            SubmissionArrival a when FormMetadata.Read(a.Metadata) is { } form =>
                $"submission {head}{By(a.Actor)} | {At(form.Spot)} | {form.Complete(a.Answers)} ; {string.Join(' ', a.Answers.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={string.Join(',', p.Value)}"))}",
            WordsArrival a => $"words{(a.IsMention ? " mention" : "")} {head}{By(a.Actor)} | {At(a.Spot)} | {a.Text}",
            HomeArrival a => $"home {head}{By(a.Actor)}",
            ChannelArrival a => $"channel {head}{a.Change} {a.ChannelId} {a.NewChannelId ?? "-"} {a.UserId ?? "-"}",
            InstallArrival a => $"install {head}{a.Event}",
            IgnoredArrival a => $"ignored {head}{a.What}",
            _ => arrival.ToString(),
        };
    }

    private static string By(SlackActor actor) => $"{actor.UserId} of {actor.TeamId ?? "-"}/{actor.EnterpriseId ?? "-"}";

    private static string At(Spot? spot) => spot is null ? "nowhere" : $"{spot.ChannelId} {spot.Ts ?? "-"} {spot.ThreadTs ?? "-"}{(spot.IsDirect ? " direct" : "")}";
}
