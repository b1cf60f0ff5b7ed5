namespace CadenceBot.Application.Commands;

public static partial class CommandGrammar
{
    private static ArgSpec Meeting() => Arg.Word("kind", "Which meeting", "kickoff, weekly, pipelineReview, gate, qbr").Needed();

    private static VerbSpec[] MeetingVerbs() =>
    [
        Row("seen", "Say that people of my side see the messages here and can press.", Who.Everyone, ["seen", "seen acme"], where: Where.Shared),
        Row("meeting", "Show the meetings of the plan.", Who.Everyone, ["meeting"]),
        Row("meeting accept", "Accept a meeting for my side.", Who.Everyone,
            ["meeting accept kickoff", "meeting accept weekly --partner acme"], [Meeting(), Arg.On()], seen: VerbVisibility.Thread),
        Row("meeting held", "Say that a meeting was held.", Team,
            ["meeting held pipelineReview --on fri"], [Meeting(), Arg.On().Asked()], seen: VerbVisibility.Thread),
        Row("meeting moved", "Say to which date a meeting moved.", Team,
            ["meeting moved kickoff --on +7d", "meeting moved kickoff fri"], [Meeting(), Arg.On().Asked()], seen: VerbVisibility.Thread),
        Row("session", "Show the enablement sessions.", Who.Everyone, ["session"]),
        Row("session add", "Record an enablement session.", Team,
            ["session add enablement --attendees \"Leo, Priya\" --link https://docs.example/deck --on fri"],
            [Arg.Word("kind", "Kind", "enablement").Needed()],
            [Arg.Text("attendees", "Who was there").Asked(), Arg.Link().Asked(), Arg.On().Asked()],
            seen: VerbVisibility.Thread),
        Row("attest", "Vouch for what somebody showed.", Team, ["attest"]),
        Row("attest pitch", "Vouch for somebody's pitch.", Team,
            ["attest pitch @partner.ae --link https://video.example/1 --on fri"],
            [Arg.Person("person", "Who pitched").Needed()], [Arg.Link().Asked(), Arg.On().Asked()], seen: VerbVisibility.Thread),
        Row("calendar", "Show the dates of the plan.", Who.Everyone, ["calendar acme"]),
        Row("calendar ics", "The dates as a calendar file.", Who.Everyone, ["calendar ics"]),
        Row("calendar feed", "A link that a calendar can follow.", Who.Everyone, ["calendar feed acme"]),
        Row("calendar invite", "Send the invitations.", Managers, ["calendar invite acme"], seen: VerbVisibility.Thread),
        Row("calendar move", "Move a gate's date.", Managers,
            ["calendar move gate 60 28-may", "calendar move 60 +7d"],
            [Arg.Gate().Needed(), Arg.Date("date", "To").Needed()], seen: VerbVisibility.Thread),
    ];
}
