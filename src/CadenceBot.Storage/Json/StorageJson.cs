using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CadenceBot.Application.Chat;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Storage.Json;

/// <summary>How stored values are written: camelCase, without nulls, without what is computed.</summary>
internal static class StorageJson
{
    public static readonly JsonSerializerOptions Options = new(StorageJsonContext.Default.Options)
    {
        TypeInfoResolver = StorageJsonContext.Default,
        // The store is no web page: letters of any alphabet stay readable in it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new InstantConverter(),
            new LocalDateConverter(),
            new LocalTimeConverter(),
            new WordConverter<PartnerSlug>(),
            new WordConverter<PlanId>(),
            // For every enumeration, also one that the domain gets later.
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Of<T>());

    public static T Read<T>(string json) => JsonSerializer.Deserialize(json, Of<T>()) ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PartnerPlan))]
[JsonSerializable(typeof(Company))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(OwnSettings))]
[JsonSerializable(typeof(PlanStarted))]
[JsonSerializable(typeof(SlotFilled))]
[JsonSerializable(typeof(SlotCleared))]
[JsonSerializable(typeof(MeetingAccepted))]
[JsonSerializable(typeof(MeetingHeld))]
[JsonSerializable(typeof(MeetingMoved))]
[JsonSerializable(typeof(ItemConfirmed))]
[JsonSerializable(typeof(ItemRefreshed))]
[JsonSerializable(typeof(ItemContested))]
[JsonSerializable(typeof(ItemMoved))]
[JsonSerializable(typeof(ItemDropped))]
[JsonSerializable(typeof(ItemBlocked))]
[JsonSerializable(typeof(ItemRetitled))]
[JsonSerializable(typeof(TaskAdded))]
[JsonSerializable(typeof(PromptAsked))]
[JsonSerializable(typeof(Answered))]
[JsonSerializable(typeof(NotMine))]
[JsonSerializable(typeof(OpportunityAdded))]
[JsonSerializable(typeof(OpportunityChanged))]
[JsonSerializable(typeof(OpportunityPinned))]
[JsonSerializable(typeof(OpportunityWon))]
[JsonSerializable(typeof(WinConfirmed))]
[JsonSerializable(typeof(WinContested))]
[JsonSerializable(typeof(OpportunityLost))]
[JsonSerializable(typeof(SessionRecorded))]
[JsonSerializable(typeof(PitchAttested))]
[JsonSerializable(typeof(CheckinAsked))]
[JsonSerializable(typeof(CheckinSkipped))]
[JsonSerializable(typeof(CheckinUnreachable))]
[JsonSerializable(typeof(CheckinAnswered))]
[JsonSerializable(typeof(CheckinLapsed))]
[JsonSerializable(typeof(GatePassed))]
[JsonSerializable(typeof(GateLeftOpen))]
[JsonSerializable(typeof(GatePassWithdrawn))]
[JsonSerializable(typeof(GateExtended))]
[JsonSerializable(typeof(GateOverridden))]
[JsonSerializable(typeof(VerdictProposed))]
[JsonSerializable(typeof(InterventionOpened))]
[JsonSerializable(typeof(InterventionClosed))]
[JsonSerializable(typeof(RetroOpened))]
[JsonSerializable(typeof(RetroAnswered))]
[JsonSerializable(typeof(RetroPublished))]
[JsonSerializable(typeof(NoteAdded))]
[JsonSerializable(typeof(NoticesRaised))]
[JsonSerializable(typeof(ChangeUndone))]
[JsonSerializable(typeof(PlanClosed))]
[JsonSerializable(typeof(PlanProlonged))]
[JsonSerializable(typeof(PlanPaused))]
[JsonSerializable(typeof(PlanResumed))]
[JsonSerializable(typeof(PromptWithheld))]
[JsonSerializable(typeof(ItemUnblocked))]
[JsonSerializable(typeof(ManagerChanged))]
[JsonSerializable(typeof(PartnerRenamed))]
[JsonSerializable(typeof(PlanArchived))]
[JsonSerializable(typeof(WelcomeSeen))]
internal sealed partial class StorageJsonContext : JsonSerializerContext;
