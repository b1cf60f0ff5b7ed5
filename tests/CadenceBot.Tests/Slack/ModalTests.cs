using System.Text.Json;
using CadenceBot.Application.Messages;
using CadenceBot.Slack.Rendering;
using CadenceBot.TestSlack;
using CadenceBot.Tests.Copy;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Slack;

/// <summary>Every form as a modal.</summary>
public sealed class ModalTests
{
    [Fact]
    public void Every_form_is_the_approved_modal() =>
        Golden.Match(string.Join("\n", FormWordsTests.All(word => word).Select(f => $"// {f.Name}\n{Json(f.Form)}")), "Slack.Forms", "json");

    [Fact]
    public void Slack_takes_every_modal_whatever_the_names()
    {
        foreach (var (kind, spell) in HarshGallery.Spellings)
            foreach (var (name, form) in FormWordsTests.All(spell)) BlockKitRules.Modal(Json(form)).ShouldBeEmpty($"{name}, {kind}");
    }

    [Fact]
    public void A_title_that_is_too_long_for_a_modal_stands_whole_above_its_questions()
    {
        var view = ModalRenderer.Of(new Form("start", "Which three opportunities do we work on?", [new Field { Name = "first", Label = "The first", Kind = FieldKind.Text, Required = true }]), "{}");
        view.Title!.Text.ShouldBe("CadenceBot");
        view.Blocks[0].ShouldBe(new SectionBlock(new MrkdwnObject("*Which three opportunities do we work on?*")));
        view.Blocks[1].ShouldBeOfType<InputBlock>().ShouldSatisfyAllConditions(i => i.BlockId.ShouldBe("first"), i => i.Optional.ShouldBeFalse());
    }

    [Theory]
    [InlineData(100, "StaticSelect")]
    [InlineData(101, "PlainTextInput")]
    public void A_list_that_is_too_long_for_Slack_is_typed_and_never_cut(int options, string element)
    {
        var field = new Field { Name = "partner", Label = "Which?", Kind = FieldKind.Choice, Options = [.. Enumerable.Range(1, options).Select(n => new Option($"p{n}", $"P{n}"))] };
        ModalRenderer.Of(new Form("start", "Start", [field]), "{}").Blocks.OfType<InputBlock>().Single().Element.GetType().Name.ShouldBe(element);
    }

    private static string Json(Form form) => JsonSerializer.Serialize(ModalRenderer.Of(form, "{}"), Written.Short.View);
}
