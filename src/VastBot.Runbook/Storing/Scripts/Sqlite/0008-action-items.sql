create table action_item
(
    incident integer not null,
    number   integer not null,
    owner    text    not null, -- user id; empty for nobody
    due      integer,          -- milliseconds since 1970, UTC
    done     integer not null,
    text     text    not null,
    primary key (incident, number)
) without rowid;

create index action_item_open on action_item (owner, done, due);
