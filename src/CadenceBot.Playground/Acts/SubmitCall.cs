using CadenceBot.Application.Chat;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Http;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Playground.Acts;

/// <summary>Somebody hands in a form: its answers complete the line that it stands for.</summary>
internal sealed class SubmitCall(Turn turn, Replies replies, OpenForms forms, Deliveries deliveries)
{
    public async Task<IResult> AnswerAsync(Ask ask, CancellationToken wait)
    {
        var (actor, form) = (ask.Text("as", "host.ae"), ask.Text("form", "opp add"));
        var (values, id) = (ask.Values("values"), ask.DeliveryId());
        if (ask.Problem is { } problem) return problem;
        var (who, unknown) = Doorkeeper.Person(actor);
        if (who is null) return unknown!;

        id = Deliveries.Scope(id, "submit", actor);
        return await turn.TakeAsync<IResult>(
            async () =>
            {
                if (deliveries.Find(id) is { } before) return Answer.Of(before, PlaygroundJson.Default.ActBody);
                if (forms.Find(who.Id, form) is not { } open)
                    return Problem.Missing($"The form {Ask.Quote(form)} was not opened for {Ask.Quote(actor)}; \"form\" is the id of a form that say, click or submit answered with.");
                var (line, errors) = FormLine.Complete(open.Form, values);
                if (errors is not null) return Answer.Of(new ActBody([], null, errors), PlaygroundJson.Default.ActBody);
                var answer = await replies.HandleAsync(who, open.Place, line, Door.Form, id);
                deliveries.Keep(id, answer);
                return Answer.Of(answer, PlaygroundJson.Default.ActBody);
            },
            wait);
    }
}
