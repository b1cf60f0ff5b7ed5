using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CadenceBot.Slack.Inbound;

/// <summary>An event as Slack sends it, with the installation to which it belongs.</summary>
internal sealed record EventCallback(
    string? Type, string? Challenge, string? TeamId, string? EnterpriseId, string? ApiAppId, string? EventId, SlackEvent? Event, ImmutableArray<Authorization?>? Authorizations, string? ContextEnterpriseId);

/// <summary>For whom an event is delivered.</summary>
internal sealed record Authorization(string? TeamId, string? EnterpriseId, bool? IsEnterpriseInstall);

/// <summary>The inner event; which fields it has goes by its type. What is a text in one event and an object in another stays unread here.</summary>
internal sealed record SlackEvent(
    string? Type,
    string? Subtype,
    JsonElement? User,
    string? BotId,
    string? Team,
    string? UserTeam,
    string? SourceTeam,
    string? Text,
    string? Ts,
    string? ThreadTs,
    JsonElement? Channel,
    string? ChannelType,
    string? Tab,
    string? OldChannelId,
    string? NewChannelId,
    JsonElement? Tokens);

/// <summary>A press, a submission, or another interaction.</summary>
internal sealed record Interaction(
    string? Type,
    string? ApiAppId,
    PayloadTeam? Team,
    PayloadEnterprise? Enterprise,
    PayloadUser? User,
    PayloadContainer? Container,
    PayloadChannel? Channel,
    string? TriggerId,
    string? ResponseUrl,
    ImmutableArray<PayloadAction?>? Actions,
    PayloadView? View);

/// <summary>The team that a payload names.</summary>
internal sealed record PayloadTeam(string? Id);

/// <summary>The organisation that a payload names.</summary>
internal sealed record PayloadEnterprise(string? Id);

/// <summary>Who acted.</summary>
internal sealed record PayloadUser(string? Id, string? Name, string? Username, string? TeamId);

/// <summary>What was pressed in.</summary>
internal sealed record PayloadContainer(string? Type, string? MessageTs, string? ChannelId, string? ThreadTs, bool? IsEphemeral, string? ViewId);

/// <summary>The channel of an interaction.</summary>
internal sealed record PayloadChannel(string? Id, string? Name);

/// <summary>What was pressed or chosen.</summary>
internal sealed record PayloadAction(string? Type, string? ActionId, string? BlockId, string? Value, PayloadOption? SelectedOption, string? ActionTs);

/// <summary>A chosen option.</summary>
internal sealed record PayloadOption(string? Value);

/// <summary>A modal that was handed in.</summary>
internal sealed record PayloadView(string? Id, string? Type, string? CallbackId, string? PrivateMetadata, string? Hash, string? AppInstalledTeamId, PayloadState? State);

/// <summary>The answers of a modal: by block, by action.</summary>
internal sealed record PayloadState(ImmutableDictionary<string, ImmutableDictionary<string, PayloadAnswer?>?>? Values);

/// <summary>One answer; which field is filled goes by the element.</summary>
internal sealed record PayloadAnswer(string? Type, string? Value, PayloadOption? SelectedOption, ImmutableArray<PayloadOption?>? SelectedOptions, string? SelectedDate);

/// <summary>Reads texts out of what has no fixed shape.</summary>
internal static class PayloadText
{
    /// <summary>The text; null for what is none, half a letter among it.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which no text holds; the caller passes over it as over a number.
            return null;
        }
    }

    /// <summary>A text inside; null where there is none.</summary>
    public static string? Of(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? Of(value) : null;
}

/// <summary>How what Slack sends is read: unknown properties are passed over, nesting has an end.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 40)]
[JsonSerializable(typeof(EventCallback))]
[JsonSerializable(typeof(Interaction))]
internal sealed partial class PayloadJson : JsonSerializerContext;
