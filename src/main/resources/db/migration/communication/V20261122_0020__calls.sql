-- Calls that a phone system wrote down: what came of one is its kind.
alter table communication.communication drop constraint communication_kind_check;
alter table communication.communication add constraint communication_kind_check
    check (kind in ('message', 'bounce', 'auto-reply', 'reply', 'missed-call', 'answered-call', 'voicemail-notice'));
alter table communication.communication add column seconds int check (seconds >= 0);
create index communication_by_caller on communication.communication (practice_id, sender_phone, at)
    where direction = 'in' and channel in ('call', 'voicemail');

-- The calls of one number, for higher modules that make one callback of them.
create view communication.v_incoming_call with (security_invoker = true) as
select c.practice_id, c.id, c.issue_id, c.sender_phone, c.at
from communication.communication c
where c.direction = 'in' and c.channel in ('call', 'voicemail');
grant select on communication.v_incoming_call to ${application_role};
