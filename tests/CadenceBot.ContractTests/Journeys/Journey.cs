using CadenceBot.Playground.Stories;

namespace CadenceBot.ContractTests.Journeys;

/// <summary>A journey: the whole program behind its door.</summary>
public abstract class Journey(PlaygroundHost host) : IClassFixture<PlaygroundHost>
{
    protected Door Door { get; } = new(host.Http);

    protected Acting HostManager => Door.As("host.manager");

    protected Acting HostAe => Door.As("host.ae");

    protected Acting PartnerManager => Door.As("partner.manager");

    protected Acting PartnerAe => Door.As("partner.ae");

    /// <summary>The steps of a shipped story after one day up to and with another, as people take them.</summary>
    protected async Task Play(string story, int after, int upTo)
    {
        foreach (var step in Story.Find(story)!.Steps.Where(s => s.Day > after && s.Day <= upTo))
        {
            if (step.OfflineUntil is { } up)
            {
                await Door.ToDay(step.Day, step.At);
                await Door.ToDay(up.Day, up.At, offline: true);
                continue;
            }

            await Door.ToDay(step.Day, step.At);
            await Door.As(step.As!).Says(step.In ?? "acme", "/onboard " + step.Say);
        }
    }

    protected async Task Begin(string story, int upTo)
    {
        await Door.Reset();
        await Play(story, -1, upTo);
    }
}
