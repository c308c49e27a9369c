using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

internal sealed partial class Socket
{
    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Socket {Number} was {How}")]
        public static partial void Lost(ILogger logger, int number, string how, Exception? exception);

        [LoggerMessage(Level = LogLevel.Information, Message = "Slack ends socket {Number}: {Reason}")]
        public static partial void Disconnect(ILogger logger, int number, string reason);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Socket {Number} was cut without a good-bye from Slack")]
        public static partial void Cut(ILogger logger, int number, Exception exception);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Socket {Number} brought a binary frame: ignored")]
        public static partial void Binary(ILogger logger, int number);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Socket {Number} brought a frame that is no JSON: ignored")]
        public static partial void Malformed(ILogger logger, int number, Exception exception);

        [LoggerMessage(Level = LogLevel.Information, Message = "Socket {Number} brought an envelope while closing: left for the next delivery")]
        public static partial void LeftBehind(ILogger logger, int number);

        [LoggerMessage(Level = LogLevel.Warning,
            Message = "An envelope could not be acknowledged: socket {Number} is gone. Slack's repetition will be dropped")]
        public static partial void Unacknowledged(ILogger logger, int number);

        [LoggerMessage(Level = LogLevel.Error, Message = "An envelope of socket {Number} could not be handled")]
        public static partial void HandlingFailed(ILogger logger, int number, Exception exception);
    }
}
