-- A12: how a qualified interpreter is reached, by language; what is taken off stays, with who did it
create table practice.interpreter_route (
    practice_id uuid not null default platform.current_practice() references practice.organization,
    id uuid not null default uuidv7(),
    language text check (language ~ '^[a-z]{2,3}$'),
    who text not null check (length(btrim(who)) between 1 and 120),
    phone text not null check (phone ~ '^\+[0-9]{5,15}$'),
    how text not null check (length(how) <= 300),
    set_at timestamptz not null,
    set_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    primary key (practice_id, id)
);
comment on column practice.interpreter_route.language is 'empty for a service that speaks many';
comment on column practice.interpreter_route.how is 'what to say or dial there, for instance the customer code';
call platform.make_practice_owned('practice.interpreter_route');
grant select, insert, update (ended_at, ended_by) on practice.interpreter_route to ${application_role};
