using CadenceBot.Benchmarks.Figures;
using CadenceBot.Benchmarks.Harness;
using CadenceBot.Benchmarks.Micro;

(string Name, Func<Task> Run)[] figures =
[
    ("stories", StoriesFigure.RunAsync),
    ("tick", TickFigure.RunAsync),
    ("reads", ReadsFigure.RunAsync),
    ("writes", WritesFigure.RunAsync),
    ("start", StartFigure.RunAsync),
    ("morning", MorningFigure.RunAsync),
    ("slack", SlackFigure.RunAsync),
    ("wired", MorningFigure.OnSlackAsync),
];

if (args is [BareEndpoint.Verb, var port, var secret])
{
    await BareEndpoint.RunAsync(port, secret);
    return 0;
}

if (args is [SlackWorkspaces.Verb, var at, var workspaces, var partners])
{
    await SlackWorkspaces.ServeAsync(at, workspaces, partners);
    return 0;
}

if (args is ["micro", .. var rest])
{
    MicroBenchmarks.Run(rest);
    return 0;
}

var wanted = args is ["all"] ? figures : [.. figures.Where(f => args is [var word] && f.Name.Contains(word, StringComparison.OrdinalIgnoreCase))];
if (wanted.Length == 0)
{
    Console.Error.WriteLine($"./dev bench takes one of {string.Join(", ", figures.Select(f => f.Name))}, all or micro, such as ./dev bench reads");
    return 2;
}

foreach (var (name, run) in wanted)
{
    Report.Title(name);
    await run();
}

return 0;
