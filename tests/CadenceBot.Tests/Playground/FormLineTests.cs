using System.Text.Json;
using CadenceBot.Application.Messages;
using CadenceBot.Playground.Acts;

namespace CadenceBot.Tests.Playground;

public sealed class FormLineTests
{
    private static readonly Form Form = new("opp add acme", "Add an opportunity",
    [
        new Field { Name = "name", Label = "What is it called?", Kind = FieldKind.Text, Required = true },
        new Field { Name = "amount", Label = "Amount", Kind = FieldKind.Number },
        new Field { Name = "close", Label = "Close", Kind = FieldKind.Date },
        new Field { Name = "stage", Label = "Stage", Kind = FieldKind.Choice, Options = [new Option("demo", "Demo"), new Option("proposal", "Proposal")] },
        new Field { Name = "roles", Label = "Roles", Kind = FieldKind.Multi, Options = [new Option("ae", "AE"), new Option("se", "SE")] },
        new Field { Name = "owner", Label = "Owner", Kind = FieldKind.Person },
    ]);

    [Theory]
    [InlineData("""{"name":"Northwind"}""", "opp add acme --name \"Northwind\"")]
    [InlineData("""{"name":"Northwind","amount":80000,"close":"2026-05-28"}""", "opp add acme --name \"Northwind\" --amount \"80000\" --close \"2026-05-28\"")]
    [InlineData("""{"name":"x","amount":"12.5","stage":"demo","roles":["ae","se"]}""", "opp add acme --name \"x\" --amount \"12.5\" --stage \"demo\" --roles \"ae,se\"")]
    [InlineData("""{"name":"x","owner":"partner.ae"}""", "opp add acme --name \"x\" --owner \"@partner.ae\"")]
    [InlineData("""{"name":"x","owner":"Mia <mia@acme.example>"}""", "opp add acme --name \"x\" --owner \"Mia <mia@acme.example>\"")]
    [InlineData("""{"name":"x","amount":null,"stage":"","roles":[]}""", "opp add acme --name \"x\"")]
    [InlineData("""{"name":"say \"hi\" \\ --test"}""", "opp add acme --name \"say \\\"hi\\\" \\\\ --test\"")]
    public void Answers_become_flags(string values, string line)
    {
        var (completed, errors) = FormLine.Complete(Form, Read(values));

        errors.ShouldBeNull();
        completed.ShouldBe(line);
    }

    [Theory]
    [InlineData("{}", "name")]
    [InlineData("""{"name":"  "}""", "name")]
    [InlineData("""{"name":"x","amount":"many"}""", "amount")]
    [InlineData("""{"name":"x","close":"28 May"}""", "close")]
    [InlineData("""{"name":"x","stage":"sold"}""", "stage")]
    [InlineData("""{"name":"x","roles":["ae","boss"]}""", "roles")]
    [InlineData("""{"name":"x","roles":[1]}""", "roles")]
    [InlineData("""{"name":{"a":1}}""", "name")]
    [InlineData("""{"name":true}""", "name")]
    [InlineData("""{"name":"x","colour":"red"}""", "colour")]
    public void What_cannot_be_taken_gets_a_sentence_at_its_field(string values, string field) =>
        FormLine.Complete(Form, Read(values)).Errors!.Keys.ShouldBe([field]);

    private static Dictionary<string, JsonElement> Read(string values) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(values)!;
}
