create table alert_group
(
    id         text   not null primary key,
    version    bigint not null, -- counts its changes
    changed_at bigint not null, -- milliseconds since 1970, UTC
    report     text,            -- id of the triage report that was made for it
    body       text   not null  -- the group as JSON; empty until its first change is through
);

create index alert_group_by_age on alert_group (changed_at);
create index alert_group_by_report on alert_group (report) where report is not null;
