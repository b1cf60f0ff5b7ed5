using CadenceBot.Domain.Partners;

namespace CadenceBot.Tests.Partners;

/// <summary>Names that could pass for others.</summary>
public sealed class LikenessTests
{
    [Theory]
    [InlineData("Gl\u200Bobex")]
    [InlineData("Globex\u2060")]
    [InlineData("\uFEFFGlobex")]
    [InlineData("Glo\u00ADbex")]
    [InlineData("Globex\u3164")]
    [InlineData("\u202EGlobex")]
    public void Signs_that_nobody_sees_are_found(string name) => Likeness.HasHidden(name).ShouldBeTrue();

    [Theory]
    [InlineData("Globex")]
    [InlineData("Müller & Söhne GmbH")]
    [InlineData("株式会社 Globex")]
    [InlineData("Глобекс")]
    [InlineData("شركة")]
    public void An_honest_name_of_any_language_is_let_through(string name)
    {
        Likeness.HasHidden(name).ShouldBeFalse();
        Likeness.MixesAlphabets(name).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Gl\u043Ebex")]
    [InlineData("\u0410cme")]
    [InlineData("Acm\u03B5")]
    [InlineData("New \u0421orp")]
    public void Letters_of_two_alphabets_in_one_word_are_found(string name) => Likeness.MixesAlphabets(name).ShouldBeTrue();

    [Theory]
    [InlineData("Globex", "GLOBEX")]
    [InlineData("Globex", "Gl0bex")]
    [InlineData("Globex", "Glöbex")]
    [InlineData("Globex", "Glo\u0308bex")]
    [InlineData("Globex", "G l o b e x.")]
    [InlineData("Globex", "\uFF27\uFF4C\uFF4F\uFF42\uFF45\uFF58")]
    [InlineData("Acme", "\u0410\u0421\u041C\u0415")]
    [InlineData("Initech", "lnitech")]
    public void Names_that_look_alike_fold_to_the_same(string name, string other) => Likeness.Fold(other).ShouldBe(Likeness.Fold(name));

    [Theory]
    [InlineData("Globex", "Globes")]
    [InlineData("Acme", "Acme Robotics")]
    public void Names_that_differ_stay_apart(string name, string other) => Likeness.Fold(other).ShouldNotBe(Likeness.Fold(name));
}
