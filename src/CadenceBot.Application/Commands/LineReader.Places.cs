using System.Collections.Immutable;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Commands;

internal sealed partial class LineReader
{
    private void ReadPlaces()
    {
        for (var at = 0; at < tokens.Count && _misread is null;)
        {
            if (tokens[at].Kind == TokenKind.Quoted)
            {
                at += ReadQuoted(at);
            }
            else if (tokens[at].IsPlain)
            {
                var end = at + 1;
                while (end < tokens.Count && tokens[end].IsPlain) end++;
                ReadRun(at, end);
                at = end;
            }
            else at++;
        }
    }

    /// <summary>A quoted text is free words first, and the partner only when nothing is left to take them.</summary>
    private int ReadQuoted(int at)
    {
        var token = tokens[at];
        if (string.IsNullOrWhiteSpace(token.Text))
        {
            _misread = FirstOpen(IsWordy) is { } empty ? Wrong(MisreadKind.EmptyText, token.Raw, empty, null) : TooMany(token);
            return 1;
        }

        var end = Math.Min(at + 2, tokens.Count);
        if (FirstOpen(IsWordy) is { } arg && ArgReader.Read(arg, Tokens[at..end], context.Today, byShape: false, out var value) is var taken and > 0)
        {
            Give(arg, value!);
            Take(at, taken);
            return taken;
        }

        if (FromFront(at, at + 1) is var shaped and > 0) return shaped;
        if (!spec.TakesPartner || KnowsPartner) _misread = TooMany(token);
        else if ((_partner = context.PartnerCalled(token.Text)) is null) _partnerText = token.Text;
        return 1;
    }

    /// <summary>
    /// Plain words that stand together. Where free words are awaited, a partner, an amount and the like are taken
    /// off both ends, and what is between them stays whole: "block waiting for acme to answer" keeps its text.
    /// </summary>
    private void ReadRun(int from, int to)
    {
        if (FirstOpen(IsWhole) is { } whole)
        {
            while (from < to && FromBack(from, to) is var taken and > 0) to -= taken;
            while (from < to && FromFront(from, to) is var taken and > 0) from += taken;
            if (from < to && whole.Kind == ArgKind.Item && to - from > 1 && TakeSwitch(to - 1)) to--;
            // What was meant as an amount must not become part of a name that everybody reads.
            if (to - from > 1 && FirstOpen(IsMoney) is { } amount && MoneyReader.IsMeant(tokens[to - 1].Text))
            {
                _misread = Bad(amount, tokens[to - 1]);
                return;
            }

            // "deal lost #3 because …" has its opportunity by now, and the rest is not another one.
            if (from < to && !IsGiven(whole))
            {
                Give(whole, whole.Kind == ArgKind.OppRef ? new OppValue(new(Name: Words(from, to))) : new TextValue(Words(from, to, whole.Kind == ArgKind.Text)));
                Take(from, to - from);
                return;
            }
        }

        while (from < to && _misread is null)
        {
            var taken = FromFront(from, to);
            if (taken == 0) taken = Named(from, to, spec.Flags);
            if (taken == 0 && TakeSwitch(from)) taken = 1;
            if (taken == 0 && FirstOpen(IsWordy) is { } arg && ArgReader.Read(arg, Tokens[from..to], context.Today, byShape: false, out var value) is var read and > 0)
            {
                Give(arg, value!);
                Take(from, read);
                taken = read;
            }

            if (taken == 0) _left.Add(from);
            from += Math.Max(taken, 1);
        }
    }

    private int FromFront(int from, int to)
    {
        foreach (var arg in spec.Args)
        {
            if (IsGiven(arg)) continue;
            var taken = ArgReader.Read(arg, Tokens[from..to], context.Today, byShape: true, out var value);
            if (taken == 0) continue;
            Give(arg, value!);
            Take(from, taken);
            return taken;
        }

        return TakePartner(from, to) is var called and > 0 ? called : Named(from, to, spec.Args);
    }

    private int FromBack(int from, int to)
    {
        for (var start = Math.Max(from, to - 4); start < to; start++)
        {
            foreach (var arg in spec.Args)
            {
                if (IsGiven(arg)) continue;
                if (ArgReader.Read(arg, Tokens[start..to], context.Today, byShape: true, out var value) != to - start) continue;
                Give(arg, value!);
                Take(start, to - start);
                return to - start;
            }

            if (LongestPartner(start, to, out _) == to - start && TakePartner(start, to) > 0) return to - start;
        }

        return 0;
    }

    private int TakePartner(int from, int to)
    {
        if (!spec.TakesPartner || KnowsPartner) return 0;
        var taken = LongestPartner(from, to, out _partner);
        if (taken > 0) Take(from, taken);
        return taken;
    }

    // "Acme Corp" before "Acme".
    private int LongestPartner(int from, int to, out PartnerSlug? partner)
    {
        for (var count = Math.Min(to - from, 3); count > 0; count--)
        {
            var called = count == 1 ? tokens[from].Text : Words(from, from + count);
            partner = tokens[from].Kind == TokenKind.Mention ? null : context.PartnerCalled(called);
            if (partner is null && count == 1 && called.Length > 1 && called[0] == '#') partner = context.PartnerCalled(called[1..]);
            if (partner is not null) return count;
        }

        partner = null;
        return 0;
    }

    // "snooze until fri", "calendar move gate 60", "plan phase 2": a flag without its dashes, before what can only be its value.
    private int Named(int from, int to, ImmutableArray<ArgSpec> args)
    {
        if (from + 1 == to || tokens[from].Kind != TokenKind.Word) return 0;
        foreach (var arg in args)
        {
            if (!tokens[from].Text.Equals(arg.Name, StringComparison.OrdinalIgnoreCase) || IsGiven(arg)) continue;
            var taken = to - from - 1;
            ArgValue? value = arg.Kind == ArgKind.Text ? new TextValue(Words(from + 1, to, isText: true)) : null;
            if (value is null) taken = ArgReader.Read(arg, Tokens[(from + 1)..to], context.Today, byShape: true, out value);
            if (value is null) return 0;
            Give(arg, value);
            Take(from, taken + 1);
            return taken + 1;
        }

        return 0;
    }

    // "quiet off", and above all "confirm w2 no": a word that would turn the meaning round must not be lost in a text.
    private bool TakeSwitch(int at)
    {
        foreach (var arg in spec.Flags)
        {
            if (arg.Kind != ArgKind.Switch || !tokens[at].Text.Equals(arg.Name, StringComparison.OrdinalIgnoreCase)) continue;
            Give(arg, SwitchValue.Given);
            Take(at, 1);
            return true;
        }

        return false;
    }

    private ArgSpec? FirstOpen(Func<ArgSpec, bool> wanted)
    {
        foreach (var arg in spec.Args)
        {
            if (wanted(arg) && !IsGiven(arg)) return arg;
        }

        return null;
    }

    private static bool IsWordy(ArgSpec arg) => arg.Kind is ArgKind.Word or ArgKind.Text or ArgKind.Item or ArgKind.Person or ArgKind.OppRef;

    private static bool IsMoney(ArgSpec arg) => arg.Kind == ArgKind.Money;

    private static bool IsWhole(ArgSpec arg) => arg.Rest;
}
