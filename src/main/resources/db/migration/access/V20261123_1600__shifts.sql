-- When people of the practice work (FHIR PractitionerRole.availableTime), by the practice's clock. What is replaced stays.
create table access.shift (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    person_id uuid not null,
    weekday int not null check (weekday between 1 and 7),
    starts time not null,
    ends time not null,
    set_by uuid not null,
    set_at timestamptz not null,
    ended_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, person_id) references access.membership (practice_id, person_id),
    foreign key (practice_id, set_by) references access.membership (practice_id, person_id),
    check (starts < ends)
);
create index shift_by_person on access.shift (practice_id, person_id) where ended_at is null;
call platform.make_practice_owned('access.shift');
grant select, insert, update (ended_at) on access.shift to ${application_role};

-- Times that differ from the week: away (FHIR notAvailable), or there as an exception, for instance to cover for somebody.
create table access.shift_exception (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    person_id uuid not null,
    kind text not null check (kind in ('leave', 'sick', 'training', 'other', 'extra')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    set_by uuid not null,
    set_at timestamptz not null,
    cancelled_by uuid,
    cancelled_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, person_id) references access.membership (practice_id, person_id),
    foreign key (practice_id, set_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, cancelled_by) references access.membership (practice_id, person_id),
    check (starts_at < ends_at),
    check ((cancelled_by is null) = (cancelled_at is null))
);
create index shift_exception_by_end on access.shift_exception (practice_id, ends_at) where cancelled_at is null;
call platform.make_practice_owned('access.shift_exception');
grant select, insert, update (cancelled_by, cancelled_at) on access.shift_exception to ${application_role};
