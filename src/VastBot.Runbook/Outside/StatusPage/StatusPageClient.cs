using System.Text.Json;
using VastBot.Runbook.Model;
using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.StatusPage;

/// <summary>Reads a status page from nothing but its address: finds the machine-readable form by itself.</summary>
internal sealed class StatusPageClient(OutsideHttp http, Clocks clocks)
{
    private const int MaxRedirects = 3;

    public async Task<PageReading> Read(Uri page, IReadOnlyList<string> components, TimeSpan deadline, CancellationToken ct)
    {
        // All usual places at once; a second round, for feeds, gets what is left.
        var first = deadline * 0.6;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var pageItself = Get(page, first, enough.Token);
        Task<HttpAnswer>[] places = [.. Places(page).Select(place => Get(place, first, enough.Token)), pageItself];
        try
        {
            foreach (var place in places)
                if (Understand(await place, components) is { } reading) return reading;
            return await ReadFeeds(page, await pageItself, components, deadline - first, enough.Token) ?? Lost(await pageItself);
        }
        finally
        {
            await enough.CancelAsync();
        }
    }

    /// <summary>Everything readable that the page sends, as it came, for keeping: its machine-readable forms and the page itself.</summary>
    public async Task<IReadOnlyList<HttpAnswer>> ReadWhole(Uri page, TimeSpan deadline, CancellationToken ct) =>
        await Task.WhenAll(Places(page).Append(page).Select(place => Get(place, deadline, ct)));

    /// <summary>Below the address and, where that is not the root, at the root of its host.</summary>
    private static IEnumerable<Uri> Places(Uri page)
    {
        if (Path.HasExtension(page.AbsolutePath)) return [];
        var root = new Uri(page.GetLeftPart(UriPartial.Authority) + "/");
        return new[] { page.Below("api/v2/summary.json"), root.Below("api/v2/summary.json"), page.Below("summary.json"), root.Below("summary.json") }.Distinct();
    }

    private Task<HttpAnswer> Get(Uri address, TimeSpan deadline, CancellationToken ct, Uri? configured = null) =>
        http.Send(ClientNames.StatusPage, () => new HttpRequestMessage(HttpMethod.Get, address), new HttpLimits(deadline, MaxRedirects: MaxRedirects, Configured: configured), ct);

    private PageReading? Understand(HttpAnswer answer, IReadOnlyList<string> components)
    {
        if (!answer.IsSuccess) return null;
        if (FeedForm.Read(answer.Body, components, answer.Address, clocks.Wire.GetUtcNow()) is { } feed) return feed;
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return null;
            return StatuspageForm.Read(root, components, answer.Address) ?? InstatusForm.Read(root, components, answer.Address);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<PageReading?> ReadFeeds(Uri configured, HttpAnswer page, IReadOnlyList<string> components, TimeSpan deadline, CancellationToken ct)
    {
        if (!page.IsSuccess || !page.IsHtml) return null;
        foreach (var feed in FeedLinks.Of(page.Text, page.Address).Select(link => Get(link, deadline, ct, configured)).ToArray())
            if (Understand(await feed, components) is { } reading) return reading;
        return null;
    }

    private static PageReading Lost(HttpAnswer page) => page switch
    {
        { Trouble: HttpTrouble.TooLarge or HttpTrouble.Garbage or HttpTrouble.Redirected } => new() { Why = page.Why },
        { Trouble: not null } => new() { Why = page.Why, Unreachable = true },
        { Status: 401 or 403 or 451 } => new() { Why = $"the page answers {page.Status} and so keeps us out", Unreachable = true },
        { Status: >= 500 } => new() { Why = $"the page itself answers {page.Status}", Unreachable = true },
        { IsSuccess: false } => new() { Why = $"the page answers {page.Status}" },
        { IsHtml: true } => new() { Why = "the page has no form that a machine can read (no summary, no feed)" },
        _ => new() { Why = "what the page sends is neither a summary nor a feed that can be read" },
    };
}
