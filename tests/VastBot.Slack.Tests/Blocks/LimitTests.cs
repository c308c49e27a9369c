namespace VastBot.Slack.Tests;

public sealed class LimitTests
{
    public static TheoryData<string> Names() => new(LimitTable.All.Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_limit_itself_is_allowed(string name)
    {
        var limit = LimitTable.All.Single(c => c.Name == name);
        Assert.Empty(Check(limit.Make(limit.Limit)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_more_is_reported_with_its_place_and_a_cure(string name)
    {
        var limit = LimitTable.All.Single(c => c.Name == name);
        var problems = Check(limit.Make(limit.Limit + 1));
        var problem = Assert.Single(problems, p => p.Path == limit.Path);
        Assert.NotEmpty(problem.Limit);
        Assert.NotEmpty(problem.Cure);
    }

    private static IReadOnlyList<BlockProblem> Check(object subject) =>
        subject is Message message ? BlockKit.Check(message) : BlockKit.Check((View)subject);
}
