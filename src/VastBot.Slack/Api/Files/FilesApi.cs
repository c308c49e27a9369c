using System.Net.Http.Headers;

namespace VastBot.Slack;

internal sealed class FilesApi(SlackCaller caller, SlackWire wire, TrustedHosts hosts, SlackApiOptions options) : IFilesApi
{
    private const string Step = "files upload";

    /// <summary>Slowest upload that is waited for; the deadline grows with the file.</summary>
    private const long LeastBytesPerSecond = 128 * 1024;

    public async Task<IReadOnlyList<UploadedFile>> Upload(FileUpload upload, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (upload.Files.Count == 0) throw new ArgumentException("There must be at least one file.", nameof(upload));
        var files = new List<UploadedFile>();
        foreach (var file in upload.Files) files.Add(await Send(file, cancellationToken));
        var form = new Form().AddJson("files", files, SlackJson.Wire.IReadOnlyListUploadedFile)
            .Add("channel_id", upload.ChannelId).Add("thread_ts", upload.ThreadTs).Add("initial_comment", upload.InitialComment);
        var answer = await caller.Call(SlackMethods.FilesCompleteUpload, form, cancellationToken);
        return answer.Read("files", SlackJson.Wire.IReadOnlyListUploadedFile);
    }

    private async Task<UploadedFile> Send(FileContent file, CancellationToken cancellationToken)
    {
        var form = new Form().Add("filename", file.FileName).Add("length", file.Length).Add("snippet_type", file.SnippetType).Add("alt_txt", file.AltText);
        var ticket = await caller.Call(SlackMethods.FilesGetUploadUrl, form, cancellationToken);
        if (!Uri.TryCreate(ticket.Text("upload_url"), UriKind.Absolute, out var address) || !hosts.MayUpload(address))
            throw SlackWire.Fail(Step, "foreign_host", SlackErrorClass.OurBug, $"the upload address belongs to {address?.Host ?? "nobody"}; nothing was sent there");
        await SendBytes(file, address, cancellationToken);
        return new UploadedFile { Id = ticket.Text("file_id"), Title = file.Title ?? file.FileName };
    }

    private async Task SendBytes(FileContent file, Uri address, CancellationToken cancellationToken)
    {
        await using var content = file.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StreamContent(content) };
        request.Content.Headers.ContentLength = file.Length;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var deadline = options.Timeout + TimeSpan.FromSeconds((double)file.Length / LeastBytesPerSecond);
        await wire.Exchange(Step, request, deadline, Accept, cancellationToken);
    }

    private async Task<bool> Accept(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode) return true;
        throw new SlackException(wire.Refused(Step, response, await response.Content.ReadAsByteArrayAsync(cancellationToken)));
    }
}
