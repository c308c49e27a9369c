using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace VastBot.Drill.Workspace;

/// <summary>Holds the keys that the page's framework makes for itself; it would write them to the person's home folder, and a practice run leaves nothing there.</summary>
internal sealed class ForgottenKeys : IXmlRepository
{
    private readonly List<XElement> _keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_keys) return [.. _keys];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_keys) _keys.Add(element);
    }
}
