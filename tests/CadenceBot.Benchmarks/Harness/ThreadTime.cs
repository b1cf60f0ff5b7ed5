using System.Runtime.InteropServices;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>Seconds that this thread was on a processor. Where the system does not tell, the seconds that passed.</summary>
internal static partial class ThreadTime
{
    private const int ThreadClock = 3;

    public static double Now => OperatingSystem.IsLinux() && clock_gettime(ThreadClock, out var time) == 0
        ? time.Seconds + (time.Nanoseconds / 1e9)
        : System.Diagnostics.Stopwatch.GetTimestamp() / (double)System.Diagnostics.Stopwatch.Frequency;

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
