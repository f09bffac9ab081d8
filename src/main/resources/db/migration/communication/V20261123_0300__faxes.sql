-- Faxes come as PDFs in the mail of a fax service, and leave through a provider from the practice's own number.
alter table communication.communication drop constraint communication_channel_check;
alter table communication.communication add constraint communication_channel_check
    check (channel in ('email', 'voicemail', 'form', 'call', 'sms', 'fax', 'portal'));
alter table communication.channel_address drop constraint channel_address_channel_check;
alter table communication.channel_address add constraint channel_address_channel_check
    check (channel in ('email', 'form', 'sms', 'fax'));
alter table communication.line drop constraint line_channel_check;
alter table communication.line add constraint line_channel_check check (channel in ('email', 'sms', 'fax'));

-- A number that is faxed from may be the one that is texted from.
alter table communication.channel_address drop constraint channel_address_pkey;
alter table communication.channel_address add primary key (address, channel);

-- Whose mail is a fax: an address, or everybody of a domain, which begins with @.
create table communication.fax_service (
    practice_id uuid not null default platform.current_practice(),
    sender text not null check (sender = lower(sender)),
    added_at timestamptz not null,
    added_by uuid not null,
    primary key (practice_id, sender)
);
call platform.make_practice_owned('communication.fax_service');
grant select, insert, delete on communication.fax_service to ${application_role};

-- One document that came by fax, beside the attachment that holds it: its pages, or why it has none that can be shown.
create table communication.fax (
    practice_id uuid not null default platform.current_practice(),
    attachment_id uuid not null,
    pages int check (pages > 0),
    trouble text check (trouble in ('encrypted', 'broken', 'too-large', 'too-long', 'form')),
    announced int check (announced > 0),
    kind text check (kind in ('referral', 'records', 'form', 'insurance', 'other')),
    sorted_at timestamptz,
    sorted_by uuid,
    cut_from uuid,
    cut_pages text,
    primary key (practice_id, attachment_id),
    foreign key (practice_id, attachment_id) references communication.attachment,
    foreign key (practice_id, cut_from) references communication.fax,
    check ((pages is null) = (trouble is not null)),
    check ((cut_from is null) = (cut_pages is null)),
    check ((sorted_at is null) = (sorted_by is null) and (kind is not null or sorted_at is null))
);
create index fax_by_whole on communication.fax (practice_id, cut_from) where cut_from is not null;
call platform.make_practice_owned('communication.fax');
grant select, insert, update on communication.fax to ${application_role};

create or replace view communication.v_undelivered with (security_invoker = true) as
select d.practice_id, d.communication_id, c.issue_id, d.changed_at as since,
    case when d.state = 'uncertain' then 'uncertain'
         when d.reason like 'gate.%' then 'not-allowed'
         when d.reason like 'smtp-5%' or d.reason like 'bounced%' or d.reason like 'text-%' or d.reason like 'fax-%'
             then 'refused'
         else 'given-up' end as trouble
from communication.delivery d
join communication.communication c on c.practice_id = d.practice_id and c.id = d.communication_id
where d.state in ('failed', 'uncertain');
