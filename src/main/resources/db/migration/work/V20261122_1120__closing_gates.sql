-- A step of the card can be said not to apply; and a note carries the fields of its moment beside those every note has.
alter table work.verified_step add column applies boolean not null default true;
alter table work.note add column extra jsonb not null default '{}' check (jsonb_typeof(extra) = 'object');
