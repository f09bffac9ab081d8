-- Who takes an emergency, in opening hours and after them; what stood before is kept.
create table practice.emergency_route (
    practice_id uuid not null default platform.current_practice() references practice.organization,
    id uuid not null default uuidv7(),
    open_who text not null check (length(btrim(open_who)) between 1 and 120),
    open_phone text not null check (open_phone ~ '^\+[0-9]{5,15}$'),
    closed_who text not null check (length(btrim(closed_who)) between 1 and 120),
    closed_phone text not null check (closed_phone ~ '^\+[0-9]{5,15}$'),
    set_at timestamptz not null,
    set_by uuid not null,
    primary key (practice_id, id)
);
create index emergency_route_lately on practice.emergency_route (practice_id, set_at desc, id desc);
call platform.make_practice_owned('practice.emergency_route');
grant select, insert on practice.emergency_route to ${application_role};
