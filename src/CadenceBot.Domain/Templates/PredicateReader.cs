using System.Collections.Immutable;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Pipeline;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads what a gate judges. Titles come from the template's own meetings, items and slots.</summary>
internal static class PredicateReader
{
    private const string Example = "{ \"item\": \"jvp\" }";

    private static readonly string[] Kinds = ["meeting", "sponsor", "slot", "item", "attest", "opps", "session", "retro", "checkin", "all", "any", "not"];
    private static readonly string[] Proofs = ["acceptedBy", "held", "scheduled"];
    private static readonly string[] SessionKinds = ["sales", "technical", "outreach", "intro", "campaign", "overlap"];
    private static readonly string[] RoleWords = ["ae", "se", "manager", "sponsor", "other"];

    /// <summary>Reads what must have happened; <c>not</c> is refused, since its absence would hold from day 0 on (S24).</summary>
    public static Predicate? ReadOutcome(TemplateCursor at, TemplateNames names) => Read(at, names, mayDeny: false);

    /// <summary>Reads what may also be an absence.</summary>
    public static Predicate? ReadAlarm(TemplateCursor at, TemplateNames names) => Read(at, names, mayDeny: true);

    private static Predicate? Read(TemplateCursor at, TemplateNames names, bool mayDeny)
    {
        if (!at.IsObject("a condition", Example)) return null;
        switch (Kinds.FirstOrDefault(at.Contains))
        {
            case "meeting": return Meeting(at, names);
            case "sponsor":
                at.IsObject("a sponsor condition", "{ \"sponsor\": \"host\" }", "sponsor");
                return at["sponsor"].OneOf("the side of a sponsor", "\"sponsor\": \"host\"", "host", "partner") is { } side ? Slot(at["sponsor"], $"{side}.sponsor", names) : null;
            case "slot":
                at.IsObject("a slot condition", "{ \"slot\": \"partner.se\" }", "slot");
                return Slot(at["slot"], at["slot"].Text("a slot", "\"slot\": \"partner.se\"", 40), names);
            case "item":
                at.IsObject("an item condition", Example, "item");
                return at["item"].Word("an item", "\"item\": \"jvp\"") is { } item && names.Items.TitleOf(at["item"], item) is { } title ? new ItemDone(item, title) : null;
            case "attest": return Attest(at, names);
            case "opps": return Opportunities(at);
            case "session": return Session(at);
            case "retro":
                at.IsObject("a retro condition", "{ \"retro\": \"published\" }", "retro");
                return at["retro"].OneOf("the state of the retro", "\"retro\": \"published\"", "published") is null ? null : new RetroPublished();
            case "checkin":
                at.IsObject("a check-in condition", "{ \"checkin\": 75 }", "checkin");
                var day = at["checkin"].Number("the day of a check-in", 0, TemplateReader.MaxDays, "\"checkin\": 75");
                return names.Checkins.TitleOf(at["checkin"], day?.ToString()) is null ? null : new CheckinAnswered(day!.Value);
            case "all": return Parts(at, "all", names, mayDeny) is { } all ? new AllOf(all) : null;
            case "any": return Parts(at, "any", names, mayDeny) is { } any ? new AnyOf(any) : null;
            case "not": return Deny(at, names, mayDeny);
            default:
                at.Problem($"a condition names one of {string.Join(", ", Kinds)}; a date alone passes no gate", Example);
                return null;
        }
    }

    private static Predicate? Meeting(TemplateCursor at, TemplateNames names)
    {
        const string example = "{ \"meeting\": \"weekly\", \"acceptedBy\": \"both\" }";
        at.IsObject("a meeting condition", example, ["meeting", .. Proofs]);
        var key = at["meeting"].Word("a meeting", "\"meeting\": \"weekly\"", capitals: true);
        var title = names.Meetings.TitleOf(at["meeting"], key);
        var proofs = Proofs.Where(at.Contains).ToArray();
        if (proofs.Length != 1)
        {
            at.Problem($"a meeting condition has exactly one of {string.Join(", ", Proofs)}", example);
            return null;
        }

        var proof = at[proofs[0]];
        if (proofs[0] == "acceptedBy")
        {
            if (proof.OneOf("who accepts", "\"acceptedBy\": \"both\"", "both") is null) return null;
        }
        else if (proof.Flag($"`{proofs[0]}`") is var happened && happened is not true)
        {
            if (happened is false) proof.Problem("a condition is what happened, so it is true", $"\"{proofs[0]}\": true");
            return null;
        }

        if (title is null) return null;
        return proofs[0] switch
        {
            "acceptedBy" => new MeetingAccepted(key!, title),
            "held" => new MeetingHeld(key!, title),
            _ => new MeetingScheduled(key!, title),
        };
    }

    private static SlotFilled? Slot(TemplateCursor at, string? slot, TemplateNames names) =>
        names.Slots.TitleOf(at, slot) is { } title ? new SlotFilled(slot!, title) : null;

    private static Attested? Attest(TemplateCursor at, TemplateNames names)
    {
        const string example = "{ \"attest\": \"pitch\", \"title\": \"10-minute pitch by a partner AE\" }";
        at.IsObject("an attest condition", example, "attest", "title");
        var kind = at["attest"].Word("what is attested", "\"attest\": \"pitch\"");
        if (kind is not null && names.Items.Titles.ContainsKey(kind)) at["attest"].Problem($"an item has that key too, so `confirm {kind}` could mean either", "\"attest\": \"pitch\"");
        var title = at["title"].Text("a title", "\"title\": \"10-minute pitch by a partner AE\"", 80);
        return kind is null || title is null ? null : new Attested(kind, title);
    }

    private static OpportunityCount? Opportunities(TemplateCursor at)
    {
        const string example = "{ \"opps\": { \"named\": true, \"min\": 3 } }";
        at.IsObject("an opportunity condition", example, "opps");
        var opps = at["opps"];
        if (!opps.IsObject("what is counted", example, "named", "won", "sourced", "forecast", "closeBy", "min")) return null;
        var min = opps.Has("min") ? opps["min"].Number("the least number", 1, 100, "\"min\": 3") : 1;
        Forecast? forecast = !opps.Has("forecast") ? null : opps["forecast"].OneOf("a forecast", "\"forecast\": \"commit\"", "pipeline", "best", "commit") switch
        {
            "best" => Forecast.Best,
            "commit" => Forecast.Commit,
            _ => Forecast.Pipeline,
        };
        var closeBy = opps.Has("closeBy") ? opps["closeBy"].Number("the plan day of the close", 0, TemplateReader.MaxDays, "\"closeBy\": 90") : null;
        return new OpportunityCount { CloseBy = closeBy, Min = min ?? 1, Named = opps.FlagOrNo("named"), Won = opps.FlagOrNo("won"), Sourced = opps.FlagOrNo("sourced"), Forecast = forecast };
    }

    private static SessionHeld? Session(TemplateCursor at)
    {
        const string example = "{ \"session\": [\"sales\"], \"title\": \"sales session with partner AEs\", \"role\": \"ae\" }";
        at.IsObject("a session condition", example, "session", "title", "role");
        var entries = at["session"].Entries("the kinds of a session", example, 1, SessionKinds.Length);
        var kinds = entries.Select(e => e.OneOf("a kind of session", "\"session\": [\"sales\"]", SessionKinds)).OfType<string>().ToImmutableArray();
        var title = at["title"].Text("a title", "\"title\": \"first joint outreach\"", 80);
        var role = at.Has("role") ? at["role"].OneOf("a role", "\"role\": \"ae\"", RoleWords) : null;
        return title is null || kinds.IsEmpty ? null : new SessionHeld(kinds, title, role);
    }

    private static ImmutableArray<Predicate>? Parts(TemplateCursor at, string kind, TemplateNames names, bool mayDeny)
    {
        const string example = "{ \"all\": [ { \"item\": \"jvp\" }, { \"sponsor\": \"host\" } ] }";
        at.IsObject($"a condition with `{kind}`", example, kind);
        var entries = at[kind].Entries($"the parts of `{kind}`", example, 1, 20);
        var parts = entries.Select(e => Read(e, names, mayDeny)).OfType<Predicate>().ToImmutableArray();
        return parts.IsEmpty || parts.Length != entries.Count ? null : parts;
    }

    private static Not? Deny(TemplateCursor at, TemplateNames names, bool mayDeny)
    {
        at.IsObject("a condition with `not`", "{ \"not\": { \"opps\": { \"named\": true } } }", "not");
        if (!mayDeny)
        {
            at.Problem("a gate judges what happened; `not` is for interveneIf only", Example);
            return null;
        }

        return Read(at["not"], names, mayDeny) is { } part ? new Not(part) : null;
    }
}
