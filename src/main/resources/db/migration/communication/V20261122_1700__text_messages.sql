-- Text messages in and out, and the lines they go by.
alter table communication.communication drop constraint communication_channel_check;
alter table communication.communication add constraint communication_channel_check
    check (channel in ('email', 'voicemail', 'form', 'call', 'sms'));
alter table communication.channel_address drop constraint channel_address_channel_check;
alter table communication.channel_address add constraint channel_address_channel_check
    check (channel in ('email', 'form', 'sms'));

-- What a message is for decides which consent it needs (INV-43).
alter table communication.communication
    add column consent_purpose text not null default 'ADMIN'
        check (consent_purpose in ('REMINDER', 'ADMIN', 'BILLING', 'SURVEY'));
create index communication_by_text_line on communication.communication (practice_id, recipient, at desc)
    where channel = 'sms' and direction = 'out';

-- A number or address of a practice's correspondence: whoever sends to it, and whoever ends that, locks this row first (R6).
create table communication.line (
    practice_id uuid not null default platform.current_practice(),
    channel text not null check (channel in ('email', 'sms')),
    address text not null,
    stopped_at timestamptz,
    stopped_by uuid,
    primary key (practice_id, channel, address),
    foreign key (practice_id, stopped_by) references communication.communication,
    check ((stopped_at is null) = (stopped_by is null))
);
call platform.make_practice_owned('communication.line');
grant select, insert, update on communication.line to ${application_role};

-- What the gate said of a message, and what it knew; one row each time it was asked.
create table communication.send_decision (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    communication_id uuid not null,
    decided_at timestamptz not null,
    outcome text not null check (outcome in ('allowed', 'later', 'refused')),
    code text not null,
    until timestamptz,
    facts jsonb not null,
    primary key (practice_id, id),
    foreign key (practice_id, communication_id) references communication.communication,
    check ((outcome = 'later') = (until is not null))
);
create index send_decision_by_message on communication.send_decision (practice_id, communication_id, id);
call platform.make_practice_owned('communication.send_decision');
grant select, insert on communication.send_decision to ${application_role};

-- What the provider calls a message of ours, and the last it said of it.
alter table communication.delivery drop constraint delivery_state_check;
alter table communication.delivery
    add constraint delivery_state_check
        check (state in ('ready', 'sending', 'sent', 'delivered', 'failed', 'uncertain', 'cancelled')),
    add column provider_id text;

create or replace view communication.v_undelivered with (security_invoker = true) as
select d.practice_id, d.communication_id, c.issue_id, d.changed_at as since,
    case when d.state = 'uncertain' then 'uncertain'
         when d.reason like 'gate.%' then 'not-allowed'
         when d.reason like 'smtp-5%' or d.reason like 'bounced%' or d.reason like 'text-%' then 'refused'
         else 'given-up' end as trouble
from communication.delivery d
join communication.communication c on c.practice_id = d.practice_id and c.id = d.communication_id
where d.state in ('failed', 'uncertain');

-- What reached no known address may be a text as well.
alter table communication.stray_mail
    add column channel text not null default 'email' check (channel in ('email', 'sms'));

-- How far the provider's own list of what came in was compared with ours (R2).
create table communication.text_sweep (
    practice_id uuid not null default platform.current_practice(),
    number text not null,
    checked_to timestamptz not null,
    primary key (practice_id, number)
);
call platform.make_practice_owned('communication.text_sweep');
grant select, insert, update on communication.text_sweep to ${application_role};

-- Which of the product's own texts an automatic message is; the gate has a rule for each.
alter table communication.communication
    add column notice text check (notice in ('stopped', 'started', 'help', 'safety')),
    add constraint communication_notice_is_automatic check (notice is null or automatic);
