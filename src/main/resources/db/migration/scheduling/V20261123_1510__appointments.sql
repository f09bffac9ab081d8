create schema scheduling;
grant usage on schema scheduling to ${application_role};

-- Visits as the practice's own record exports them (FHIR Appointment): a copy that is as old as the file that told it last.
-- Why somebody comes is not taken over (INV-32); of what is prepared only whether it is, null where the file did not say.
create table scheduling.appointment (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    external_id text not null check (length(external_id) between 1 and 100),
    patient_id uuid not null,
    status text not null check (status in ('booked', 'arrived', 'checked-in', 'fulfilled', 'cancelled', 'noshow')),
    start_at timestamptz not null,
    end_at timestamptz check (end_at > start_at),
    service_type text check (length(service_type) between 1 and 200),
    practitioner text check (length(practitioner) between 1 and 200),
    location text check (length(location) between 1 and 200),
    forms_ready boolean,
    coverage_ready boolean,
    interpreter_arranged boolean,
    practitioner_languages text[] not null default '{}',
    read_at timestamptz not null,
    primary key (practice_id, id),
    unique (practice_id, external_id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id)
);
create index appointment_by_start on scheduling.appointment (practice_id, start_at, id);
create index appointment_by_patient on scheduling.appointment (practice_id, patient_id, start_at);
call platform.make_practice_owned('scheduling.appointment');
grant select, insert, update on scheduling.appointment to ${application_role};

-- When a file of the record was read, the days it tells of, and how many of its rows could not be read.
create table scheduling.record_file (
    practice_id uuid not null default platform.current_practice(),
    read_at timestamptz not null,
    first_on date not null,
    last_on date not null check (last_on >= first_on),
    rejected int not null default 0 check (rejected >= 0),
    primary key (practice_id, read_at)
);
call platform.make_practice_owned('scheduling.record_file');
grant select, insert, update on scheduling.record_file to ${application_role};

-- Our own word that a patient is here, and whether all was ready; one that is taken back stays.
create table scheduling.check_in (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    appointment_id uuid not null,
    arrived_at timestamptz not null,
    person_id uuid not null,
    all_ready boolean not null,
    because text check (because in ('forms', 'coverage', 'language', 'late', 'other')),
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    primary key (practice_id, id),
    foreign key (practice_id, appointment_id) references scheduling.appointment,
    foreign key (practice_id, person_id) references access.membership (practice_id, person_id),
    check (because is null or not all_ready),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index check_in_once on scheduling.check_in (practice_id, appointment_id) where withdrawn_at is null;
call platform.make_practice_owned('scheduling.check_in');
grant select, insert, update on scheduling.check_in to ${application_role};
