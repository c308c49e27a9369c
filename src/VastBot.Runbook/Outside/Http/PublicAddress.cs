using System.Net;
using System.Net.Sockets;

namespace VastBot.Runbook.Outside.Http;

/// <summary>
/// Addresses to which an answer from outside may send us. What was configured may stand anywhere; what a page names besides, by a redirect or a link, must be
/// on the internet: never this machine, the network around it, or the cloud's metadata.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3",
            "::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Ways of writing an address of the old kind as one of the new.</summary>
    private static readonly IPNetwork[] Wrapped = [IPNetwork.Parse("64:ff9b::/96"), IPNetwork.Parse("::/96")];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        else if (address.AddressFamily is AddressFamily.InterNetworkV6 && Array.Exists(Wrapped, network => network.Contains(address))) address = new IPAddress(address.GetAddressBytes().AsSpan(12));
        return !Array.Exists(Inside, network => network.Contains(address));
    }

    /// <summary>What can be told before a name is looked up.</summary>
    public static bool MayBe(Uri address) =>
        IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var literal) ? Is(literal) : !address.IsLoopback && !address.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Connects to a public address only; a proxy, which the operator chose, may stand anywhere.</summary>
    public static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (to, asked) = (context.DnsEndPoint, context.InitialRequestMessage.RequestUri!);
        var proxied = to.Port != asked.Port || !string.Equals(to.Host, asked.IdnHost, StringComparison.OrdinalIgnoreCase);
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancellationToken);
        if (!proxied) addresses = [.. addresses.Where(Is)];
        if (addresses.Length == 0) throw new InsideAddressException(to.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
