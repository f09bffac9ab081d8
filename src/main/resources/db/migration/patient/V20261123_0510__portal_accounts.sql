-- Accounts of the practice's own patient portal that a person has matched with a patient (FHIR Patient.identifier).
create table patient.portal_account (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    patient_id uuid not null,
    account text not null,
    matched_at timestamptz not null,
    undone_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id)
);
create unique index portal_account_once on patient.portal_account (practice_id, account) where undone_at is null;
create index portal_account_by_patient on patient.portal_account (practice_id, patient_id) where undone_at is null;
call platform.make_practice_owned('patient.portal_account');
grant select, insert, update on patient.portal_account to ${application_role};
