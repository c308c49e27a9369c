create table stream
(
    id      text    not null primary key, -- INC-12, environment/production
    version bigint  not null              -- of its newest event; 0: none yet
);

create table journal_event
(
    stream      text    not null,
    version     bigint  not null,
    kind        text    not null,
    at          bigint  not null, -- milliseconds since 1970, UTC
    author_kind text    not null,
    author      text    not null,
    body        text    not null, -- JSON
    primary key (stream, version)
);

-- What listings ask for; written with the events, never read to decide anything.
create table incident
(
    number      bigint  not null primary key,
    once        text    not null unique, -- names the wish it came from
    environment text    not null,
    severity    bigint  not null,
    open        bigint  not null,
    channel     text,
    body        text    not null         -- the line of a listing, as JSON
);

create index incident_open on incident (severity, number) where open = 1;
create index incident_open_in_environment on incident (environment, severity, number) where open = 1;
create index incident_in_channel on incident (channel, open, number) where channel is not null;

create table counter
(
    name  text    not null primary key,
    value bigint  not null
);

insert into counter (name, value) values ('incident', 0);
