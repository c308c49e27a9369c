using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.EndToEnd.Fixtures;

namespace VastBot.EndToEnd.Lives;

/// <summary>What one person does in the workspace, without the page.</summary>
internal sealed class PersonInSlack(WorkspaceServer workspace, string user)
{
    private static readonly TimeSpan UntilAskedAgain = TimeSpan.FromSeconds(10);

    /// <summary>The form before them.</summary>
    public View? Form => workspace.State.StackOf(user).LastOrDefault();

    public Task Type(string text, string channel = PracticeIds.Ops) => workspace.Typing.Write(user, channel, text);

    public async Task Press(Message message, string channel, string button)
    {
        if (!await workspace.Click(message.Ts, button, channel, user)) throw new InvalidOperationException($"There is no button '{button}' on: {message.Text}");
    }

    /// <summary>Asks for a form that can be sent off and holds this text. A busy machine may be too late for Slack's three seconds; then people ask again.</summary>
    public async Task Ask(Func<Task> ask, string holding, CancellationToken cancellationToken)
    {
        do await ask();
        while (!await Waiting.For(() => IsOpen(holding), UntilAskedAgain, cancellationToken));
    }

    /// <summary>Fills in these fields of the form (by block), leaves the others as they are, and sends it off.</summary>
    public async Task Send(params (string Field, string Value)[] fields)
    {
        var form = Form!;
        do await workspace.Viewing.Submit(user, form.Id, key => fields.Where(field => field.Field == key.Item1).Select(field => (IReadOnlyList<string>)[field.Value]).FirstOrDefault());
        while (workspace.IsAppThere && TooLate.Is(workspace, form.Id));
        if (workspace.State.FindView(form.Id, null) is { Errors.Count: > 0 } refused)
            throw new InvalidOperationException($"The form was refused: {string.Join(", ", refused.Errors.Select(error => $"{error.Key}: {error.Value}"))}");
    }

    public async Task Fill(Func<Task> ask, string holding, CancellationToken cancellationToken, params (string Field, string Value)[] fields)
    {
        await Ask(ask, holding, cancellationToken);
        await Send(fields);
    }

    /// <summary>Closes whatever stands open, as after an error.</summary>
    public void CloseForms()
    {
        if (Form is { } form) workspace.Viewing.Close(user, form.Id, all: true);
    }

    private bool IsOpen(string holding) =>
        Form?.Body.GetRawText() is { } body && body.Contains(holding, StringComparison.Ordinal) && body.Contains("\"submit\"", StringComparison.Ordinal);
}
