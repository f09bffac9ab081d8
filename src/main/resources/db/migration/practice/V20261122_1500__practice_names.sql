-- What practices are called, for the modules above.
create view practice.v_practice with (security_invoker = true) as
select o.id, o.name from practice.organization o where o.kind = 'practice';
grant select on practice.v_practice to ${application_role};
