using CadenceBot.Application.Commands;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Finds people by what was typed.</summary>
internal static class Resolve
{
    /// <summary>A person by id, mail or name; somebody new when a name comes with a mail.</summary>
    public static (Person? Person, bool IsNew, Refusal? Refusal) Person(PersonRef? typed, PeopleDirectory directory, PartnerSlug company)
    {
        if (typed is null) return (null, false, Refusal.For(Because.Missing, "a person", "@name or \"Name <name@company.example>\""));
        var inPlan = directory.People.Where(p => p.Company == company || p.Company == PartnerSlug.Host).ToArray();
        var found = (typed.Id is { } id ? inPlan.FirstOrDefault(p => p.Id == id) : null)
            ?? (typed.Mail is { } mail ? inPlan.FirstOrDefault(p => string.Equals(p.Mail, mail, StringComparison.OrdinalIgnoreCase)) : null)
            ?? (typed.Name is { } name ? Called(inPlan, name) : null);
        if (found is not null) return (found, false, null);
        if (typed is { Mail: { } address, Name: { } title })
            return (new Person($"mail:{address.ToLowerInvariant()}", title, company, Roles.None, address), true, null);
        return (null, false, Refusal.For(Because.NoSuchPerson, typed.Name ?? typed.Mail ?? typed.Id ?? ""));
    }

    private static Person? Called(Person[] people, string name)
    {
        if (people.FirstOrDefault(p => string.Equals(p.Id, name, StringComparison.OrdinalIgnoreCase) || string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)) is { } exact) return exact;
        var similar = people.Where(p => p.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return similar.Length == 1 ? similar[0] : null;
    }
}
