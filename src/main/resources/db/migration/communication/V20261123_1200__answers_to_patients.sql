-- A link to the patient's page says nothing of its own and counts as no answer; what an office is faxed is none to the patient.
alter table communication.communication
    drop constraint communication_purpose_check,
    add constraint communication_purpose_check check (purpose in ('update', 'final-answer', 'automatic', 'page-link'));

create or replace view communication.v_reply with (security_invoker = true) as
    select practice_id, issue_id, id, at, language, purpose, part_received, part_checking, part_needed, part_next
    from communication.communication c
    where direction = 'out' and kind = 'reply' and channel <> 'fax' and purpose <> 'page-link';
