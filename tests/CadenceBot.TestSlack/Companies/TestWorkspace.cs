namespace CadenceBot.TestSlack;

/// <summary>A company's workspace; on Enterprise Grid it belongs to an organisation.</summary>
public sealed record TestWorkspace(string Id, string Name, string? EnterpriseId = null)
{
    /// <summary>The name in its address.</summary>
    public string Domain => new([.. Name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);

    public string? EnterpriseName => EnterpriseId is null ? null : $"{Name} Group";
}
