namespace CadenceBot.Application.Copy;

/// <summary>The messages around a platform's own rooms: invited, at home, and when a form or an answer goes another way.</summary>
public static partial class Gallery
{
    private static IEnumerable<GalleryPiece> Doors(Func<string, string> spell) =>
    [
        Piece("Joined", "invited to a channel", Audience.Shared, WelcomeCopy.Joined(spell("Contoso"))),
        Piece("HomePartners", "two partners", Audience.Host, HomeCopy.Partners([("acme", spell("Acme")), ("initech-ltd", spell("Initech Ltd"))])),
        Piece("Aside", "somebody of another company may not see what is for them alone", Audience.Shared, FormCopy.Aside(spell("Leo Park"))),
        Piece("DoorWords", "a form opened too late", Audience.Partner, FormCopy.OpenedTooLate()),
        Piece("DoorWords", "a form of long ago", Audience.Partner, FormCopy.Outdated()),
        Piece("DoorWords", "more text than a form carries", Audience.Partner, FormCopy.TooLong()),
        Piece("DoorWords", "it takes longer", Audience.Partner, FormCopy.TakesLonger()),
        Piece("DoorWords", "what took longer is done", Audience.Partner, FormCopy.DoneLate()),
        Piece("DoorWords", "choices are looked up", Audience.Partner, FormCopy.OneMoment()),
        Piece("DoorWords", "a lot at once", Audience.Partner, FormCopy.TooMuch()),
        Piece("DoorWords", "nothing could be recorded", Audience.Partner, FormCopy.NotStored()),
        Piece("DoorWords", "not installed any more", Audience.Partner, AccessCopy.NotInstalled()),
    ];
}
