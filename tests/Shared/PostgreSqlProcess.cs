using System.Diagnostics;

namespace VastBot.Testing;

/// <summary>
/// A real PostgreSQL on a loopback port and in a temporary folder. It ends, and its folder goes, when this process does, however that ends: its
/// shell reads a pipe of ours.
/// </summary>
internal sealed class PostgreSqlProcess : IAsyncDisposable
{
    // Nothing here outlives a test, so nothing need survive the power: no sync. A killed client or server makes no difference to that.
    private const string Script = """
        set -e
        folder=$(mktemp -d -t vastbot-pg-XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        "$1" -D "$folder/data" -U vastbot -A trust -E UTF8 --locale=C --no-sync > "$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log"; exit 1; }
        serve() {
            "$2" -D "$folder/data" -k "$folder" -c listen_addresses=127.0.0.1 -p "$4" -c fsync=off -c max_connections=200 < /dev/null >> "$folder/server.log" 2>&1 &
            server=$!
            until "$3" -q -h 127.0.0.1 -p "$4" -U vastbot -d postgres; do kill -0 $server || { cat "$folder/server.log"; exit 1; }; sleep 0.1; done
            echo ready
        }
        serve "$@"
        while read -r order; do
            case "$order" in
                down) kill -QUIT $server; wait $server || true; echo down ;;
                up) serve "$@" ;;
            esac
        done
        kill -INT $server 2> /dev/null || true
        wait
        """;

    private readonly Process _shell;

    private PostgreSqlProcess(Process shell, int port) => (_shell, ConnectionString) = (shell, $"Host=127.0.0.1;Port={port};Username=vastbot;Database=postgres");

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>Skips or fails the test where it is not installed.</summary>
    public static async Task<PostgreSqlProcess> Start()
    {
        var said = new List<string>();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            // Someone else may take the port before the server does.
            var port = FreePort.Find();
            var shell = Run(port);
            if (await Said(shell, "ready", said)) return new(shell, port);
            shell.Dispose();
        }

        throw new InvalidOperationException($"PostgreSQL did not start: {string.Join('\n', said)}");
    }

    /// <summary>Ends it as a crash does: nobody is waited for, and the next start has to recover.</summary>
    public Task Crash() => Order("down", "down");

    /// <summary>Starts it again on the same port and the same data.</summary>
    public Task Recover() => Order("up", "ready");

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private async Task Order(string order, string until)
    {
        var said = new List<string>();
        await _shell.StandardInput.WriteLineAsync(order);
        await _shell.StandardInput.FlushAsync();
        if (!await Said(_shell, until, said)) throw new InvalidOperationException($"PostgreSQL did not go {order}: {string.Join('\n', said)}");
    }

    private static Process Run(int port)
    {
        string[] programs = [.. new[] { "initdb", "postgres", "pg_isready" }.Select(NeedsProgramAttribute.Require)];
        string[] command = ["sh", "-c", Script, "sh", .. programs, $"{port}"];

        // The server refuses to run as root.
        if (Environment.UserName == "root") command = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", .. command];
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" })!;
    }

    private static async Task<bool> Said(Process shell, string word, List<string> said)
    {
        while (await shell.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == word) return true;
            said.Add(line);
        }

        return false;
    }
}
