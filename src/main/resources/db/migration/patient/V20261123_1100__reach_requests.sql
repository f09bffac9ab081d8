-- Where a patient asked to be reached, and nowhere else, or never (45 CFR 164.522(b)). A request runs until it is ended, and stays.
create table patient.reach_request (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    patient_id uuid not null,
    wish text not null check (wish in ('ONLY_HERE', 'NOT_HERE')),
    kind text not null check (kind in ('PHONE', 'EMAIL', 'PORTAL')),
    value text not null,
    asked_by text not null check (asked_by in ('PATIENT', 'REPRESENTATIVE')),
    basis text not null check (basis in ('VERBAL', 'WRITTEN', 'FORM')),
    reason text not null check (length(reason) <= 200),
    asked_at timestamptz not null,
    asked_of uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id),
    check ((ended_at is null) = (ended_by is null))
);
create unique index reach_request_runs_once on patient.reach_request (practice_id, patient_id, kind, value)
    where ended_at is null;
create index reach_request_by_patient on patient.reach_request (practice_id, patient_id, id);
call platform.make_practice_owned('patient.reach_request');
grant select, insert, update on patient.reach_request to ${application_role};

-- Whoever asked to be reached at one place only, or never at one, is written to discreetly everywhere (INV-34).
create or replace view patient.v_patient_summary with (security_invoker = true) as
select p.practice_id, p.id, p.reference, p.external_id, p.given, p.family, p.birth_date, p.spoken_language,
       p.written_language, p.interpreter_needed,
       p.discreet or exists (
           select from patient.reach_request r
           where r.practice_id = p.practice_id and r.patient_id = p.id and r.ended_at is null
       ) as discreet,
       p.good_from, p.good_until, p.status, p.merged_into
from patient.patient p;
