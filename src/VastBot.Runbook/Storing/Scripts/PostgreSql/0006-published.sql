-- The status page asks for what it was told lately; nothing else is looked up by its kind.
create index journal_event_published on journal_event (at, stream) where kind = 'public-text-published';
