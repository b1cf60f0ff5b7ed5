namespace CadenceBot.Application.Commands;

public static partial class CommandGrammar
{
    // What people choose for themselves: each reads bare, and no partner is named.
    private static VerbSpec[] OwnVerbs() =>
    [
        Row("today", "What needs me today.", Who.Everyone, ["today", "today acme"]),
        Row("settings", "What I chose for myself: zone, hours, dates.", Who.Everyone, ["settings"], partner: false),
        Row("settings tz", "Set my time zone.", Who.Everyone,
            ["settings tz Europe/Berlin", "settings tz --default"], [Arg.Word("zone", "Time zone", "Europe/Berlin").Asked()], [AsMyCompany()], partner: false),
        Row("settings hours", "Set my working hours.", Who.Everyone,
            ["settings hours 9-17", "settings hours --default"], [Arg.Hours("hours", "Hours").Asked()], [AsMyCompany()], partner: false),
        Row("settings dates", "Choose how my dates are written.", Who.Everyone,
            ["settings dates mdy"], [Arg.Choice("order", "Order", new("dmy", "Day first, 4 Mar"), new("mdy", "Month first, Mar 4")).Needed()], partner: false),
        Row("settings clock", "Choose a clock of 12 or 24 hours.", Who.Everyone,
            ["settings clock 12"], [Arg.Choice("clock", "Clock", new("24", "24 hours, 14:00"), new("12", "12 hours, 2:00 pm")).Needed()], partner: false),
        Row("snooze", "Hold my reminders for some days.", Who.Everyone,
            ["snooze 3d", "snooze until fri", "snooze --off"],
            [Arg.Days("days", "For").Asked(), Arg.Date("until", "Until").Asked()], [Arg.Switch("off", "Hold nothing")], partner: false),
        Row("away", "Say when I am away.", Who.Everyone,
            ["away 3-mar 7-mar", "away fri", "away --off"],
            [Arg.Date("from", "From").Asked(), Arg.Date("to", "To").Asked()], [Arg.Switch("off", "Forget all days away")], partner: false),
        Row("back", "Say that I am back.", Who.Everyone, ["back"], partner: false),
        Row("quiet", "Set the hours in which I hear nothing.", Who.Everyone,
            ["quiet 18-9", "quiet --off"], [Arg.Hours("hours", "Hours").Asked()], [Arg.Switch("off", "No quiet hours")], partner: false),
        Row("mute", "Stop a kind of message to me.", Who.Everyone,
            ["mute digest", "mute prompts --off"],
            [
                Arg.Choice(
                    "what", "What", new("digest", "Monday digest"), new("prompts", "Reminders of the weekly question"), new("alarms", "Silence and open questions"),
                    new("gates", "Lines about open gates"), new("decisions", "Decisions")).Asked(),
            ],
            [Arg.Switch("off", "Hear it again")], partner: false),
    ];

    private static ArgSpec AsMyCompany() => Arg.Switch("default", "As my company");
}
