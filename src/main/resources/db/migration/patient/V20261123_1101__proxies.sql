-- A person who may be told things has points of their own, and may be taken back before the time is over.
alter table patient.related_person add column email text;
alter table patient.related_person add column taken_back_at timestamptz;
alter table patient.related_person add column taken_back_by uuid;
alter table patient.related_person add constraint related_person_taken_back
    check ((taken_back_at is null) = (taken_back_by is null));

create or replace view patient.v_related_person with (security_invoker = true) as
select r.practice_id, r.patient_id, r.given, r.family, r.active_from, r.active_until, r.id, r.relation
from patient.related_person r;
