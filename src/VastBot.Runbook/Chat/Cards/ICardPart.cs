namespace VastBot.Runbook.Chat;

/// <summary>A part of an incident's live card, offered by the feature that knows it.</summary>
internal interface ICardPart
{
    /// <summary>Its place among the others; the lowest stands on top.</summary>
    int Place { get; }

    /// <summary>
    /// What the card says of it. Drawn at each delivery from the record alone, so that the card always equals it: a feature whose part changes
    /// appends an event to the incident's or the environment's stream, and the card follows.
    /// </summary>
    Task<CardPart> Draw(CardView view, CancellationToken cancellationToken);
}
