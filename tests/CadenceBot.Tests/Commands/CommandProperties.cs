using CadenceBot.Application.Commands;
using CadenceBot.Domain.Partners;
using CadenceBot.Application.Copy;
using CadenceBot.Domain.Pipeline;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CadenceBot.Tests.Commands;

public sealed class CommandProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(20260304, 17);

    private static readonly string[] Texts =
    [
        "a", "acme", "Acme Corp", "it's \"quoted\"", "“curly” and ‘single’", "back\\slash", "ends with \\", "two\nlines", " spaced ", "--why", "w6", "#12", "60",
        "set", "show", "fri", "80k", "yes", "a.", "@leo", "host.ae", "acme.1/week/w05", "https://a.example/?x=1&y=2", "é🎉", "\u00A0x",
    ];

    [Fact]
    public void No_text_throws() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Understood(text ?? "")).Check(Fixed);

    [Fact]
    public void A_hundred_thousand_mangled_lines_are_read_or_refused_in_words()
    {
        foreach (var line in MangledLines.From(20260304).Take(100_000)) Understood(line).ShouldBeTrue(line);
    }

    [Fact]
    public void A_line_written_by_the_program_is_read_back_to_an_equal_one() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(Made).ToArbitrary(), line => Lines.Parsed(line.ToLine()).Equals(line)).Check(Fixed);

    [Fact]
    public void What_was_typed_is_written_back_to_an_equal_line()
    {
        var read = 0;
        foreach (var line in MangledLines.From(4711).Take(20_000))
        {
            if (Lines.Read(line) is not Parsed parsed) continue;
            read++;
            Lines.Parsed(parsed.Line.ToLine()).ShouldBe(parsed.Line, line);
        }

        read.ShouldBeGreaterThan(5_000);
    }

    // Read, or refused with a sentence that ends with a line which itself can be read.
    private static bool Understood(string line) =>
        Lines.Read(line) is not Misread misread
        || (MisreadCopy.Sentence(misread).EndsWith($"`/onboard {misread.Example}`.", StringComparison.Ordinal) && Lines.Read(misread.Example) is Parsed);

    private static CommandLine Made(int seed)
    {
        var random = new Random(seed);
        var spec = CommandGrammar.All[random.Next(CommandGrammar.All.Length)];
        var line = CommandLine.Of(spec);
        foreach (var arg in spec.Args.Concat(spec.Flags))
        {
            if (random.Next(3) > 0) line = Filled(line, arg, random);
        }

        return line with
        {
            Partner = random.Next(3) == 0 ? Lines.Acme : null,
            For = random.Next(3) == 0 ? "acme.1/week/w05" : null,
        };
    }

    private static CommandLine Filled(CommandLine line, ArgSpec arg, Random random) => arg.Kind switch
    {
        ArgKind.Word or ArgKind.Text or ArgKind.Item => line.With(arg.Name, Texts[random.Next(Texts.Length)]),
        ArgKind.Choice => line.With(arg.Name, arg.Choices[random.Next(arg.Choices.Length)].Value),
        ArgKind.Date => line.With(arg.Name, new LocalDate(2026, 1, 1).PlusDays(random.Next(900))),
        ArgKind.Money => line.With(arg.Name, new Money(random.Next(1, 2_000_000_000) / 100m, random.Next(2) == 0 ? "EUR" : "USD")),
        ArgKind.Percent => line.With(arg.Name, random.Next(10_001) / 100m),
        ArgKind.Number or ArgKind.Days or ArgKind.WeekRef or ArgKind.GateRef => line.With(arg.Name, random.Next(1, 99)),
        ArgKind.OppRef => line.With(arg.Name, random.Next(2) == 0 ? new OppRef(random.Next(1, 5_000)) : new OppRef(Name: Texts[random.Next(Texts.Length)])),
        ArgKind.Person => line.With(arg.Name, random.Next(4) switch
        {
            0 => new PersonRef("partner.ae"),
            1 => new PersonRef("U123", "Leo Marsh"),
            2 => new PersonRef(Mail: "leo@acme.example"),
            _ => new PersonRef(Name: "Leo \"the\" O'Neil", Mail: "leo@acme.example"),
        }),
        ArgKind.WeekHour => line.With(arg.Name, new WeekHour((IsoDayOfWeek)random.Next(1, 8), new LocalTime(random.Next(24), random.Next(60)))),
        ArgKind.Hours => line.With(arg.Name, new HourSpan(new LocalTime(random.Next(12), random.Next(60)), new LocalTime(random.Next(12, 24), 0))),
        ArgKind.Weekdays => line.With(arg.Name, [IsoDayOfWeek.Friday, (IsoDayOfWeek)random.Next(1, 8)]),
        _ => line.With(arg.Name),
    };
}
