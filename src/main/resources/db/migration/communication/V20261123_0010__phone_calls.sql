-- Calls as they happen, in whatever order their provider tells of them.
create table communication.phone_call (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    provider_id text not null,
    caller text,
    caller_name text,
    called text not null,
    began_at timestamptz not null,
    taken_at timestamptz,
    missed_at timestamptz,
    ended_at timestamptz,
    taken_communication_id uuid,
    primary key (practice_id, id),
    unique (practice_id, provider_id),
    foreign key (practice_id, taken_communication_id) references communication.communication
);
create index phone_call_now on communication.phone_call (practice_id, began_at) where ended_at is null and missed_at is null;
call platform.make_practice_owned('communication.phone_call');
grant select, insert, update on communication.phone_call to ${application_role};

-- Whoever is on the line now, for higher modules that know who it may be.
create view communication.v_live_call with (security_invoker = true) as
select practice_id, id, caller, caller_name, began_at, taken_at
from communication.phone_call where ended_at is null and missed_at is null;
grant select on communication.v_live_call to ${application_role};

-- Recordings that callers left: the message is there at once, the sound is fetched.
create table communication.recording (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    provider_id text not null,
    call_provider_id text not null,
    communication_id uuid,
    seconds int check (seconds >= 0),
    transcribed_at timestamptz,
    fetched_at timestamptz,
    tries int not null default 0,
    next_try_at timestamptz not null,
    primary key (practice_id, id),
    unique (practice_id, provider_id),
    foreign key (practice_id, communication_id) references communication.communication
);
create index recording_to_fetch on communication.recording (practice_id, next_try_at) where fetched_at is null;
call platform.make_practice_owned('communication.recording');
grant select, insert, update on communication.recording to ${application_role};

-- The provider's list of calls is compared with ours as its list of texts is (R2).
alter table communication.text_sweep rename to provider_sweep;
alter table communication.provider_sweep add column channel text not null default 'sms' check (channel in ('sms', 'call'));
alter table communication.provider_sweep alter column channel drop default;
alter table communication.provider_sweep drop constraint text_sweep_pkey;
alter table communication.provider_sweep add primary key (practice_id, channel, number);

-- What came of a call, or was heard in it.
alter table communication.communication drop constraint communication_kind_check;
alter table communication.communication add constraint communication_kind_check
    check (kind in ('message', 'bounce', 'auto-reply', 'reply', 'automatic', 'missed-call', 'answered-call',
        'taken-call', 'voicemail-notice', 'voicemail', 'transcript'));
