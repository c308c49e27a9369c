using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

internal sealed partial class HttpDoor
{
    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A request longer than {Limit} bytes was refused")]
        public static partial void TooLong(ILogger logger, int limit);

        [LoggerMessage(Level = LogLevel.Error, Message = "Every request is refused: Slack:SigningSecret is not set")]
        public static partial void NoSecret(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A request without a readable timestamp was refused")]
        public static partial void Unsigned(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A request with a wrong signature was refused: is Slack:SigningSecret that of this app?")]
        public static partial void WrongSignature(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack's clock and ours are {Seconds:0} s apart; beyond 300 s every request is refused")]
        public static partial void Skew(ILogger logger, double seconds);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A request that came before, byte for byte, was refused")]
        public static partial void Replay(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A signed request that is no JSON was refused")]
        public static partial void Malformed(ILogger logger, Exception exception);
    }
}
