-- What the practice is called where nothing may give it away; without one only its number is named.
alter table practice.organization add column discreet_name text check (length(discreet_name) between 1 and 18);

create or replace view practice.v_practice with (security_invoker = true) as
select o.id, o.name, o.sms_name from practice.organization o where o.kind = 'practice';
