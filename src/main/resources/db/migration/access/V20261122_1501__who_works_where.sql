-- Who works for which practice, for the modules above.
create view access.v_membership with (security_invoker = true) as
select m.practice_id, m.person_id, m.active_from, m.active_until from access.membership m;
grant select on access.v_membership to ${application_role};
