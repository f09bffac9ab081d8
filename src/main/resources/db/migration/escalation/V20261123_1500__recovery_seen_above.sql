-- For the modules above: in which matters a patient was let down and until when, without a word of it.
create view escalation.v_recovery with (security_invoker = true) as
select practice_id, id, reference, work_item_id, opened_at, closed_at from escalation.recovery_case;
grant select on escalation.v_recovery to ${application_role};
