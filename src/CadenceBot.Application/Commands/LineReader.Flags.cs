namespace CadenceBot.Application.Commands;

internal sealed partial class LineReader
{
    private static readonly ArgSpec PartnerFlag = Arg.Text("partner", "Partner");
    private static readonly ArgSpec ForFlag = Arg.Word("for", "For");

    private void ReadFlags()
    {
        for (var at = 0; at < tokens.Count && _misread is null; at++)
        {
            if (tokens[at].Kind != TokenKind.Flag) continue;
            var flag = tokens[at];
            var arg = spec.Find(flag.Text) ?? Global(flag.Text) ?? (flag.Text.Length == 1 ? spec.Starting(flag.Text[0]) ?? (flag.Text is "p" or "P" ? PartnerFlag : null) : null);
            if (arg is null) _misread = UnknownFlag(flag);
            else if (arg.Kind == ArgKind.Switch) ReadSwitch(arg, at);
            else ReadValue(arg, at);
        }
    }

    private static ArgSpec? Global(string name)
    {
        if (name.Equals("partner", StringComparison.OrdinalIgnoreCase)) return PartnerFlag;
        return name.Equals("for", StringComparison.OrdinalIgnoreCase) ? ForFlag : null;
    }

    private void ReadSwitch(ArgSpec arg, int at)
    {
        var glued = tokens[at].HasValue;
        Take(at, 1);
        if (glued && at + 1 < tokens.Count && tokens[at + 1].Kind is TokenKind.Word or TokenKind.Quoted)
        {
            var word = tokens[at + 1];
            Take(at + 1, 1);
            if (word.Text.ToLowerInvariant() is "no" or "false" or "off" or "0") return;
            if (word.Text.ToLowerInvariant() is not ("yes" or "true" or "on" or "1"))
            {
                _misread = Wrong(MisreadKind.NotAChoice, word.Raw, arg, "yes or no");
                return;
            }
        }

        Give(arg, SwitchValue.Given);
    }

    private void ReadValue(ArgSpec arg, int at)
    {
        var from = at + 1;
        Take(at, 1);
        if (from == tokens.Count || tokens[from].Kind is TokenKind.Flag or TokenKind.Taken || string.IsNullOrWhiteSpace(tokens[from].Text))
        {
            _misread = Wrong(MisreadKind.MissingValue, $"--{arg.Name}", arg, null);
            return;
        }

        var end = from + 1;
        if (tokens[from].Kind != TokenKind.Quoted)
        {
            while (end < tokens.Count && tokens[end].IsPlain) end++;
        }
        else if (arg.Kind == ArgKind.Person && end < tokens.Count && tokens[end].IsPlain) end++;

        if (ReferenceEquals(arg, PartnerFlag)) ReadPartner(from, end);
        else if (ReferenceEquals(arg, ForFlag))
        {
            _occurrence = tokens[from].Text;
            Take(from, 1);
        }
        else if (arg.Kind is ArgKind.Text or ArgKind.Item)
        {
            // Free words run to the next flag or quote: --why waiting for legal
            Give(arg, new TextValue(tokens[from].Kind == TokenKind.Quoted ? tokens[from].Text : Words(from, end, arg.Kind == ArgKind.Text)));
            Take(from, end - from);
        }
        else if (ArgReader.Read(arg, Tokens[from..end], context.Today, byShape: false, out var value) is var taken and > 0)
        {
            // "--close 28 Feb 10000" names a year that is none, rather than a date and an amount.
            if (arg.Kind == ArgKind.Date && taken > 1 && from + taken < end && IsLongNumber(tokens[from + taken].Text) && !HasYear(from, from + taken))
            {
                _misread = Wrong(MisreadKind.BadDate, Words(from, from + taken + 1), arg, null);
                return;
            }

            Give(arg, value!);
            Take(from, taken);
        }
        else _misread = Bad(arg, tokens[from]);
    }

    private bool HasYear(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (IsLongNumber(tokens[at].Text)) return true;
        }

        return false;
    }

    private static bool IsLongNumber(string word) => word.Length > 3 && word.All(char.IsAsciiDigit);

    private void ReadPartner(int from, int end)
    {
        var taken = LongestPartner(from, end, out _partner);
        if (taken == 0) _partnerText = tokens[from].Text;
        else _partnerText = null;
        Take(from, Math.Max(taken, 1));
    }
}
