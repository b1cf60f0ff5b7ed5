namespace CadenceBot.ContractTests.Rights;

/// <summary>What must not be read by whom: names of the one partner before the other, what the host keeps to itself before anybody else, amounts before a channel of both.</summary>
internal static class Secrets
{
    // By the names in the bot's directory, and by those that Slack tells of the same people.
    private static readonly string[] OfAcme = ["Acme", "Kestrel", "Leo Park", "Dana Ruiz", "Dana Reed", "Ruth Alvarez", "Ruth Cole", "Ivy Chen"];
    private static readonly string[] OfGlobex = ["Globex", "Zebra", "Arjun", "Priya"];
    private static readonly string[] Amounts = ["91234", "91,234", "91.234", "91k", "82345", "82,345", "82k"];
    private static readonly string[] Refusals = ["A word with them is the shortest way", "doesn't work here", "I don't know you yet", "I know you already", "I know no partner"];

    /// <summary>Whether it says that somebody may not.</summary>
    public static bool IsRefusal(string text) => Refusals.Any(r => text.Contains(r, StringComparison.Ordinal));

    /// <summary>What a text gives away.</summary>
    public static IEnumerable<string> In(string text, bool toAcme, bool toGlobex, bool toOthers, bool inShared)
    {
        if (toAcme) foreach (var name in OfGlobex.Where(n => text.Contains(n, StringComparison.Ordinal))) yield return name;
        if (toGlobex) foreach (var name in OfAcme.Where(n => text.Contains(n, StringComparison.Ordinal))) yield return name;
        if (toOthers && text.Contains(PlantedHouse.HostSecret, StringComparison.Ordinal)) yield return PlantedHouse.HostSecret;
        if ((!toAcme || inShared) && text.Contains(PlantedHouse.AcmeSecret, StringComparison.Ordinal)) yield return PlantedHouse.AcmeSecret;
        if (inShared) foreach (var amount in Amounts.Where(a => text.Contains(a, StringComparison.Ordinal))) yield return amount;
    }
}
