-- 0: claimed, and not yet acknowledged; what stood here before was.
alter table delivery add column settled integer not null default 1;
