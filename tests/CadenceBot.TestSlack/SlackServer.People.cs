namespace CadenceBot.TestSlack;

/// <summary>The way to act as somebody.</summary>
public sealed partial class SlackServer
{
    /// <summary>Acts, and sees, as a person.</summary>
    public Actor As(string user) => new(this, Person(user));
}
