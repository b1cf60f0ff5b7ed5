using CadenceBot.Domain.Holidays;

namespace CadenceBot.Application.Commands;

public static partial class CommandGrammar
{
    private static ArgSpec SlotArg() => Arg.Word("slot", "Place", "host.ae or partner.sponsor").Needed();

    private static VerbSpec[] PeopleVerbs() =>
    [
        Row("who", "Who is who, on both sides, and their local time.", Who.Everyone,
            ["who", "who sponsor --partner acme", "who --name Dana"], [Arg.Role()], [Arg.Text("name", "Name"), Arg.Share()]),
        Row("people", "Show who is who.", Who.Everyone, ["people acme"]),
        Row("people list", "Show who is who.", Who.Everyone, ["people list acme"]),
        Row("people add", "Name somebody for a place in the plan.", Managers,
            ["people add partner.ae @partner.ae", "people add host.sponsor \"Tom Hall <tom@contoso.example>\" --partner acme"],
            [SlotArg(), Arg.Person("person", "Who").Needed()], seen: VerbVisibility.Thread),
        Row("people role", "Give somebody another place on the same side.", Managers,
            ["people role @partner.ae se", "people role @partner.ae partner.se"],
            [Arg.Person("person", "Who").Needed(), SlotArg() with { Hint = "se or partner.se" }], seen: VerbVisibility.Thread),
        Row("people remove", "Free a place in the plan.", Managers,
            ["people remove partner.ae"], [SlotArg()], seen: VerbVisibility.Thread, destructive: true),
        Row("people claim", "Say who I am, for a manager to confirm.", Who.Stranger,
            ["people claim", "people claim --role ae"],
            flags: [Arg.Text("name", "Your name").Asked(), Arg.Role().Asked()]),
        Row("people confirm", "Let somebody in who said who they are.", Managers,
            ["people confirm @stranger --role ae"], [Arg.Person("person", "Who").Needed()], [Arg.Role().Asked()]),
        Row("people refuse", "Turn down somebody who said who they are, or let out somebody who was let in.", Managers,
            ["people refuse @stranger"], [Arg.Person("person", "Who").Needed()], [Arg.Role()]),
        Row("handover", "Hand a plan over to another manager of the same company.", Managers,
            ["handover acme @partner.ae", "handover @host.ae --why \"Sam moves on\""],
            [Arg.Person("person", "To whom").Needed()], [Arg.Why(), Arg.DryRun()], seen: VerbVisibility.Thread, destructive: true),
        Row("rename", "Change what a partner is called; its short name stays.", HostLead,
            ["rename acme \"Orbit Labs\"", "rename \"Orbit Labs\" --partner acme"],
            [Arg.Text("name", "New name").Needed().Whole()], seen: VerbVisibility.Thread),
        Row("company", "Show a company's hours and settings.", Managers, ["company"]),
        Row("company hours", "Set the own company's working hours.", Managers,
            ["company hours 9-17"], [Arg.Hours("hours", "Hours").Needed()]),
        Row("company weekend", "Set the own company's weekend.", Managers,
            ["company weekend fri,sat"], [Arg.Weekdays("days", "Days").Needed()]),
        Row("company off", "Add a day off for the own company.", Managers,
            ["company off 25-dec", "company off 25-dec --workday"], [Arg.Date("date", "Day").Needed()], [Arg.Switch("workday", "It is a working day after all")]),
        Row("company holidays", "Take a country's national holidays as days off.", Managers,
            ["company holidays DE", "company holidays --off"],
            [Arg.Word("country", "Country", string.Join(", ", HolidayCalendar.All.Select(c => c.Code))).Asked()], [Arg.Switch("off", "No country's holidays")]),
        Row("company amounts", "Say whether amounts may stand in the channel.", Managers,
            ["company amounts share", "company amounts hide"],
            [Arg.Choice("amounts", "Amounts", new("share", "May be shown"), new("hide", "Stay hidden")).Needed()]),
        Row("link", "Bind this channel to a partner.", HostLead, ["link acme", "link \"Initech Ltd\" --new --tz Europe/Berlin"],
            flags: [Arg.Switch("new", "It is a new partner"), Arg.Word("tz", "Partner's time zone", "America/New_York")], seen: VerbVisibility.Channel, where: Where.Shared),
        Row("unlink", "Free this channel from its partner.", HostLead, ["unlink", "unlink acme"],
            seen: VerbVisibility.Channel, where: Where.Shared | Where.Internal, destructive: true),
    ];
}
