using System.Globalization;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>Prints what was measured, and whether it reaches the figure that was set.</summary>
internal static class Report
{
    public static void Title(string name) => Console.WriteLine($"\n== {name}: {Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}");

    public static void Line(string what, string measured) => Console.WriteLine($"   {what,-44} {measured}");

    public static void Figure(string what, double measured, string form, double bound, bool atLeast)
    {
        var holds = atLeast ? measured >= bound : measured <= bound;
        var asked = $"{(atLeast ? "at least" : "at most")} {Text(bound, form)}";
        Console.WriteLine($"{(holds ? "ok" : "NO"),-2} {what,-44} {Text(measured, form)} ({asked})");
    }

    public static string Text(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);
}
