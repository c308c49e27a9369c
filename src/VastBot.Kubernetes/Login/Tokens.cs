namespace VastBot.Kubernetes;

internal static class Tokens
{
    /// <summary>A token without the white space around it. What can't stand in a header is refused here, since the framework's refusal would quote it.</summary>
    public static string Check(string text, string where)
    {
        var token = text.Trim();
        if (token.Length == 0) throw LoginTrouble.Missing($"{where}: the token is empty");
        return token.All(c => c is > ' ' and <= '~')
            ? token
            : throw LoginTrouble.Missing($"{where}: the token holds characters that no token has (spaces, line feeds, letters outside ASCII)");
    }
}
