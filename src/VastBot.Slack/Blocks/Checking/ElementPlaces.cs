namespace VastBot.Slack;

/// <summary>Which element may stand where.</summary>
internal static class ElementPlaces
{
    public static bool Fits(BlockElement element, Holder holder) => holder switch
    {
        Holder.Section => element is not (DateTimePicker or TypedInput or FileInput),
        Holder.Actions => element is not (MultiSelectMenu or TypedInput or FileInput or ImageElement),
        _ => element is not (Button or OverflowMenu or ImageElement),
    };

    public static bool Fits(BlockElement element, Surface surface) => element switch
    {
        EmailTextInput or UrlTextInput or NumberInput or FileInput => surface == Surface.Modal,
        DateTimePicker => surface != Surface.Home,
        _ => true,
    };

    public static string Name(Holder holder) => holder switch
    {
        Holder.Section => "a section's accessory",
        Holder.Actions => "an actions block",
        _ => "an input block",
    };

    public static string Name(Surface surface) => surface switch
    {
        Surface.Message => "in a message",
        Surface.Modal => "in a modal",
        _ => "on the home tab",
    };

    public static string Cure(BlockElement element, Holder holder) => element switch
    {
        Button or OverflowMenu => "put it into an actions block",
        ImageElement => "use an image block",
        _ when holder == Holder.Section && element is DateTimePicker => "put it into an actions or input block",
        _ => "put it into an input block",
    };
}
