using System.Collections.Frozen;

namespace VastBot.Slack;

/// <summary>Which reaction each of Slack's codes needs. Source: docs.slack.dev, error lists of the methods.</summary>
internal static class SlackErrorClasses
{
    private static readonly FrozenDictionary<string, SlackErrorClass> ByCode = new (SlackErrorClass Class, string Codes)[]
    {
        (SlackErrorClass.AuthenticationStop,
            "not_authed invalid_auth account_inactive token_revoked token_expired org_login_required two_factor_setup_required "
            + "team_access_not_granted user_removed_from_team team_disabled"),
        (SlackErrorClass.Permission,
            "missing_scope not_allowed_token_type no_permission ekm_access_denied enterprise_is_restricted access_denied "
            + "accesslimited permission_denied posting_to_channel_denied cannot_create_channel plan_upgrade_required"),
        (SlackErrorClass.RateLimited, "ratelimited rate_limited message_limit_exceeded"),
        (SlackErrorClass.Transient, "internal_error fatal_error service_unavailable request_timeout team_added_to_org"),
        (SlackErrorClass.OurBug,
            "invalid_arguments missing_argument missing_args invalid_arg_name invalid_array_arg invalid_json json_not_object "
            + "invalid_charset invalid_form_data invalid_post_type missing_post_type invalid_attachments too_many_attachments "
            + "msg_too_long msg_blocks_too_long no_text markdown_text_conflict deprecated_endpoint method_deprecated unknown_method "
            + "invalid_metadata_format invalid_metadata_schema metadata_too_large view_too_large insecure_request"),
    }.SelectMany(x => x.Codes.Split(' ').Select(code => (code, x.Class))).ToFrozenDictionary(x => x.code, x => x.Class, StringComparer.Ordinal);

    public static SlackErrorClass Of(string code) =>
        ByCode.TryGetValue(code, out var known) ? known
        : code.StartsWith("restricted_action", StringComparison.Ordinal) ? SlackErrorClass.Permission
        : code.StartsWith("invalid_blocks", StringComparison.Ordinal) ? SlackErrorClass.OurBug
        : SlackErrorClass.State;

    /// <summary>Slack has had several spellings for a trigger that can't be used; all become today's.</summary>
    public static string Today(string code, IReadOnlyList<string> messages) => code switch
    {
        "trigger_expired" => "expired_trigger_id",
        "trigger_exchanged" => "exchanged_trigger_id",
        "invalid_arguments" when messages.Any(m => m.Contains("`trigger_id` expired", StringComparison.Ordinal)) => "expired_trigger_id",
        _ => code,
    };
}
