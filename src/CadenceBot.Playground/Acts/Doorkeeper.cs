using CadenceBot.Playground.Http;
using CadenceBot.Playground.Seed;

namespace CadenceBot.Playground.Acts;

/// <summary>Who there is, what rooms there are, and who may enter which.</summary>
internal static class Doorkeeper
{
    public static (CastMember? Who, Problem? Problem) Person(string actor) => Cast.Member(actor) is { } who
        ? (who, null)
        : (null, Problem.Missing($"There is no actor {Ask.Quote(actor)}; GET /playground/api/state lists them, such as \"host.manager\"."));

    public static (Room? Room, Problem? Problem) Conversation(string id) => Cast.Room(id) is { } room
        ? (room, null)
        : (null, Problem.Missing($"There is no conversation {Ask.Quote(id)}; GET /playground/api/state lists them, such as \"acme\"."));

    public static (CastMember? Who, Room? Room, Problem? Problem) Admit(string actor, string conversation)
    {
        var (who, nobody) = Person(actor);
        if (who is null) return (null, null, nobody);
        var (room, nowhere) = Conversation(conversation);
        if (room is null) return (null, null, nowhere);
        return room.Members.Contains(who.Id)
            ? (who, room, null)
            : (null, null, Problem.Missing($"{Ask.Quote(actor)} is no member of {Ask.Quote(conversation)}; GET /playground/api/state lists who is."));
    }
}
