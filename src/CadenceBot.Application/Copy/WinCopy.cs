using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;

namespace CadenceBot.Application.Copy;

/// <summary>The win, the one moment with an emoji. An amount stands in it only where both sides agreed to that.</summary>
public static class WinCopy
{
    /// <summary>The card: who brought it, who ran it, and a question to the other side to confirm.</summary>
    public static Message Card(Scene scene, Opportunity deal)
    {
        var first = !scene.Plan.Deals.Any(d => d is { Test: false, WonAt: not null } && d.N != deal.N && d.WonAt < deal.WonAt);
        var amount = scene.ShowsAmounts && deal.Amount is { } money ? $", {money}" : "";
        var day = deal.WonAt is { } at ? scene.Plan.DayOf(scene.Hours.Host.At(at).Date) : scene.Day;
        var title = first ? "First joint win" : "Joint win";
        return Message.Of($"{title}: {deal.Name()}, {scene.Both()}",
        [
            new Text(RichText.Of($"🎉 {title}: {Rich.Bold(deal.Name())}{amount}. {People(scene, deal)}, day {day}.")),
            .. Ask(scene, deal),
            new Note(Next(scene)),
            Footers.Seen(scene),
        ]);
    }

    /// <summary>The edit of a card whose win was taken back; without blame.</summary>
    public static Message TakenBack(Scene scene, Opportunity deal) => Message.Of($"{deal.Name()} is open again",
    [
        new Text(RichText.Of($"{new Span($"Joint win: {deal.Name()}.", SpanStyle.Strike)} {Rich.Bold(deal.Name())} is open again; it was a little early. It counts the moment it closes.")),
        .. Buttons.Why(scene),
        Footers.Seen(scene),
    ]);

    private static IEnumerable<Element> Ask(Scene scene, Opportunity deal)
    {
        if (deal.WinConfirmedBy is { } confirmed) return [new Text($"Confirmed by {confirmed.Name()} ({scene.Company(confirmed.Side)}). What made it work? One line each in this thread goes into the review."), .. Buttons.Why(scene)];
        var other = (deal.WonBy?.Side ?? Side.Host).Other();
        var occurrence = deal.Wins <= 1 ? $"o{deal.N}" : $"o{deal.N}.{deal.Wins}";
        var owner = deal.Owner(other);
        var asked = owner is null ? (RichText)scene.Company(other) : RichText.Of($"{Rich.Mention(owner, scene.Name(owner))} ({scene.Company(other)})");
        return
        [
            new Text(RichText.Of($"{asked}, is it won on your side too?")),
            .. Buttons.Row([
                Buttons.To("Yes, it's won", scene.Line($"confirm #{deal.N}", occurrence)),
                Buttons.To("Not yet", scene.Line($"confirm #{deal.N} --no", occurrence)),
                .. Buttons.About(scene)]),
        ];
    }

    private static string People(Scene scene, Opportunity deal)
    {
        var partner = deal.PartnerOwner is { } p ? $"{scene.Name(p)} ({scene.Partner()})" : scene.Partner();
        var host = deal.HostOwner is { } h ? $"{scene.Name(h)} ({scene.Host()})" : scene.Host();
        return deal.Role switch
        {
            PartnerRole.Source => $"Brought by {partner}, run with {host}",
            PartnerRole.Influence => $"Run by {host}, won with {partner}",
            _ => $"Run by {host}, delivered with {partner}",
        };
    }

    private static string Next(Scene scene)
    {
        var review = scene.Plan.Template.Reviews.FirstOrDefault();
        return review is null ? NorthStar.Line(scene) : $"Next: {Phrases.Line(review.Title, 60)}, {DateCopy.Day(scene, scene.Plan.Meeting(review.Kind).ScheduledOn ?? scene.Rhythm.OnOrAfter(scene.Plan.DateOf(review.Day)))}.";
    }
}
