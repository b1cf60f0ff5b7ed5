namespace CadenceBot.Application.Commands;

/// <summary>What an argument is made of, and so how its words are read.</summary>
public enum ArgKind
{
    /// <summary>One word, such as a slot or a link.</summary>
    Word,

    /// <summary>Free words, quoted or not.</summary>
    Text,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>An amount in a currency.</summary>
    Money,

    /// <summary>A share of a hundred, <c>80%</c>.</summary>
    Percent,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A span in days, <c>14d</c> or <c>2w</c>.</summary>
    Days,

    /// <summary>Somebody, by mention, mail or name.</summary>
    Person,

    /// <summary>An item of the plan, by key or by words of its title.</summary>
    Item,

    /// <summary>An opportunity, by number or by name.</summary>
    OppRef,

    /// <summary>A plan week, <c>w6</c>.</summary>
    WeekRef,

    /// <summary>A gate by its plan day, <c>60</c>.</summary>
    GateRef,

    /// <summary>A weekday and a time, <c>wed 14:00</c>.</summary>
    WeekHour,

    /// <summary>From one time of the day to another, <c>9-17</c>.</summary>
    Hours,

    /// <summary>Days of the week, <c>fri,sat</c>.</summary>
    Weekdays,

    /// <summary>Given or not given.</summary>
    Switch,

    /// <summary>One of a few written values.</summary>
    Choice,
}
