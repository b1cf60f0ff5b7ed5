using System.Net;
using CadenceBot.ContractTests.Journeys;

namespace CadenceBot.ContractTests.Door;

/// <summary>A bad request gets one sentence as problem+json, and changes nothing.</summary>
public sealed class RefusalTests(PlaygroundHost host) : DoorTest(host)
{
    [Theory]
    [InlineData("say", """{"as":"nobody","in":"acme","text":"hello"}""", 404)]
    [InlineData("say", """{"as":"host.ae","in":"nowhere","text":"hello"}""", 404)]
    [InlineData("say", """{"as":"partner.ae","in":"host","text":"hello"}""", 404)]
    [InlineData("say", """{"as":"host.ae","in":"dm:partner.ae","text":"hello"}""", 404)]
    [InlineData("say", """{"as":"host.ae","in":"acme","text":"hello","thread":"m999"}""", 404)]
    [InlineData("say", """{"as":"host.ae","in":"acme","text":"hello","thread":"x"}""", 404)]
    [InlineData("say", """{"as":"host.ae","in":"acme"}""", 400)]
    [InlineData("say", """{"as":"host.ae","in":"acme","text":"  "}""", 400)]
    [InlineData("say", """{"as":"host.ae","in":"acme","text":7}""", 400)]
    [InlineData("say", """{"as":["host.ae"],"in":"acme","text":"hello"}""", 400)]
    [InlineData("say", """{"as":"host.ae","in":"acme","text":"hello","id":""}""", 400)]
    [InlineData("say", "[1]", 400)]
    [InlineData("say", "{", 400)]
    [InlineData("say", "", 400)]
    [InlineData("say", "null", 400)]
    [InlineData("click", """{"as":"host.ae","message":"m999","action":"a0"}""", 404)]
    [InlineData("click", """{"as":"host.ae","message":"m1","action":"never"}""", 404)]
    [InlineData("click", """{"as":"host.ae","message":"m1"}""", 400)]
    [InlineData("click", """{"as":"other.ae","message":"m1","action":"a0"}""", 404)]
    [InlineData("submit", """{"as":"host.ae","form":"opp add","values":{}}""", 404)]
    [InlineData("submit", """{"as":"host.ae","form":"opp add","values":[]}""", 400)]
    [InlineData("submit", """{"as":"host.ae","values":{}}""", 400)]
    [InlineData("clock", "{}", 400)]
    [InlineData("clock", """{"advance":"P1D","toNext":true}""", 400)]
    [InlineData("clock", """{"advance":"soon"}""", 400)]
    [InlineData("clock", """{"advance":"-P1D"}""", 400)]
    [InlineData("clock", """{"advance":"P0D"}""", 400)]
    [InlineData("clock", """{"advance":"P401D"}""", 400)]
    [InlineData("clock", """{"advance":"P999999999999Y"}""", 400)]
    [InlineData("clock", """{"to":"2026-03-02T07:59:00+00:00"}""", 400)]
    [InlineData("clock", """{"to":"2027-04-08T08:00:00+01:00"}""", 400)]
    [InlineData("clock", """{"to":"2026-03-04T14:00"}""", 400)]
    [InlineData("clock", """{"to":"tomorrow"}""", 400)]
    [InlineData("clock", """{"run":0}""", 400)]
    [InlineData("clock", """{"run":"fast"}""", 400)]
    [InlineData("clock", """{"stop":true,"offline":true}""", 400)]
    [InlineData("reset", """{"at":"yesterday"}""", 400)]
    [InlineData("reset", """{"zone":"Mars/Phobos"}""", 400)]
    [InlineData("reset", """{"demo":"yes"}""", 400)]
    [InlineData("reset", """{"unreachable":["nobody"]}""", 404)]
    [InlineData("reset", """{"unreachable":"partner.ae"}""", 400)]
    public async Task A_bad_post_is_answered_in_one_sentence_and_changes_nothing(string call, string body, int status)
    {
        await Door.Reset();
        var before = await Everything();
        var (code, detail) = await Door.TryPost(call, body);
        ((int)code).ShouldBe(status, detail);
        BeOneSentence(detail, body);
        (await Everything()).ShouldBe(before);
    }

    [Theory]
    [InlineData("messages", 400)]
    [InlineData("messages?in=nowhere", 404)]
    [InlineData("messages?in=acme&as=nobody", 404)]
    [InlineData("messages?in=host&as=partner.ae", 404)]
    [InlineData("messages?in=dm:host.ae&as=host.se", 404)]
    [InlineData("messages?in=acme&since=m999", 404)]
    [InlineData("messages?in=acme&since=zero", 404)]
    [InlineData("ledger?partner=nobody", 404)]
    [InlineData("plan", 400)]
    [InlineData("plan?partner=nobody", 404)]
    [InlineData("plan?partner=host", 404)]
    [InlineData("plan?partner=acme&number=9", 404)]
    [InlineData("plan?partner=acme&number=x", 400)]
    [InlineData("nothing", 404)]
    public async Task A_bad_get_is_answered_in_one_sentence(string path, int status)
    {
        await Door.Reset();
        var (code, detail) = await Door.TryGet(path);
        ((int)code).ShouldBe(status, detail);
        BeOneSentence(detail, path);
    }

    [Fact]
    public async Task A_refusal_of_the_bot_is_a_normal_reply()
    {
        await Door.Reset();
        foreach (var line in new[] { "finish everything", "opp pin #9", "gate 14 override --why x", "start nobody", "done", "undo" })
            (await PartnerAe.Does(line, "acme")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_text_may_have_40000_characters_and_no_more()
    {
        await Door.Reset();
        (await HostAe.Says("acme", new string('x', 40_000))).Replies.ShouldBeEmpty();
        (await Door.Messages("acme"))[^1].Text.Length.ShouldBe(40_000);
        var before = await Everything();
        var (code, detail) = await Door.TryPost("say", $$"""{"as":"host.ae","in":"acme","text":"{{new string('x', 40_001)}}"}""");
        code.ShouldBe(HttpStatusCode.BadRequest);
        detail.ShouldContain("40,000");
        (await Everything()).ShouldBe(before);
        (await HostAe.Does("opp add " + new string('y', 39_000), "acme")).Text.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("evil.example", null, 403)]
    [InlineData("localhost", null, 200)]
    [InlineData("[::1]", null, 200)]
    [InlineData(null, "http://evil.example", 403)]
    [InlineData(null, "null", 403)]
    [InlineData(null, "own", 200)]
    public async Task Only_this_machine_and_its_own_page_are_served(string? hostName, string? origin, int status)
    {
        await Door.Reset();
        foreach (var request in new[] { new HttpRequestMessage(HttpMethod.Get, "/playground/api/state"), new HttpRequestMessage(HttpMethod.Post, "/playground/api/clock") { Content = new StringContent("""{"advance":"PT1M"}""") } })
        {
            var authority = Door.Http.BaseAddress!.Authority;
            if (hostName is not null) request.Headers.Host = $"{hostName}:{Door.Http.BaseAddress.Port}";
            if (origin is not null) request.Headers.Add("Origin", origin == "own" ? $"http://{authority}" : origin);
            ((int)(await Door.Try(request)).Status).ShouldBe(status);
        }

        (await Door.State()).Now.Minute.ShouldBe(status == 200 ? 1 : 0);
    }
}
