using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using CadenceBot.Storage.Json;

namespace CadenceBot.Storage.Snapshots;

/// <summary>Writes plans as snapshots and reads them back, with the template in the version that each plan keeps.</summary>
internal sealed class PlanCodec(ITemplateCatalog catalog)
{
    public static string Write(PartnerPlan plan) => StorageJson.Write(plan);

    public PartnerPlan Read(string snapshot)
    {
        var plan = StorageJson.Read<PartnerPlan>(snapshot);
        return plan with { Template = TemplateOf(plan.Id, plan.TemplateId, plan.TemplateVersion) };
    }

    /// <summary>The plan as its journal tells it.</summary>
    public PartnerPlan Fold(PlanId id, IReadOnlyList<PlanEntry> journal)
    {
        if (journal.Count == 0 || journal[0].Event is not PlanStarted started)
            throw new InvalidDataException($"The journal of plan {id} does not begin with its start.");
        return PartnerPlan.Fold(id, TemplateOf(id, started.TemplateId, started.TemplateVersion), journal);
    }

    private PlanTemplate TemplateOf(PlanId id, string template, int version) => catalog.Find(template, version)
        ?? throw new InvalidDataException($"Plan {id} keeps the template '{template}' in version {version}, which is not to be had.");
}
