create table outbox_row
(
    id          integer not null primary key autoincrement,
    key         text    not null unique,
    lane        text    not null,
    stream      text    not null,
    target      text    not null,
    kind        text    not null,
    subject     text    not null,
    payload     text    not null,
    created_at  integer not null, -- milliseconds since 1970, UTC, as all times here
    finished_at integer,          -- null while it waits
    trouble     text              -- why it was set aside; null when it arrived
);

create index outbox_row_waiting on outbox_row (lane, id) where finished_at is null;
create index outbox_row_finished on outbox_row (finished_at) where finished_at is not null;

-- One line per lane that has something waiting. Who holds its lease is the only one who delivers from it.
create table outbox_lane
(
    lane         text    not null primary key,
    target       text    not null,
    due_at       integer not null,
    attempts     integer not null,
    trouble      text,
    leased_by    text,
    leased_until integer not null
) without rowid;

create index outbox_lane_due on outbox_lane (due_at);
