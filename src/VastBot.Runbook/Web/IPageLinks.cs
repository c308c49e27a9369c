namespace VastBot.Runbook.Web;

/// <summary>Whole addresses of the bot's own pages, as people reach them; null where the bot serves none (on the command line, without a fixed port).</summary>
public interface IPageLinks
{
    /// <summary>A page of the public listener.</summary>
    /// <param name="path">From its root, with a slash in front: <c>/status</c>.</param>
    Uri? Public(string path);

    /// <summary>A page of the private listener.</summary>
    /// <param name="path">From its root, with a slash in front: <c>/incidents/INC-12</c>.</param>
    Uri? Private(string path);
}
