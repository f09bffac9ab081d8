create schema playbook;
grant usage on schema playbook to ${application_role};

-- A practice's lanes: who leads one, who is on duty in it, and whether it is open. The moments are the playbook's own.
create table playbook.lane (
    practice_id uuid not null default platform.current_practice(),
    code text not null check (code ~ '^[a-z][a-z_]{1,39}$'),
    state text not null default 'stable' check (state in ('designed', 'pilot', 'stable', 'paused')),
    lead_person_id uuid,
    duty_person_id uuid,
    primary key (practice_id, code),
    foreign key (practice_id, lead_person_id) references access.membership (practice_id, person_id),
    foreign key (practice_id, duty_person_id) references access.membership (practice_id, person_id)
);
call platform.make_practice_owned('playbook.lane');
grant select, insert, update on playbook.lane to ${application_role};
