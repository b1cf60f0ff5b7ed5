using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Turns refusals into answers.</summary>
internal static class Refusals
{
    /// <summary>The sentence; for a form also beside the field that is to blame.</summary>
    public static Reply Reply(Refusal refusal, PartnerPlan? plan, PeopleDirectory people, bool inForm, Reader? reader = null, PartnerSlug? own = null)
    {
        var message = RefusalCopy.Say(refusal, plan, people, reader, own);
        return inForm && refusal.Field is { } field
            ? new Reply(message, Problems: new Dictionary<string, string>(StringComparer.Ordinal) { [field] = message.PlainText })
            : new Reply(message);
    }
}
