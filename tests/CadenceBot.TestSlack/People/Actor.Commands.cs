using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CadenceBot.TestSlack;

/// <summary>Slash commands: for people of a company that has the app, wherever they are.</summary>
public sealed partial class Actor
{
    private async Task<Seen> Commands(string channel, string line)
    {
        var command = line.Split(' ', 2)[0];
        var seen = new Seen(slack, Person);
        ResponseUrl answerTo;
        Delivery delivery;
        lock (State.Gate)
        {
            var c = State.Channels[channel];
            if (!c.Members.Contains(Person.Id)) throw new InvalidOperationException($"{Person.Id} is not in {channel}");
            if (command != slack.App.Command || State.InstallOf(Person.TeamId) is not { } install || !install.Scopes.Contains("commands"))
            {
                seen.Problem = $"{command} is not a valid command";
                return seen;
            }

            var text = line.Length > command.Length ? Escaped(line[(command.Length + 1)..]) : "";
            var url = ResponseUrls.New(slack, "commands", install, c, Person, command: line);
            answerTo = State.ResponseUrls[new Uri(url).AbsolutePath];
            var form = CommandForm.Of(State, install, Person, c, command, text, url, Trigger(install));
            delivery = new Delivery(DeliveryKind.Command, command, new JsonObject(form.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value)))) { Form = form };
            seen.With([delivery]);
            slack.Deliveries.Start(delivery);
        }

        var answer = await delivery.FirstAnswer;
        if (answer.TimedOut) seen.Problem = "operation_timeout";
        else if (!answer.IsOk) seen.Problem = "dispatch_failed";
        else Show(seen, answerTo, answer.Body);
        return seen;
    }

    private void Show(Seen seen, ResponseUrl to, string body)
    {
        if (body.Trim().Length == 0) return;
        lock (State.Gate)
        {
            try
            {
                var message = ResponseUrls.Show(slack, to, body.TrimStart().StartsWith('{') ? JsonNode.Parse(body)!.AsObject() : new JsonObject { ["text"] = body });
                if (!message.IsEphemeral) seen.Message = message;
            }
            catch (ApiRefused refused) when (refused.Error != "no_text")
            {
                seen.Problem = $"{refused.Error} {refused.ToJson()["response_metadata"]?.ToJsonString()}".TrimEnd();
            }
            catch (ApiRefused)
            {
                // {"response_type":"in_channel"} alone shows what was typed, and nothing else.
                seen.Problem = null;
            }
            catch (JsonException)
            {
                seen.Problem = "dispatch_failed";
            }
        }
    }

    // Without escaping a mention is the bare handle, which an app cannot resolve.
    private string Escaped(string text) => slack.App.ShouldEscape ? Typed.Passed(text) : Mention().Replace(text, m => State.People.TryGetValue(m.Groups["id"].Value, out var who) ? "@" + who.Name : m.Value);

    [GeneratedRegex("<@(?<id>[UW][A-Z0-9]+)>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();
}
