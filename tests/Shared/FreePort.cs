using System.Net;
using System.Net.Sockets;

namespace VastBot.Testing;

/// <summary>
/// A port for a program that must be told one. It lies below those that the system hands out by itself, so that no connection and no other test's server takes
/// it before the program does.
/// </summary>
internal static class FreePort
{
    private const int Lowest = 15_000;
    private const int Highest = 32_000;

    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; there are others.
            }
        }
    }
}
