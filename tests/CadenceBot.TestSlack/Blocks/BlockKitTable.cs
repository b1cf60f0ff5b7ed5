namespace CadenceBot.TestSlack;

/// <summary>A property of a type of Block Kit: its shape and its figure.</summary>
internal sealed record BlockProperty(string Name, bool IsRequired, string Shape, int Most, string? Of);

/// <summary>What Slack takes, by type, written from its documented figures.</summary>
internal static class BlockKitTable
{
    // name[!] shape[/most][:of]. A "!" is required; plain and text are text objects, the figure their characters.
    private static readonly (string Type, string Properties)[] Lines =
    [
        ("header", "text! plain/150; block_id id"),
        ("section", "text text/3000; fields texts/10; accessory element:accessory; expand bool; block_id id"),
        ("context", "elements! elements/10:context; block_id id"),
        ("actions", "elements! elements/25:actions; block_id id"),
        ("image", "image_url! url/3000; alt_text! string/2000; title plain/2000; block_id id"),
        ("divider", "block_id id"),
        ("input", "label! plain/2000; element! element:input; hint plain/2000; optional bool; dispatch_action bool; block_id id"),
        ("plain_text", "text! string/3000; emoji bool"),
        ("mrkdwn", "text! string/3000; verbatim bool"),
        ("button", "text! plain/75; action_id id; value string/2000; url url/3000; style one:primary|danger; confirm element:confirm; accessibility_label string/75"),
        ("overflow", "options! options/5; action_id id; confirm element:confirm"),
        ("static_select", "options options/100; option_groups groups/100; placeholder plain/150; initial_option option; action_id id; confirm element:confirm; focus_on_load bool"),
        ("multi_static_select", "options options/100; option_groups groups/100; placeholder plain/150; initial_options options/100; max_selected_items int; action_id id; confirm element:confirm; focus_on_load bool"),
        ("users_select", "placeholder plain/150; initial_user string/255; action_id id; confirm element:confirm; focus_on_load bool"),
        ("conversations_select", "placeholder plain/150; initial_conversation string/255; default_to_current_conversation bool; response_url_enabled bool; action_id id; confirm element:confirm; focus_on_load bool"),
        ("radio_buttons", "options! options/10; initial_option option; action_id id; confirm element:confirm; focus_on_load bool"),
        ("checkboxes", "options! options/10; initial_options options/10; action_id id; confirm element:confirm; focus_on_load bool"),
        ("datepicker", "initial_date date; placeholder plain/150; action_id id; confirm element:confirm; focus_on_load bool"),
        ("timepicker", "initial_time string/5; placeholder plain/150; timezone string/255; action_id id; confirm element:confirm; focus_on_load bool"),
        ("plain_text_input", "initial_value string/3000; multiline bool; min_length int/3000; max_length int/3000; placeholder plain/150; dispatch_action_config any; action_id id; focus_on_load bool"),
        ("number_input", "is_decimal_allowed! bool; initial_value string/3000; min_value string/255; max_value string/255; placeholder plain/150; dispatch_action_config any; action_id id; focus_on_load bool"),
        ("email_text_input", "initial_value string/3000; placeholder plain/150; dispatch_action_config any; action_id id; focus_on_load bool"),
        ("url_text_input", "initial_value string/3000; placeholder plain/150; dispatch_action_config any; action_id id; focus_on_load bool"),
        ("option", "text! text/75; value! string/75; description text/75; url url/3000"),
        ("option_group", "label! plain/75; options! options/100"),
        ("confirm", "title! plain/100; text! text/300; confirm! plain/30; deny! plain/30; style one:primary|danger"),
        ("message", "text string/4000; blocks elements/50:block"),
        ("modal", "title! plain/24; blocks! elements/100:block; submit plain/24; close plain/24; private_metadata string/3000; callback_id id; clear_on_close bool; notify_on_close bool; external_id id; submit_disabled bool"),
        ("home", "blocks! elements/100:block; private_metadata string/3000; callback_id id; external_id id"),
    ];

    private static readonly Dictionary<string, string[]> Sets = new(StringComparer.Ordinal)
    {
        ["block"] = ["header", "section", "context", "actions", "image", "divider", "input"],
        ["context"] = ["plain_text", "mrkdwn", "image"],
        ["actions"] = ["button", "overflow", "static_select", "users_select", "conversations_select", "radio_buttons", "checkboxes", "datepicker", "timepicker"],
        ["accessory"] = ["button", "overflow", "static_select", "multi_static_select", "users_select", "conversations_select", "radio_buttons", "checkboxes", "datepicker", "timepicker", "image"],
        ["input"] = ["plain_text_input", "number_input", "email_text_input", "url_text_input", "static_select", "multi_static_select", "users_select", "conversations_select", "radio_buttons", "checkboxes", "datepicker", "timepicker"],
        ["confirm"] = ["confirm"],
    };

    private static readonly Dictionary<string, BlockProperty[]> Types = Lines.ToDictionary(l => l.Type, l => l.Properties.Split("; ").Select(Parse).ToArray(), StringComparer.Ordinal);

    /// <summary>The properties of a type; null for one that Slack does not know.</summary>
    public static BlockProperty[]? Of(string type) => Types.GetValueOrDefault(type);

    /// <summary>Whether a type may stand in a place.</summary>
    public static bool Fits(string place, string type) => Sets[place].Contains(type);

    private static BlockProperty Parse(string written)
    {
        var (name, rest) = Halves(written, ' ');
        var (shape, of) = Halves(rest, ':');
        var (kind, most) = Halves(shape, '/');
        return kind == "id"
            ? new(name, false, "string", 255, null)
            : new(name.TrimEnd('!'), name.EndsWith('!'), kind, most.Length > 0 ? int.Parse(most) : 0, of.Length > 0 ? of : null);
    }

    private static (string, string) Halves(string text, char at) => text.IndexOf(at) is >= 0 and var i ? (text[..i], text[(i + 1)..]) : (text, "");
}
