-- Messages of ours that failed, or may have: work makes sure that a person learns of each (INV-05).
create index delivery_undelivered on communication.delivery (practice_id, changed_at)
    where state in ('failed', 'uncertain');

create view communication.v_undelivered with (security_invoker = true) as
select d.practice_id, d.communication_id, c.issue_id, d.changed_at as since,
    case when d.state = 'uncertain' then 'uncertain'
         when d.reason like 'smtp-5%' then 'refused'
         else 'given-up' end as trouble
from communication.delivery d
join communication.communication c on c.practice_id = d.practice_id and c.id = d.communication_id
where d.state in ('failed', 'uncertain');
grant select on communication.v_undelivered to ${application_role};
