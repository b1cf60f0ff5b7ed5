using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Json;

namespace CadenceBot.Storage.Snapshots;

/// <summary>
/// A short mark of all the members that a snapshot holds. A snapshot with another mark was written by another program: what
/// it lacks would be read as nothing at all, an empty array as an unusable one, so the plan is folded from its journal instead.
/// </summary>
internal static class PlanShape
{
    public static string Current { get; } = Of(StorageJson.Of<PartnerPlan>());

    private static string Of(JsonTypeInfo root)
    {
        var text = new StringBuilder();
        Describe(root, text, []);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }

    private static void Describe(JsonTypeInfo info, StringBuilder text, HashSet<Type> seen)
    {
        text.Append(info.Type.Name);
        if (info.ElementType is { } element) Describe(StorageJson.Options.GetTypeInfo(element), text.Append('['), seen);
        else if (Nullable.GetUnderlyingType(info.Type) is { } value) Describe(StorageJson.Options.GetTypeInfo(value), text.Append('?'), seen);
        if (!seen.Add(info.Type) || info.Kind != JsonTypeInfoKind.Object) return;
        foreach (var member in info.Properties.Where(p => p.Get is not null).OrderBy(p => p.Name, StringComparer.Ordinal))
            Describe(StorageJson.Options.GetTypeInfo(member.PropertyType), text.Append(';').Append(member.Name).Append(':'), seen);
        text.Append('.');
    }
}
