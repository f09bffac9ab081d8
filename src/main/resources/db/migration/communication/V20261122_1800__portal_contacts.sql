-- Patients answer through pages of the product; what they send joins the conversation that their link is bound to.
alter table communication.communication drop constraint communication_channel_check;
alter table communication.communication add constraint communication_channel_check
    check (channel in ('email', 'voicemail', 'form', 'call', 'sms', 'portal'));

-- What people of the practice answered, for the modules that say where a matter stands.
create view communication.v_reply with (security_invoker = true) as
select c.practice_id, c.issue_id, c.id, c.at, c.language, c.purpose, c.part_received, c.part_checking, c.part_needed,
       c.part_next
from communication.communication c
where c.direction = 'out' and c.kind = 'reply';
grant select on communication.v_reply to ${application_role};
