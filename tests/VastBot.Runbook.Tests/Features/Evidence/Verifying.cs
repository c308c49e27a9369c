using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using VastBot.Runbook.Features.Evidence.Bundles;

namespace VastBot.Runbook.Tests.Features.Evidence;

public sealed class Verifying
{
    private static readonly ManifestFile Good = new("a.txt", 5, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", "here", DateTimeOffset.UnixEpoch, 0, null);

    [Fact]
    public async Task A_bundle_as_it_was_collected_holds() => Assert.True((await Verify(("b/a.txt", "hello"), Described(Good))).Holds);

    [Fact]
    public async Task Each_difference_is_named()
    {
        var gone = Good with { Name = "gone.txt" };
        var shorter = Good with { Name = "shorter.txt", Size = 6 };

        var verification = await Verify(("b/a.txt", "hellO"), ("b/extra.txt", "x"), ("b/shorter.txt", "hello"), Described(Good, gone, shorter));

        Assert.Equal(
            ["a.txt: has another content (SHA-256 differs)", "gone.txt: is missing", "shorter.txt: has 5 bytes and should have 6", "b/extra.txt: is not in the manifest"],
            verification.Differences.Select(difference => $"{difference.Name}: {difference.How}"));
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/evil.txt")]
    [InlineData("b/../../evil.txt")]
    [InlineData("b\\evil.txt")]
    public async Task A_name_that_leads_out_of_the_bundle_is_a_difference(string name)
    {
        var verification = await Verify(("b/a.txt", "hello"), (name, "x"), Described(Good));

        Assert.Equal([(name, "its name leads out of the bundle")], verification.Differences);
    }

    [Fact]
    public async Task A_file_that_is_there_twice_is_a_difference() =>
        Assert.Contains(("b/a.txt", "is there twice"), (await Verify(("b/a.txt", "hello"), ("b/a.txt", "hello"), Described(Good))).Differences);

    [Fact]
    public async Task Without_a_manifest_nothing_is_vouched_for() =>
        Assert.Equal([("MANIFEST.json", "is missing")], (await Verify(("b/a.txt", "hello"))).Differences);

    [Fact]
    public async Task An_archive_that_is_cut_off_anywhere_never_holds()
    {
        var whole = Pack(("b/a.txt", "hello"), ("b/long.txt", new string('x', 10_000)), Described(Good, Good with { Name = "long.txt", Size = 10_000, Sha256 = "00" }));
        for (var length = 0; length < whole.Length; length += 7)
        {
            var verification = await BundleVerifier.Verify(new MemoryStream(whole[..length]), TestContext.Current.CancellationToken);
            Assert.False(verification.Holds, $"{length} of {whole.Length}");
        }
    }

    [Fact]
    public async Task Something_else_is_no_archive() =>
        Assert.Contains("is no .tar.gz archive", (await BundleVerifier.Verify(new MemoryStream("hello"u8.ToArray()), TestContext.Current.CancellationToken)).Differences[0].How, StringComparison.Ordinal);

    [Fact]
    public async Task An_archive_that_would_fill_the_memory_between_its_files_is_read_no_further()
    {
        using var archive = new MemoryStream();
        await using (var packed = new GZipStream(archive, CompressionLevel.SmallestSize, leaveOpen: true))
        await using (var tar = new TarWriter(packed))
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, "b/a.txt", new Dictionary<string, string> { ["comment"] = new('x', 256 * 1024 * 1024) }), TestContext.Current.CancellationToken);
        archive.Position = 0;

        var verification = await BundleVerifier.Verify(archive, TestContext.Current.CancellationToken);

        Assert.Contains(verification.Differences, difference => difference.How.Contains("no .tar.gz", StringComparison.Ordinal));
        Assert.InRange(archive.Position, 0, archive.Length / 2);
    }

    [Fact]
    public async Task A_manifest_of_nothing_but_brackets_cannot_be_read() =>
        Assert.Contains(("b/MANIFEST.json", "cannot be read"), (await Verify(("b/MANIFEST.json", new string('[', 1_000_000)))).Differences);

    private static Task<Verification> Verify(params (string Name, string Content)[] entries) =>
        BundleVerifier.Verify(new MemoryStream(Pack(entries)), TestContext.Current.CancellationToken);

    private static (string Name, string Content) Described(params ManifestFile[] files) => ("b/MANIFEST.json", Encoding.UTF8.GetString(new Manifest
    {
        Bundle = "b", Environment = "production", Reason = "a test", From = default, To = default, FinishedAt = default, Files = files, Missing = [],
    }.Write()));

    private static byte[] Pack(params (string Name, string Content)[] entries)
    {
        using var archive = new MemoryStream();
        using (var packed = new GZipStream(archive, CompressionLevel.Fastest))
        using (var tar = new TarWriter(packed))
            foreach (var (name, content) in entries)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        return archive.ToArray();
    }
}
