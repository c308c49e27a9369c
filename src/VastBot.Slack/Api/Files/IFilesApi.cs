namespace VastBot.Slack;

/// <summary>Files. Scope <c>files:write</c>; 100 a minute.</summary>
public interface IFilesApi
{
    /// <summary>
    /// Uploads files in Slack's three steps (<c>files.getUploadURLExternal</c>, the bytes, <c>files.completeUploadExternal</c>) and shares them
    /// together in one message. Sharing goes on after the call; the message's <c>ts</c> is not told. Nothing is retried after the last step
    /// began. Errors: <c>file_upload_size_restricted</c>, <c>storage_limit_reached</c>, <c>not_in_channel</c>, <c>foreign_host</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/files.getUploadURLExternal"/>
    /// <seealso href="https://docs.slack.dev/reference/methods/files.completeUploadExternal"/>
    Task<IReadOnlyList<UploadedFile>> Upload(FileUpload upload, CancellationToken cancellationToken = default);
}
