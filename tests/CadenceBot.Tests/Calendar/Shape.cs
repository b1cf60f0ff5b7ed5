using System.Collections;
using System.Globalization;
using System.Reflection;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Tests.Calendar;

/// <summary>What a value consists of, as text; lists are compared by what is in them.</summary>
internal static class Shape
{
    public static string Of(PartnerPlan plan) => Of((object)plan);

    private static string Of(object? value) => value switch
    {
        null => "-",
        string text => text,
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(k => $"{k}: {Of(map[k])}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Of))}]",
        PlanTemplate template => template.Id,
        _ when value.GetType().Namespace!.StartsWith("CadenceBot.", StringComparison.Ordinal) && !value.GetType().IsEnum && value.GetType().IsClass =>
            $"({string.Join("; ", Own(value.GetType()).Select(p => $"{p.Name}={Of(p.GetValue(value))}"))})",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static IEnumerable<PropertyInfo> Own(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0);
}
