create schema patient;
grant usage on schema patient to ${application_role};
create table patient.patient (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    primary key (practice_id, id)
);
call platform.make_practice_owned('patient.patient');
grant select, insert, update on patient.patient to ${application_role};
