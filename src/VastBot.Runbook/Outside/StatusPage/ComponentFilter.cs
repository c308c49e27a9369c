namespace VastBot.Runbook.Outside.StatusPage;

/// <summary>Which components matter, by part of their names. Names that fit nothing on the page are a mistake, and must not hide an incident.</summary>
internal sealed class ComponentFilter
{
    private readonly string[] _wanted;

    public ComponentFilter(IReadOnlyList<string> wanted, IReadOnlyList<string> onPage)
    {
        _wanted = [.. wanted.Where(w => onPage.Any(name => name.Contains(w, StringComparison.OrdinalIgnoreCase)))];
        Notes = _wanted.Length == wanted.Count
            ? []
            : [$"The page has no component named {string.Join(", ", wanted.Except(_wanted, StringComparer.Ordinal))}"
                + (_wanted.Length == 0 ? ", so all of them count." : ".")];
    }

    public IReadOnlyList<string> Notes { get; }

    public bool Wants(string name) => _wanted.Length == 0 || Array.Exists(_wanted, w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
}
