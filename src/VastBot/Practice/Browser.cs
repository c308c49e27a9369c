using System.ComponentModel;
using System.Diagnostics;

namespace VastBot.Practice;

/// <summary>Opens a page in the person's browser, where there is one.</summary>
internal static class Browser
{
    public static void TryOpen(Uri page)
    {
        try
        {
            using var process = Process.Start(Command(page.AbsoluteUri));
        }
        catch (Exception none) when (none is Win32Exception or PlatformNotSupportedException or InvalidOperationException or FileNotFoundException)
        {
            // The address stands on the terminal; a machine without a browser is an ordinary one.
        }
    }

    private static ProcessStartInfo Command(string address) =>
        OperatingSystem.IsWindows() ? new(address) { UseShellExecute = true } : new(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address])
        {
            UseShellExecute = false,
            // Its chatter must not mix with ours.
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
