namespace CadenceBot.Application.Commands;

public static partial class CommandGrammar
{
    // Why somebody wants help: for their own company's manager alone.
    private static ArgSpec HelpReason() => Arg.Choice("reason", "What is it", new("stuck", "We are stuck"), new("conflict", "There is a conflict"), new("delay", "A delay on our side"), new("other", "Something else"));

    private static VerbSpec[] ItemVerbs() =>
    [
        Row("done", "Mark something done, with its evidence.", Team,
            ["done w2", "done jvp --link https://docs.example/jvp --on fri", "done w6 --deal #12 --by @partner.ae --partner acme"],
            [Arg.Item()], [Arg.Link().Asked(), Arg.On().Asked(), Arg.Person("by", "Done by").Asked(), Arg.Deal().Asked()],
            seen: VerbVisibility.Thread),
        Row("confirm", "Confirm what the other company did, or say no.", Who.Everyone,
            ["confirm w2", "confirm #3 --no"], [Arg.Item()], [Arg.Switch("no", "It does not hold")], seen: VerbVisibility.Thread),
        Row("skip", "Give up an item, with the reason.", Team,
            ["skip w5 --why \"the customer froze its budget\""], [Arg.Item()], [Arg.Why().Needed()],
            seen: VerbVisibility.Thread, destructive: true),
        Row("block", "Say that something is stuck.", Who.Everyone,
            ["block w4 --why legal", "block \"account list\" --why \"no data-sharing agreement\" --private"],
            [Arg.Item()], [HelpReason().Asked(), Arg.Why().Asked(), Arg.Switch("private", "My side only")]),
        Row("stuck", "Say that something is stuck and get a helper.", Who.Everyone,
            ["stuck w4", "stuck t1 --why \"no portal access\""],
            [Arg.Item()], [HelpReason().Asked(), Arg.Why().Asked(), Arg.Switch("private", "My side only")]),
        Row("unblock", "Say that something moves again.", Who.Everyone, ["unblock w4"], [Arg.Item()]),
        Row("undo", "Take back my last change of the past 15 minutes.", Who.Everyone, ["undo"],
            seen: VerbVisibility.Thread, destructive: true),
        Row("notme", "Say that a question is for somebody else.", Who.Everyone,
            ["notme", "notme w05 @partner.se"], [Arg.Word("question", "Question", "w05"), Arg.Person("person", "Who then").Asked()], seen: VerbVisibility.Thread),
        Row("why", "Why a message was sent.", Who.Everyone, ["why", "why week/w05"], [Arg.Word("message", "Key of the message", "week/w05")]),
    ];
}
