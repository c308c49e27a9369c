using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Outside.Cluster;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Web;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>
/// The page of a one-time form. What is entered goes into the staged secret of the cluster and nowhere else: it is not logged, not kept, not
/// shown again. Then the fix is asked for like any other.
/// </summary>
internal sealed class KeyPage(KeyForms forms, NewKeyCheck check, IEnvironments environments, IKubernetesClients clusters, IFixes fixes, IPageLinks links, SecretMasker masker)
{
    private const int LongestKey = 4096;

    private const string Gone = "This form was used, has expired, or never was. Ask again in Slack: /vast fix rotate-key.";

    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;color:#1d1c1d;background:#f6f6f4;margin:0}main{max-width:32rem;margin:8vh auto;padding:1.5rem;background:#fff;border-radius:8px}"
        + "h1{font-size:1.4rem;margin-top:0}label{font-weight:600}input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;margin-top:.25rem}button{font:inherit;padding:.6rem 1rem}[role=alert]{color:#a00;font-weight:600}"
        + "@media(max-width:36rem){main{margin:0;border-radius:0}}";

    private static readonly string StyleHash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    public Task Show(HttpContext context) =>
        !IsSafe(context) ? Answer(context, 403, Paragraph("This page is for https only."))
        : forms.Find(Token(context)) is { } form ? Answer(context, 200, Form(form, "")) : Answer(context, 404, Paragraph(Gone));

    public async Task Take(HttpContext context)
    {
        if (!IsSafe(context))
        {
            await Answer(context, 403, Paragraph("This page is for https only."));
            return;
        }

        var token = Token(context);
        if (forms.Find(token) is not { } form || !context.Request.HasFormContentType || context.Request.ContentLength is not <= 4 * LongestKey)
        {
            await Answer(context, 404, Paragraph(Gone));
            return;
        }

        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        var key = sent["key"].ToString().Trim();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent["csrf"].ToString()), Encoding.UTF8.GetBytes(form.Csrf))) await Answer(context, 403, Paragraph("This form came from somewhere else. Nothing was stored."));
        else if (key.Length is 0 or > LongestKey) await Answer(context, 400, Form(form, "No key was entered."));
        else if (!forms.TryUse(token, sent["code"].ToString())) await Answer(context, 403, forms.Find(token) is { } left ? Form(left, $"That is not the code. {left.TriesLeft} tries are left.") : Paragraph("That was not the code, and the form is closed. Ask again in Slack."));
        else await Answer(context, 200, await Taken(form, key, context.RequestAborted));
    }

    /// <summary>Only what came with the right code is taken for a key, and masked from here on.</summary>
    private Task<string> Taken(KeyForm form, string key, CancellationToken cancellationToken)
    {
        masker.Register(key);
        return Stage(form, new SecretValue(Encoding.UTF8.GetBytes(key)), cancellationToken);
    }

    private async Task<string> Stage(KeyForm form, SecretValue key, CancellationToken cancellationToken)
    {
        var environment = environments.Find(form.Wish.Environment)!;
        if (await check.Refusal(environment, key, cancellationToken) is { } refusal) return Paragraph($"{refusal} Nothing was stored; ask again in Slack.");
        try
        {
            var login = ClusterView.Login(environment.Kubernetes);
            var secret = await clusters.For(login).ReadSecret(environment.Fixes.NextSecret, cancellationToken);
            await clusters.Changes(login).PutSecretKey(secret, environment.Kubernetes.SecretKey, key, cancellationToken: cancellationToken);
        }
        catch (KubernetesException e)
        {
            return Paragraph($"The cluster did not take it: {masker.Mask(e.Message)} Nothing was stored; ask again in Slack.");
        }

        var answer = await fixes.Propose(form.Wish, Author.Person(form.User), cancellationToken);
        return answer is FixAnswer.Refused refused
            ? Paragraph($"The key is staged, but the rotation cannot be asked for: {refused.Why}")
            : Paragraph($"The key is staged ({key}), and its rotation is asked for in Slack. You can close this page.");
    }

    private static string Token(HttpContext context) => context.Request.RouteValues["token"] as string ?? "";

    /// <summary>Over https, or on this machine alone; behind a proxy, what the configured address says and the proxy confirms.</summary>
    private bool IsSafe(HttpContext context) =>
        context.Request.IsHttps
        || (context.Connection.RemoteIpAddress is { } from && System.Net.IPAddress.IsLoopback(from) && links.Private("/") is { IsLoopback: true })
        || (links.Private("/")?.Scheme == Uri.UriSchemeHttps && context.Request.Headers["X-Forwarded-Proto"].ToString() == Uri.UriSchemeHttps);

    private static string Form(KeyForm form, string trouble) => $"""
        <h1>New Vast.ai key for {Encoded(form.Wish.Environment)}</h1>
        <p>It goes into the cluster and nowhere else. The code stands in the reply that only you can see in Slack.</p>
        {(trouble.Length == 0 ? "" : $"<p role=\"alert\">{Encoded(trouble)}</p>")}
        <form method="post" autocomplete="off">
          <input type="hidden" name="csrf" value="{form.Csrf}">
          <p><label>Code<br><input name="code" inputmode="numeric" pattern="[0-9]*" maxlength="6" required autofocus></label></p>
          <p><label>Key<br><input name="key" type="password" autocomplete="off" spellcheck="false" maxlength="{LongestKey}" required></label></p>
          <p><button>Stage it and ask for the rotation</button></p>
        </form>
        """;

    private static Task Answer(HttpContext context, int status, string body)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.Pragma = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = $"default-src 'none'; style-src '{StyleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>VastBot: new key</title><style>{Style}</style></head>
            <body><main>{body}</main></body></html>
            """, context.RequestAborted);
    }

    private static string Paragraph(string text) => $"<p>{Encoded(text)}</p>";

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
