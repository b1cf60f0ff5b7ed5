using CadenceBot.ContractTests.Journeys;

namespace CadenceBot.ContractTests.Door;

/// <summary>The rules of the HTTP door, over a real socket.</summary>
public abstract class DoorTest(PlaygroundHost host) : Journey(host)
{
    /// <summary>Everything that a request could have changed.</summary>
    protected async Task<string> Everything()
    {
        var text = new System.Text.StringBuilder();
        foreach (var path in new[] { "state", "ledger", "plan?partner=acme", "plan?partner=globex", "messages?in=acme", "messages?in=globex", "messages?in=host", "messages?in=acme&as=host.manager", "messages?in=dm:host.ae&as=host.ae" })
            text.AppendLine(await Door.Http.GetStringAsync(new Uri("/playground/api/" + path, UriKind.Relative)));
        return text.ToString();
    }

    protected static void BeOneSentence(string detail, string because)
    {
        detail.ShouldNotBeNullOrWhiteSpace(because);
        detail.ShouldNotContain('\n', because);
        detail.ShouldEndWith(".", customMessage: because);
        (char.IsUpper(detail[0]) || detail[0] == '"').ShouldBeTrue(because);
    }
}
