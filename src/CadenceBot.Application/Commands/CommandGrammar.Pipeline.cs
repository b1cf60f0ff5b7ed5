namespace CadenceBot.Application.Commands;

public static partial class CommandGrammar
{
    private static ArgSpec StageArg() => Arg.Choice(
        "stage", "Stage", new("identified", "Identified"), new("discovery", "Discovery"), new("demo", "Demo"),
        new("proposal", "Proposal"), new("negotiation", "Negotiation"));

    private static ArgSpec[] Owners() => [Arg.Person("owner-host", "Host owner"), Arg.Person("owner-partner", "Partner owner").Asked()];

    private static ArgSpec PartnerRoleArg() => Arg.Choice(
        "role", "Partner's role", new("source", "Source"), new("influence", "Influence"), new("deliver", "Deliver"));

    private static VerbSpec[] PipelineVerbs() =>
    [
        Row("opp", "Show an opportunity, or all of them.", Who.Everyone, ["opp", "opp #12"], [Arg.Opp() with { Required = false }]),
        Row("opp add", "Add an opportunity.", Team,
            [
                "opp add \"Northwind\" 80k --stage demo --close 28-may",
                "opp add \"Fabrikam drill\" --test --owner-host @host.ae --owner-partner @partner.ae --role source --partner acme",
                "opp add \"Tailspin\" €80.000 --next \"intro call\"",
            ],
            [Arg.Text("name", "Name").Needed().Whole(), Arg.Money("amount", "Amount").Asked()],
            [
                StageArg().Asked(), Arg.Date("close", "Expected close").Asked(), .. Owners(), PartnerRoleArg(),
                Arg.Switch("test", "A drill, counted nowhere"), Arg.Text("next", "Next step"),
            ],
            seen: VerbVisibility.Thread),
        Row("opp update", "Change an opportunity.", Team,
            ["opp update #12 --stage proposal --close 28-may", "opp #12 update --forecast commit --next \"legal review\" --amount 95k"],
            [Arg.Opp()],
            [
                StageArg().Asked(), Arg.Date("close", "Expected close").Asked(),
                Arg.Choice("forecast", "Forecast", new("pipeline", "Pipeline"), new("best", "Best case"), new("commit", "Commit")).Asked(),
                Arg.Text("next", "Next step").Asked(), Arg.Money("amount", "Amount"),
                Arg.Person("owner-host", "Host owner"), Arg.Person("owner-partner", "Partner owner"), PartnerRoleArg(),
            ],
            seen: VerbVisibility.Thread),
        Row("opp list", "List the opportunities.", Who.Everyone,
            ["opp list acme", "opp list --open --mine --csv"],
            flags:
            [
                Arg.Switch("open", "Open ones"), Arg.Switch("won", "Won ones"), Arg.Switch("mine", "Mine only"), Arg.Csv(), Arg.Share(),
            ]),
        Row("opp show", "Show an opportunity.", Who.Everyone, ["opp show #12", "opp show \"Northwind\" --share"], [Arg.Opp()], [Arg.Share()]),
        Row("opp qualify", "Say what is known: budget, authority, need, time.", Team,
            ["opp qualify #12", "opp qualify #12 --budget yes --authority no"],
            [Arg.Opp()],
            [
                Arg.YesNo("budget", "Budget").Asked(), Arg.YesNo("authority", "Authority").Asked(),
                Arg.YesNo("need", "Need").Asked(), Arg.YesNo("time", "Time").Asked(),
            ],
            seen: VerbVisibility.Thread),
        Row("opp pin", "Make it the deal that the plan drives at.", Team, ["opp pin #12", "opp #12 pin"], [Arg.Opp()], seen: VerbVisibility.Thread),
        Row("opp drop", "Close an opportunity as lost.", Team,
            ["opp drop #12 --why \"no budget this year\""], [Arg.Opp()], [Arg.Why().Needed()],
            seen: VerbVisibility.Thread, destructive: true),
        Row("deal", "Record how a deal closed.", Team, ["deal", "deal #12"], [Arg.Opp() with { Required = false }]),
        Row("deal won", "Record a win.", Team,
            ["deal won #12", "deal won \"Northwind\" 80k --on fri --partner acme"],
            [Arg.Opp(), Arg.Money("amount", "Amount").Asked()], [Arg.On().Asked()], seen: VerbVisibility.Channel),
        Row("deal lost", "Record a loss.", Team,
            ["deal lost #12 --why \"went with a rival\""], [Arg.Opp()], [Arg.Why().Needed()],
            seen: VerbVisibility.Thread, destructive: true),
    ];
}
