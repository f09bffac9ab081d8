-- For the modules above: what a patient was promised in a matter and what became of it.
create view work.v_promise with (security_invoker = true) as
select practice_id, id, work_item_id, what, due_at, made_by, made_at, state, ended_at from work.promise;
grant select on work.v_promise to ${application_role};
