using System.Security.Cryptography;

namespace VastBot.Runbook.Model;

/// <summary>Ids that people may read out: short, not to be guessed or met twice, and naming the environment that they belong to.</summary>
internal static class ShortId
{
    // No vowels and nothing that looks like something else: no id spells a word, and none is misread.
    private const string Letters = "bcdfghjkmnpqrstvwxz23456789";

    public static string Next(string environment, int length = 8) => $"{environment}-{RandomNumberGenerator.GetString(Letters, length)}";

    /// <summary>A new secret of the same letters.</summary>
    public static string Secret(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>The environment that an id names, also of something that is gone.</summary>
    public static string EnvironmentOf(string id) => id.LastIndexOf('-') is > 0 and var end ? id[..end] : "";
}
