-- Messages of the practice's own patient portal, in and out.
alter table communication.communication drop constraint communication_channel_check;
alter table communication.communication add constraint communication_channel_check
    check (channel in ('email', 'voicemail', 'form', 'call', 'sms', 'fax', 'portal', 'portal_message'));
alter table communication.channel_address drop constraint channel_address_channel_check;
alter table communication.channel_address add constraint channel_address_channel_check
    check (channel in ('email', 'form', 'sms', 'fax', 'portal_message'));
alter table communication.line drop constraint line_channel_check;
alter table communication.line add constraint line_channel_check check (channel in ('email', 'sms', 'fax', 'portal_message'));
alter table communication.provider_sweep drop constraint provider_sweep_channel_check;
alter table communication.provider_sweep add constraint provider_sweep_channel_check
    check (channel in ('sms', 'call', 'portal_message'));

-- The account in the portal that somebody wrote from.
alter table communication.communication add column sender_account text;
create index communication_by_portal on communication.communication (practice_id, direction, at desc)
    where channel = 'portal_message';

create or replace view communication.v_last_contact with (security_invoker = true) as
select distinct on (c.practice_id, c.issue_id)
    c.practice_id, c.issue_id, c.id, c.sender_name, c.sender_phone, c.sender_email, c.at, c.sender_account
from communication.communication c
where c.direction = 'in'
order by c.practice_id, c.issue_id, c.at desc, c.id desc;

-- From which accounts somebody wrote in a conversation, for whoever says whose it is.
create view communication.v_portal_account with (security_invoker = true) as
select distinct c.practice_id, c.issue_id, c.sender_account as account
from communication.communication c where c.direction = 'in' and c.sender_account is not null;
grant select on communication.v_portal_account to ${application_role};

create or replace view communication.v_undelivered with (security_invoker = true) as
select d.practice_id, d.communication_id, c.issue_id, d.changed_at as since,
    case when d.state = 'uncertain' then 'uncertain'
         when d.reason like 'gate.%' then 'not-allowed'
         when d.reason like 'smtp-5%' or d.reason like 'bounced%' or d.reason like 'text-%' or d.reason like 'fax-%' or d.reason like 'portal-%'
             then 'refused'
         else 'given-up' end as trouble
from communication.delivery d
join communication.communication c on c.practice_id = d.practice_id and c.id = d.communication_id
where d.state in ('failed', 'uncertain');

-- The portal of a practice: where it is, and the secret that both sides sign with, sealed under the practice's own key. The
-- secret before stays good for a while, so that the portal can change over.
create table communication.portal_connection (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    address text not null,
    secret bytea not null,
    secret_since timestamptz not null,
    secret_before bytea,
    before_until timestamptz,
    paused_at timestamptz,
    connected_at timestamptz not null,
    primary key (practice_id),
    unique (practice_id, id),
    check ((secret_before is null) = (before_until is null))
);
call platform.make_practice_owned('communication.portal_connection');
grant select, insert, update on communication.portal_connection to ${application_role};
