using CadenceBot.Playground.Acts;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Views;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CadenceBot.Playground.Seed;

/// <summary>Somebody begins anew.</summary>
internal sealed class ResetCall(Turn turn, Beginning beginning, ClockRunner runner, StateView state, Announcer announcer)
{
    public async Task<IResult> AnswerAsync(Ask ask, CancellationToken wait)
    {
        var at = ask.Time("at");
        var zoneId = ask.TextOrNull("zone", Backdrop.DefaultZone) ?? Backdrop.DefaultZone;
        var demo = ask.Flag("demo") ?? true;
        var unreachable = ask.Texts("unreachable", "partner.sponsor");
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId);
        if (zone is null) ask.Fail($"The field \"zone\" is {Ask.Quote(zoneId)}; it must be a zone of the IANA list, such as \"{Backdrop.DefaultZone}\".", 0);
        if (at < Reach.Beginning || at > Reach.End) ask.Fail("The field \"at\" lies outside the years 1970 to 9000; take a day like \"2026-03-02T08:00:00+00:00\".", 0);
        if (ask.Problem is { } problem) return problem;
        if (unreachable.Select(Doorkeeper.Person).FirstOrDefault(p => p.Problem is not null).Problem is { } nobody) return nobody;

        return await turn.TakeAsync(
            async () =>
            {
                runner.Stop();
                await beginning.BeginAsync(at ?? beginning.DefaultAt(zone!), zone!, unreachable, demo);
                announcer.Reset();
                await announcer.MessagesAsync();
                return Answer.Of(await state.ReadAsync(CancellationToken.None), PlaygroundJson.Default.StateBody);
            },
            wait);
    }
}
