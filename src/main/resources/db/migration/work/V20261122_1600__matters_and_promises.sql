-- What modules above may know of an item: what it is about and whose it is, without its words.
create view work.v_matter with (security_invoker = true) as
select practice_id, id as work_item_id, reference, issue_id, patient_id, lane, moment, language, urgency, owner_person_id,
       received_at, closed_at
from work.work_item;
grant select on work.v_matter to ${application_role};

-- What a patient was promised in a matter and what became of it.
create view work.v_promise with (security_invoker = true) as
select practice_id, id, work_item_id, what, due_at, made_by, made_at, state, ended_at from work.promise;
grant select on work.v_promise to ${application_role};
