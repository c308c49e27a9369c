namespace VastBot.Slack;

/// <summary>One part of incoming text, as <see cref="Mrkdwn.Parse"/> found it.</summary>
public abstract record MrkdwnPart
{
    private MrkdwnPart()
    {
    }

    /// <summary>What a person reads.</summary>
    public abstract string Shown { get; }

    /// <summary>Literal text, entities undone.</summary>
    public sealed record Text(string Value) : MrkdwnPart
    {
        /// <inheritdoc/>
        public override string Shown => Value;
    }

    /// <summary>A mention of a person (<c>U…</c>, <c>W…</c>).</summary>
    public sealed record User(string Id, string? Label) : MrkdwnPart
    {
        /// <inheritdoc/>
        public override string Shown => $"@{Label ?? Id}";
    }

    /// <summary>A link to a channel; the label of a private one is empty.</summary>
    public sealed record Channel(string Id, string? Label) : MrkdwnPart
    {
        /// <inheritdoc/>
        public override string Shown => $"#{Label ?? Id}";
    }

    /// <summary>A mention of a user group (<c>S…</c>).</summary>
    public sealed record UserGroup(string Id, string? Label) : MrkdwnPart
    {
        /// <inheritdoc/>
        public override string Shown => Label ?? $"@{Id}";
    }

    /// <summary><c>here</c>, <c>channel</c>, <c>everyone</c>, or a command of Slack's that this library does not know.</summary>
    public sealed record Special(string Name, string? Label) : MrkdwnPart
    {
        /// <inheritdoc/>
        public override string Shown => Label ?? $"@{Name}";
    }

    /// <summary>A moment, to be shown in the reader's zone by the format's tokens.</summary>
    public sealed record Date(DateTimeOffset Moment, string Format, string? Fallback) : MrkdwnPart
    {
        /// <inheritdoc/>
        public override string Shown => Fallback ?? Moment.ToString("u", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A link to a page, or to an address of mail.</summary>
    public sealed record Link(string Url, string? Label) : MrkdwnPart
    {
        /// <inheritdoc/>
        public override string Shown => Label ?? Url;
    }
}
