using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill.Cluster.Access;
using VastBot.Drill.Cluster.Requests;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Lives;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using YamlDotNet.RepresentationModel;

namespace VastBot.EndToEnd.Clusters;

/// <summary>The manifest grants what the bot does, and nothing that it never does; the practice cluster allows its account exactly that.</summary>
public sealed class What_the_bot_may_do
{
    private static readonly string[] Fixes = ["rotate-key", "restart", "queue-mode", "fallback", "rollback", "scale"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_practice_cluster_allows_what_the_manifest_grants()
    {
        // Config maps are read where the configuration names some; the practice world's does, and the manifest says there how to grant it.
        Assert.Equal(Granted().Append("get configmaps/vastai-config").Order(StringComparer.Ordinal), Right.OfTheBot.SelectMany(Rights).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_right_is_used_and_none_is_missing()
    {
        await using var bot = await PractisingBot.Start("expired-key");
        var ear = new Eavesdropper(bot.World);
        var refused = new List<string>();
        ear.Meddle = (request, http, answer) => request.System != "cluster" ? null : () => Watch(request, answer, () => http.Response.StatusCode, refused);
        var fixes = bot.Services.GetRequiredService<IFixes>();
        var person = new PersonInSlack(bot.World.Workspace, PracticeIds.Responder);

        await bot.World.Workspace.Sockets.WhenOpen(Ct);
        await person.Type("/vast triage");
        foreach (var fix in Fixes)
        {
            var choice = new FixChoice(fix, fix == "scale" ? "5" : fix is "queue-mode" or "fallback" ? "on" : null);
            var answer = await fixes.Propose(new FixWish("production", choice) { Channel = PracticeIds.Ops }, Author.Person(PracticeIds.Responder), Ct);
            Assert.True(answer is FixAnswer.Proposed, $"{fix}: {answer}");
        }

        await Waiting.Until(() => Card(bot) is not null, Ct);
        await new PersonInSlack(bot.World.Workspace, PracticeIds.Approver).Press(Card(bot)!, PracticeIds.Ops, "Approve");
        bot.World.Clock.Speed = 10;
        await Waiting.Until(async () => (await bot.Services.GetRequiredService<IIncidents>().Environment("production", Ct)).Fixes.Any(fix => fix.Stage == FixStage.Done), Ct);

        Assert.Empty(refused);
        Assert.Equal(Right.OfTheBot.SelectMany(Rights).Order(StringComparer.Ordinal), ear.Heard.Where(request => request.System == "cluster").Select(Used).OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    private static Drill.Workspace.State.Message? Card(PractisingBot bot) =>
        bot.World.Workspace.Messages().FirstOrDefault(message => message.Blocks?.GetRawText().Contains("Rotate the API key", StringComparison.Ordinal) == true && ButtonFinder.Find(message.Blocks.Value, "Approve") is not null);

    private static async Task Watch(OverheardRequest request, Func<Task> answer, Func<int> status, List<string> refused)
    {
        await answer();
        if (status() != 403) return;
        lock (refused) refused.Add($"{request.Method} {request.Path}");
    }

    /// <summary>The right that a request takes; null where it takes none.</summary>
    private static string? Used(OverheardRequest request)
    {
        if (ApiPath.Parse(request.Path) is not { Plural: not "selfsubjectaccessreviews" } path) return null;
        var watches = request.Query.Contains("watch=true", StringComparison.Ordinal);
        var verb = request.Method == "PATCH" ? "patch" : path.Name.Length > 0 ? "get" : watches ? "watch" : "list";
        var name = path.Name.Length > 0 ? path.Name : FieldSelector.NameIn(Uri.UnescapeDataString(System.Web.HttpUtility.ParseQueryString(request.Query)["fieldSelector"] ?? "")) ?? "";
        return Line(verb, path.Resource, path.Resource == "pods/log" ? "" : name);
    }

    private static IEnumerable<string> Rights(Right right) => from verb in right.Verbs from name in right.Names ?? [""] select Line(verb, right.Resource, name);

    private static string Line(string verb, string resource, string name) => name.Length > 0 ? $"{verb} {resource}/{name}" : $"{verb} {resource}";

    private static List<string> Granted()
    {
        using var file = new StreamReader(Path.Combine(SourceTree.Root, "manifests", "base", "rbac.yaml"), Encoding.UTF8);
        var yaml = new YamlStream();
        yaml.Load(file);
        var role = yaml.Documents.Select(document => (YamlMappingNode)document.RootNode).Single(node => $"{node["kind"]}" == "Role");
        return [.. ((YamlSequenceNode)role["rules"]).Cast<YamlMappingNode>().SelectMany(rule =>
            from resource in Words(rule, "resources") from verb in Words(rule, "verbs") from name in rule.Children.ContainsKey("resourceNames") ? Words(rule, "resourceNames") : [""] select Line(verb, resource, name))];
    }

    private static IEnumerable<string> Words(YamlMappingNode rule, string name) => ((YamlSequenceNode)rule[name]).Select(word => $"{word}");
}
