-- A lane opens when its gate is green, or while an override of two people runs. Lanes that are worked already stay open.
alter table playbook.lane
    alter column state set default 'designed',
    add column overridden_until timestamptz;

create table playbook.lane_override (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    lane text not null,
    reason text not null check (length(reason) between 1 and 300),
    until timestamptz not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    -- whoever asked also approved, a day later, because there was nobody else
    alone boolean not null default false,
    ended_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, lane) references playbook.lane (practice_id, code),
    foreign key (practice_id, asked_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, approved_by) references access.membership (practice_id, person_id),
    constraint override_needs_two check (approved_by <> asked_by or alone),
    constraint override_ends check (until > asked_at and until <= asked_at + interval '15 days'),
    check ((approved_by is null) = (approved_at is null))
);
call platform.make_practice_owned('playbook.lane_override');
create unique index lane_override_one_at_a_time on playbook.lane_override (practice_id, lane) where ended_at is null;
grant select, insert, update (approved_by, approved_at, alone, ended_at) on playbook.lane_override to ${application_role};
