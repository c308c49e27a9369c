using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Web;

/// <summary>Who may read the pages below <c>/incidents</c>: configuration section <c>IncidentPages</c>. They live on the private listener in any case.</summary>
internal sealed class IncidentPagesOptions
{
    public const string Section = "IncidentPages";

    /// <summary>Whether there are any. Default <c>false</c>; in a practice run they are there.</summary>
    public bool Show { get; set; }

    /// <summary>With a password: the login that the browser asks for.</summary>
    public string Username { get; set; } = "vastbot";

    /// <summary>Without one, whoever reaches the private listener may read.</summary>
    public string Password { get; set; } = "";

    public static IncidentPagesOptions From(IConfiguration configuration)
    {
        var options = new IncidentPagesOptions();
        configuration.GetSection(Section).Bind(options);
        options.Show |= PracticeMark.From(configuration).IsPractice;
        return options;
    }

    public static IEnumerable<SettingsMistake> FindMistakes(IncidentPagesOptions options)
    {
        if (options.Password.Length is > 0 and < 12) yield return new SettingsMistake($"{Section}:Password", "it is too short", "choose one of at least 12 characters");
        if (options.Username.Contains(':')) yield return new SettingsMistake($"{Section}:Username", "a login's name holds no colon", "choose another");
    }
}
