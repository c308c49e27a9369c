create table action_item
(
    incident bigint not null,
    number   bigint not null,
    owner    text   not null, -- user id; empty for nobody
    due      bigint,          -- milliseconds since 1970, UTC
    done     bigint not null,
    text     text   not null,
    primary key (incident, number)
);

create index action_item_open on action_item (owner, done, due);
