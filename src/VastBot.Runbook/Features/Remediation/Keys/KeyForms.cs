using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>
/// The one-time forms by which a key is entered: the link goes to the asker by direct message, the code stands in their ephemeral reply only, and
/// each alone opens nothing. They live in this process's memory; a restart closes them, and asking again opens another.
/// </summary>
internal sealed class KeyForms(ISlackApi slack, Notice notice, Clocks clocks, IPageLinks? links = null)
{
    public const string Path = "/keys/";

    private static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, KeyForm> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a form, and says how to use it or why there is none.</summary>
    public async Task<string> Offer(FixWish wish, string user, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        if (links?.Private(Path + token) is not { } link) return "This bot serves no page of its own, so there is no form for it.";
        if (link.Scheme != Uri.UriSchemeHttps && !link.IsLoopback) return "There is a form for it, but its page is not on https, so it is refused: set Web:PrivateAddress to an https address.";
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        foreach (var (old, form) in _open.Where(open => open.Value.User == user || open.Value.Ends <= Now).ToList()) _open.TryRemove(KeyValuePair.Create(old, form));
        _open[Hash(token)] = new KeyForm(wish, user, Digest(code), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Now + OpenFor);
        try
        {
            await slack.Chat.PostMessage(PostMessage.From(user, notice.Of($"Enter the new key here, once, within 10 minutes: {Mrkdwn.Link(link, "one-time form")}. It asks for the code that only you were shown. Never paste a key into Slack.")), cancellationToken);
        }
        catch (SlackException e)
        {
            _open.TryRemove(Hash(token), out _);
            return $"A form for it could not be offered: its link did not reach you by direct message ({e.Code}).";
        }

        return $"The form's link is in your direct messages; its code is *{code}*. Both count once, for 10 minutes.";
    }

    /// <summary>The form of a link; null where there is none, or none any more.</summary>
    public KeyForm? Find(string token) => _open.TryGetValue(Hash(token), out var form) && form.Ends > Now ? form : null;

    /// <summary>Uses the form up, if the code is right. A wrong one costs a try; after the last the form is closed.</summary>
    public bool TryUse(string token, string code)
    {
        if (Find(token) is not { } form) return false;
        lock (form)
        {
            if (form.TriesLeft <= 0) return false;
            form.TriesLeft--;
            var right = CryptographicOperations.FixedTimeEquals(Digest(code.Trim()), form.Code);
            if (right || form.TriesLeft == 0) _open.TryRemove(KeyValuePair.Create(Hash(token), form));
            if (right) form.TriesLeft = 0;
            return right;
        }
    }

    private DateTimeOffset Now => clocks.Runbook.GetUtcNow();

    private static string Hash(string token) => Convert.ToHexStringLower(Digest(token));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
