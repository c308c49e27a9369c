using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace VastBot.Slack;

/// <summary>
/// Reads lists page by page, as far as the caller reads. Pages may be short or empty before the end: only a missing cursor ends them.
/// </summary>
internal static class Paging
{
    public static async IAsyncEnumerable<T> Pages<T>(
        this SlackCaller caller, SlackMethod method, Form form, string name, JsonTypeInfo<IReadOnlyList<T>> type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? cursor = null;
        do
        {
            var answer = await caller.Call(method, cursor is null ? form : form.With("cursor", cursor), cancellationToken);
            foreach (var item in answer.Read(name, type)) yield return item;
            // A server that hands out the same cursor for ever would hold us for ever.
            if (answer.NextCursor == cursor) yield break;
            cursor = answer.NextCursor;
        }
        while (cursor is not null);
    }
}
