create schema patient;
grant usage on schema patient to ${application_role};
create table patient.patient (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    primary key (practice_id, id)
);
call platform.make_practice_owned('patient.patient');
grant select, insert, update on patient.patient to ${application_role};
alter table patient.patient add column reference text, add column given text, add column family text, add column birth_date date, add column written_language text;
create view patient.v_patient_summary with (security_invoker = true) as
select practice_id, id, reference, given, family, birth_date, written_language from patient.patient;
grant select on patient.v_patient_summary to ${application_role};
