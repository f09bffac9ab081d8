-- A message that came back was refused by the other side, whatever its server had said at first.
create or replace view communication.v_undelivered with (security_invoker = true) as
select d.practice_id, d.communication_id, c.issue_id, d.changed_at as since,
    case when d.state = 'uncertain' then 'uncertain'
         when d.reason like 'smtp-5%' or d.reason like 'bounced%' then 'refused'
         else 'given-up' end as trouble
from communication.delivery d
join communication.communication c on c.practice_id = d.practice_id and c.id = d.communication_id
where d.state in ('failed', 'uncertain');
