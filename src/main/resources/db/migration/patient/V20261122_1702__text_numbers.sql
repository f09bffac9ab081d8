-- The number that texts to a patient go to, for higher modules.
create view patient.v_text_number with (security_invoker = true) as
select distinct on (practice_id, patient_id) practice_id, patient_id, value as number
from patient.contact_point
where kind = 'PHONE' and sms_able and retired_at is null
order by practice_id, patient_id, rank;
grant select on patient.v_text_number to ${application_role};
