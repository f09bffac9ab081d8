-- What a person has agreed to before any of their grants counts (INV-30): confidentiality, and what is expected of them.
create table access.agreement (
    practice_id uuid not null default platform.current_practice(),
    person_id uuid not null,
    text_version integer not null,
    agreed_at timestamptz not null,
    -- who wrote it down: the person on their own page, or whoever holds the paper
    recorded_by uuid not null,
    evidence text check (length(evidence) between 1 and 200),
    primary key (practice_id, person_id),
    foreign key (practice_id, person_id) references access.membership (practice_id, person_id),
    check (recorded_by = person_id or evidence is not null)
);
call platform.make_practice_owned('access.agreement');
grant select, insert on access.agreement to ${application_role};

-- Who works here already does so under the practice's own papers: nobody's access ends with this change.
alter table access.agreement no force row level security;
insert into access.agreement (practice_id, person_id, text_version, agreed_at, recorded_by, evidence)
select practice_id, person_id, 1, active_from, person_id, 'worked here before this was kept' from access.membership;
alter table access.agreement force row level security;
