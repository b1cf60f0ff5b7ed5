using System.Collections.Immutable;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads the people of the plan.</summary>
internal static class SlotReader
{
    private const string Example = "{ \"slot\": \"partner.ae\", \"title\": \"partner AE\", \"required\": true }";

    public static ImmutableArray<SlotTemplate> Read(TemplateCursor section)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var slots = ImmutableArray.CreateBuilder<SlotTemplate>();
        foreach (var at in section.Entries("the slots", Example))
        {
            if (!at.IsObject("a slot", Example, "slot", "title", "required")) continue;
            var slot = at["slot"].Text("a slot", "\"slot\": \"partner.ae\"", 40);
            if (slot is not null && !IsSlot(slot)) at["slot"].Problem("a slot is host or partner, a dot and a role in small letters", "\"slot\": \"partner.ae\"");
            at["slot"].Once(seen, slot, "a slot", Example);
            var title = at["title"].Text("a title", "\"title\": \"partner AE\"", 60);
            var required = at.FlagOrNo("required");
            if (slot is not null && title is not null) slots.Add(new SlotTemplate(slot, title, required));
        }

        return slots.ToImmutable();
    }

    private static bool IsSlot(string slot) => slot.Split('.') is ["host" or "partner", { Length: > 0 } role] && role.All(char.IsAsciiLetterLower);
}
