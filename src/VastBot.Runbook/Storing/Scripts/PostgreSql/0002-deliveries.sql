create table delivery
(
    key     text    not null primary key, -- what the sender calls this one request
    seen_at bigint  not null              -- milliseconds since 1970, UTC
);

create index delivery_by_age on delivery (seen_at);
