-- 0: claimed, and not yet acknowledged; what stood here before was.
alter table delivery add column settled bigint not null default 1;
