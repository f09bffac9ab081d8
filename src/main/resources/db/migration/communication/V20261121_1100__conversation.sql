create schema communication;
grant usage on schema communication to ${application_role};

-- Which practice an address belongs to: read before any practice is known, so outside row-level security.
create table communication.channel_address (
    address text primary key check (address = lower(address)),
    channel text not null check (channel in ('email', 'form')),
    practice_id uuid not null references practice.organization
);
create index channel_address_by_practice on communication.channel_address (practice_id);
grant select, insert, update on communication.channel_address to ${application_role};

-- What reached no known address is kept for the operator.
create table communication.stray_mail (
    id uuid primary key default uuidv7(),
    mailbox text not null,
    provider_id text not null,
    raw bytea not null,
    received_at timestamptz not null,
    unique (mailbox, provider_id)
);
grant select, insert on communication.stray_mail to ${application_role};

-- One long conversation about one matter, whatever the channel.
create table communication.issue (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    patient_id uuid,
    opened_at timestamptz not null,
    last_contact_at timestamptz not null,
    version int not null default 0,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id)
);
create index issue_by_patient on communication.issue (practice_id, patient_id, last_contact_at desc);
call platform.make_practice_owned('communication.issue');
grant select, insert, update on communication.issue to ${application_role};

-- The bytes as they came, before anybody reads them. The same message twice is one row.
create table communication.raw_message (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    channel text not null,
    mailbox text not null,
    provider_id text not null,
    sha256 bytea not null,
    file_id uuid not null,
    received_at timestamptz not null,
    primary key (practice_id, id),
    unique (practice_id, channel, mailbox, provider_id, sha256),
    foreign key (practice_id, file_id) references platform.stored_file
);
call platform.make_practice_owned('communication.raw_message');
grant select, insert on communication.raw_message to ${application_role};

create table communication.communication (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    issue_id uuid,
    patient_id uuid,
    direction text not null check (direction in ('in', 'out')),
    channel text not null check (channel in ('email', 'voicemail', 'form', 'call')),
    kind text not null check (kind in ('message', 'bounce', 'auto-reply', 'reply')),
    status text not null check (status in ('preparation', 'in-progress', 'completed', 'not-done', 'stopped')),
    at timestamptz not null,
    language text,
    subject text,
    body text,
    quoted text,
    sender_name text,
    sender_phone text,
    sender_email text,
    recipient text,
    raw_id uuid,
    message_id text,
    in_response_to uuid,
    author_person_id uuid,
    automatic boolean not null default false,
    purpose text check (purpose in ('update', 'final-answer')),
    part_received text,
    part_checking text,
    part_needed text,
    part_next text,
    next_update_at timestamptz,
    tier text check (tier in ('EMERGENCY', 'SAME_DAY', 'CLINICAL', 'NONE')),
    needs_eyes text,
    findings jsonb,
    primary key (practice_id, id),
    foreign key (practice_id, issue_id) references communication.issue,
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id),
    foreign key (practice_id, raw_id) references communication.raw_message,
    foreign key (practice_id, in_response_to) references communication.communication
);
create index communication_by_issue on communication.communication (practice_id, issue_id, at);
create index communication_by_patient on communication.communication (practice_id, patient_id, at desc);
create index communication_by_message_id on communication.communication (practice_id, message_id) where message_id is not null;
call platform.make_practice_owned('communication.communication');
grant select, insert, update on communication.communication to ${application_role};

create table communication.attachment (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    communication_id uuid not null,
    file_id uuid not null,
    name text not null,
    media_type text not null,
    kind text not null check (kind in ('AUDIO', 'IMAGE', 'PDF', 'TEXT', 'OTHER')),
    size_bytes bigint not null,
    opened boolean not null,
    seconds int,
    primary key (practice_id, id),
    foreign key (practice_id, communication_id) references communication.communication,
    foreign key (practice_id, file_id) references platform.stored_file
);
create index attachment_by_communication on communication.attachment (practice_id, communication_id);
call platform.make_practice_owned('communication.attachment');
grant select, insert on communication.attachment to ${application_role};

-- The outbox: a message is claimed (sending), then sent, failed or uncertain; uncertain goes to a person.
create table communication.delivery (
    practice_id uuid not null default platform.current_practice(),
    communication_id uuid not null,
    attempt_id uuid not null default uuidv7(),
    state text not null check (state in ('ready', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')),
    reason text,
    attempts int not null default 0,
    next_try_at timestamptz not null,
    changed_at timestamptz not null,
    version int not null default 0,
    primary key (practice_id, communication_id),
    foreign key (practice_id, communication_id) references communication.communication
);
create index delivery_waiting on communication.delivery (practice_id, next_try_at) where state in ('ready', 'sending');
call platform.make_practice_owned('communication.delivery');
grant select, insert, update on communication.delivery to ${application_role};

-- The last thing that came in, for lists of higher modules: who it says it is from.
create view communication.v_last_contact with (security_invoker = true) as
select distinct on (c.practice_id, c.issue_id)
    c.practice_id, c.issue_id, c.id, c.sender_name, c.sender_phone, c.sender_email, c.at
from communication.communication c
where c.direction = 'in'
order by c.practice_id, c.issue_id, c.at desc, c.id desc;
grant select on communication.v_last_contact to ${application_role};
