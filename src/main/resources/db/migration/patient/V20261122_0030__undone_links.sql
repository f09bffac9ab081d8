-- Why a link was undone.
alter table patient.patient_link add column unlinked_because text
    check (unlinked_because in ('OTHER_PERSON', 'SHARED_NUMBER', 'BY_MISTAKE'));

create index identity_check_by_patient on patient.identity_check (practice_id, patient_id, id desc);
