create table triage_report
(
    id          text    not null primary key,
    environment text    not null,
    started_at  bigint  not null, -- milliseconds since 1970, UTC
    body        text    not null  -- the report as JSON, masked
);

create index triage_report_by_age on triage_report (started_at);
