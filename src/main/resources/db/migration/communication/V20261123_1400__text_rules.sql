-- How a practice narrows what leaves by text without a person, and whether any text leaves at all (INV-40). Without a row the
-- product's own hours and numbers hold.
create table communication.text_rule (
    practice_id uuid not null default platform.current_practice(),
    from_time time not null default '08:00',
    until_time time not null default '20:00',
    most_a_day integer not null default 1 check (most_a_day between 0 and 1),
    most_a_week integer not null default 3 check (most_a_week between 0 and 3),
    paused_at timestamptz,
    changed_at timestamptz not null,
    primary key (practice_id),
    check (from_time >= '08:00' and until_time <= '20:00' and from_time < until_time)
);
call platform.make_practice_owned('communication.text_rule');
grant select, insert, update on communication.text_rule to ${application_role};

-- How much the last look at a provider's own list found missing here.
alter table communication.provider_sweep add column missing integer not null default 0 check (missing >= 0);
