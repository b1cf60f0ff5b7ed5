using System.Collections.Immutable;
using System.Reflection;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.ContractTests.Storage;

/// <summary>Makes a value of any record of the domain with every member set, so that a member that is not stored is noticed.</summary>
internal static class Filled
{
    public static object Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Of(value);
        if (type == typeof(string)) return "Größe \"x\"";
        if (type == typeof(int)) return 7;
        if (type == typeof(long)) return 8L;
        if (type == typeof(decimal)) return 80_000.5m;
        if (type == typeof(bool)) return true;
        if (type == typeof(Instant)) return Samples.Start + Duration.FromMilliseconds(123);
        if (type == typeof(LocalDate)) return new LocalDate(2026, 2, 28);
        if (type == typeof(LocalTime)) return new LocalTime(14, 30, 5);
        if (type == typeof(PlanId)) return Samples.Id();
        if (type == typeof(PartnerSlug)) return PartnerSlug.Parse("acme");
        if (type == typeof(PlanTemplate)) return Samples.Template;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(1)!;
        if (type.IsGenericType) return Many(type);
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType))]);
        foreach (var member in type.GetProperties().Where(p => p.CanWrite)) member.SetValue(made, Of(member.PropertyType));
        return made;
    }

    private static object Many(Type type)
    {
        var arguments = type.GetGenericArguments();
        var name = arguments.Length == 2 ? nameof(Pairs) : type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? nameof(Two) : nameof(List);
        return typeof(Filled).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(arguments[^1]).Invoke(null, null)!;
    }

    private static ImmutableArray<T> Two<T>() => [(T)Of(typeof(T)), (T)Of(typeof(T))];

    private static List<T> List<T>() => [(T)Of(typeof(T))];

    private static ImmutableSortedDictionary<string, T> Pairs<T>() => ImmutableSortedDictionary<string, T>.Empty.Add("host.ae", (T)Of(typeof(T)));
}
