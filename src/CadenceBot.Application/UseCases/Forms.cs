using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>The form of a verb, made of its row in the grammar: what is missing is asked for, what is known is filled in.</summary>
public static class Forms
{
    /// <summary>The most fields of a form; more than five on a phone is a portal.</summary>
    public const int MostFields = 5;

    /// <summary>The form that completes a command; its answers come back as flags of the same command.</summary>
    public static Reply Open(Request request, params string[] first) => Reply.Open(Of(request.Line, request.Partner, first));

    /// <summary>Whether a button that opens a form was pressed; typed bare, or pressed under the settings, the same line shows the state.</summary>
    public static bool IsPressed(Request request) => request.Inbound.Door == Door.Button && request.Line is { IsBare: true, For: null };

    /// <summary>A form of one question that shows what holds now.</summary>
    public static Reply Prefilled(Request request, string name, object? now)
    {
        var form = Of(request.Line, null, name);
        return Reply.Open(form with { Fields = [.. form.Fields.Select(f => f.Name != name ? f : f with { Value = now is HourSpan span ? $"{span.From:HH:mm}-{span.To:HH:mm}" : now?.ToString() })] });
    }

    /// <summary>The same without a request.</summary>
    public static Form Of(CommandLine line, PartnerSlug? partner, params string[] first)
    {
        var spec = line.Spec;
        var asked = spec.Args.Concat(spec.Flags).Where(a => a.InForm || a.Required || first.Contains(a.Name)).Where(a => a.Kind != ArgKind.Switch || first.Contains(a.Name))
            .Where(a => first.Contains(a.Name) || !a.Required || !line.Has(a.Name));
        ImmutableArray<Field> fields = [.. asked.OrderBy(a => Array.IndexOf(first, a.Name) is >= 0 and var at ? at : first.Length + (a.Required ? 0 : 1)).Take(MostFields).Select(a => FieldOf(a, line, partner))];

        // What the form does not ask again stays in its line, so that nothing known is lost on the way.
        var kept = fields.Aggregate(line with { Partner = partner ?? line.Partner }, (l, f) => l.Without(f.Name));
        return new Form(kept.ToLine(), spec.Help.TrimEnd('.'), fields);
    }

    /// <summary>What a form that was handed in still lacks, when all it leads to is itself again; by field, as one sentence each.</summary>
    /// <param name="reply">What the handed-in line led to.</param>
    /// <param name="inbound">How it came.</param>
    /// <param name="line">The line.</param>
    public static IReadOnlyDictionary<string, string>? Lacking(Reply reply, Inbound inbound, CommandLine line)
    {
        if (inbound.Door != Door.Form || reply.Form is not { } again || !inbound.Line.StartsWith(again.Line, StringComparison.Ordinal)) return null;
        var blank = again.Fields.Where(f => !line.Has(f.Name)).ToArray();
        return blank.Length == 0 ? null : new Dictionary<string, string>(StringComparer.Ordinal) { [blank[0].Name] = FormCopy.Lacks(blank) };
    }

    private static Field FieldOf(ArgSpec arg, CommandLine line, PartnerSlug? partner) => new()
    {
        Name = arg.Name,
        Label = arg.Label,
        Kind = arg.Kind switch
        {
            ArgKind.Choice or ArgKind.Switch => FieldKind.Choice,
            ArgKind.Date => FieldKind.Date,
            ArgKind.Number => FieldKind.Number,
            ArgKind.Person => FieldKind.Person,
            _ => FieldKind.Text,
        },
        Required = arg.Required,
        Options = arg.Kind == ArgKind.Switch ? [new("no", "No"), new("yes", "Yes")] : [.. arg.Choices.Select(c => new Option(c.Value, c.Label))],
        Value = !line.Has(arg.Name) ? null : arg.Kind == ArgKind.Switch ? "yes" : line.Printed(arg.Name),
        Hint = arg.Hint,
    };

    /// <summary>The refusal of a date that lies behind today; null when it lies ahead or was not given.</summary>
    public static Reply? Past(Request r, string field, string example) => r.Line.Date(field) is { } date && date < r.Today
        ? PlanChanges.Refuse(Refusal.For(Because.PastDate, DateCopy.Day(date, r.Today, r.Reader?.Style), example) with { Field = field }, null, r)
        : null;
}
