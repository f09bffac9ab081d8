-- Who speaks for a patient, for the modules above.
create view patient.v_related_person with (security_invoker = true) as
select r.practice_id, r.patient_id, r.given, r.family, r.active_from, r.active_until from patient.related_person r;
grant select on patient.v_related_person to ${application_role};
