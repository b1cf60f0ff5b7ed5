using System.Text.Json;

namespace CadenceBot.ContractTests.Journeys;

/// <summary>A button that opens a form only opens it: nothing is on record before the form is sent.</summary>
public sealed class FormJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("silent")]
    [InlineData("win")]
    public async Task Pressing_what_opens_a_form_records_nothing(string story)
    {
        await Begin(story, 0);
        var pressed = new HashSet<string>(StringComparer.Ordinal);
        var last = 0;
        foreach (var day in new[] { 2, 8, 15, 24, 31, 45, 61, 66, 78, 91, 101 })
        {
            await Play(story, last, day);
            await Door.ToDay(last = day, "17:45");
            var before = await Record();
            foreach (var room in (await Door.State()).Conversations)
            {
                foreach (var message in await Door.Messages(room.GetProperty("id").GetString()!))
                {
                    foreach (var button in message.Actions.Where(a => a.OpensForm))
                    {
                        foreach (var member in room.GetProperty("members").EnumerateArray().Select(m => m.GetString()!))
                        {
                            if (!pressed.Add($"{day} {button.Command} {member}")) continue;
                            var reaction = await Door.Post<Reaction>("click", new { @as = member, message = message.Id, action = button.Id });
                            (await Record() == before).ShouldBeTrue($"day {day}: {member} pressed {button.Label} ({button.Command}): {reaction.Text}");
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("gate 30 extend", "why", "Why: this one is needed.")]
    [InlineData("opp update #1", "stage", "One of these is needed: stage, expected close, forecast or next step.")]
    [InlineData("meeting moved", "on", "this one is needed.")]
    public async Task A_form_that_lacks_something_says_what_and_never_only_comes_again(string line, string field, string sentence)
    {
        await Door.Reset();
        await PartnerAe.Does("opp add Northwind", "acme");
        var form = (await Door.As("host.manager").Does(line)).Form.ShouldNotBeNull();
        var values = form.Fields.Where(f => f.Required && f.Name != field).ToDictionary(f => f.Name, f => f.Name == "days" ? "14d" : f.Name == "gate" ? "30" : "kickoff");
        var answer = await HostManager.Submits(form, values);
        answer.Form.ShouldBeNull();
        answer.Errors.ShouldNotBeNull()[field].ShouldContain(sentence);
    }

    private async Task<string> Record() =>
        JsonSerializer.Serialize(await Door.Get<JsonElement>("plan?partner=acme")) + (await Door.Messages("acme")).Length + (await HostManager.Does("log acme")).Text;
}
