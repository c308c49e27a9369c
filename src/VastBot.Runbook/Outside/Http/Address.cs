namespace VastBot.Runbook.Outside.Http;

/// <summary>Addresses below an address.</summary>
internal static class Address
{
    /// <summary>Keeps a path prefix, whether or not it ends with a slash.</summary>
    public static Uri Below(this Uri address, string path) => new(new Uri(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"), path);
}
