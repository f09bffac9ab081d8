create schema patient;
grant usage on schema patient to ${application_role};

create table patient.patient (
    practice_id uuid not null default platform.current_practice() references practice.organization,
    id uuid not null default uuidv7(),
    reference text not null,
    external_id text,
    given text not null,
    family text not null,
    birth_date date,
    street text,
    status text not null default 'active' check (status in ('active', 'merged', 'deceased', 'left-practice')),
    merged_into uuid,
    spoken_language text check (spoken_language ~ '^[a-z]{2,3}$'),
    written_language text check (written_language ~ '^[a-z]{2,3}$'),
    interpreter_needed boolean not null default false,
    discreet boolean not null default false,
    channel_order text[] not null default '{}',
    good_from time,
    good_until time check (good_until > good_from),
    voicemail_allowed boolean not null default true,
    reading_help boolean not null default false,
    large_print boolean not null default false,
    form_of_address text,
    version int not null default 0,
    created_at timestamptz not null,
    primary key (practice_id, id),
    unique (practice_id, reference),
    unique (practice_id, external_id),
    foreign key (practice_id, merged_into) references patient.patient (practice_id, id),
    check ((status = 'merged') = (merged_into is not null)),
    check ((good_from is null) = (good_until is null))
);
create index patient_by_birth_date on patient.patient (practice_id, birth_date);
call platform.make_practice_owned('patient.patient');
grant select, insert, update on patient.patient to ${application_role};

-- The last short reference given out; a run of them is taken with one update.
create table patient.last_reference (
    practice_id uuid primary key default platform.current_practice(),
    number bigint not null
);
call platform.make_practice_owned('patient.last_reference');
grant select, insert, update on patient.last_reference to ${application_role};

-- Numbers and addresses, normalised, so that equality finds them under row-level security. One that was added on a call
-- waits a day before it is used or believed; one that is gone stays, for the history.
create table patient.contact_point (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    patient_id uuid not null,
    kind text not null check (kind in ('PHONE', 'EMAIL')),
    value text not null,
    used_for text not null default 'home' check (used_for in ('mobile', 'home', 'work', 'other')),
    sms_able boolean not null default false,
    rank int not null,
    verified_on date,
    usable_from timestamptz not null,
    retired_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id)
);
create unique index contact_point_once on patient.contact_point (practice_id, patient_id, kind, value)
    where retired_at is null;
create index contact_point_by_value on patient.contact_point (practice_id, value) where retired_at is null;
call platform.make_practice_owned('patient.contact_point');
grant select, insert, update on patient.contact_point to ${application_role};

-- What a name is found by: its words, what they are short for, and how they sound.
create table patient.name_key (
    practice_id uuid not null default platform.current_practice(),
    kind text not null check (kind in ('name', 'sound')),
    key text not null,
    patient_id uuid not null,
    primary key (practice_id, kind, key, patient_id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id)
);
create index name_key_by_patient on patient.name_key (practice_id, patient_id);
call platform.make_practice_owned('patient.name_key');
grant select, insert, delete on patient.name_key to ${application_role};

-- Who may be told what about the patient, and until when.
create table patient.related_person (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    patient_id uuid not null,
    given text not null,
    family text not null,
    relation text not null,
    phone text,
    may_be_told text not null check (may_be_told in ('nothing', 'schedule', 'everything')),
    proof text,
    active_from timestamptz not null,
    active_until timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id)
);
create index related_person_by_patient on patient.related_person (practice_id, patient_id);
call platform.make_practice_owned('patient.related_person');
grant select, insert, update on patient.related_person to ${application_role};

-- A ledger: what holds now is the last line for patient, channel, purpose and number.
create table patient.consent (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    patient_id uuid not null,
    channel text not null check (channel in ('SMS', 'VOICE', 'EMAIL', 'PORTAL', 'VOICEMAIL')),
    purpose text not null check (purpose in ('REMINDER', 'ADMIN', 'BILLING', 'SURVEY')),
    applies_to text not null,
    state text not null check (state in ('GRANTED', 'REVOKED')),
    basis text not null check (basis in ('NUMBER_GIVEN', 'WRITTEN', 'VERBAL', 'FORM', 'KEYWORD')),
    evidence_type text,
    evidence_id uuid,
    at timestamptz not null,
    actor_kind text not null,
    actor_id uuid not null,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id)
);
create index consent_by_patient on patient.consent (practice_id, patient_id, channel, purpose, applies_to, id desc);
create index consent_by_number on patient.consent (practice_id, applies_to);
call platform.make_practice_owned('patient.consent');
grant select, insert on patient.consent to ${application_role};

-- Which identifiers were asked for, never what was answered; it holds for the one contact during which it was made.
create table patient.identity_check (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    patient_id uuid not null,
    during_type text not null,
    during_id uuid not null,
    method text not null check (method in ('PHONE', 'IN_PERSON', 'WRITTEN', 'PORTAL')),
    asked text[] not null,
    assurance text not null check (assurance in ('NONE', 'IDENTIFIED', 'CONFIRMED')),
    passed boolean not null,
    checked_at timestamptz not null,
    person_id uuid not null,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id)
);
create index identity_check_by_contact on patient.identity_check (practice_id, during_id, patient_id, id desc);
call platform.make_practice_owned('patient.identity_check');
grant select, insert on patient.identity_check to ${application_role};

-- What was linked to which patient by whom and why; an undone link stays.
create table patient.patient_link (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    what_type text not null,
    what_id uuid not null,
    patient_id uuid not null,
    because text[] not null,
    linked_at timestamptz not null,
    linked_by_kind text not null,
    linked_by_id uuid not null,
    unlinked_at timestamptz,
    unlinked_by_kind text,
    unlinked_by_id uuid,
    primary key (practice_id, id),
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id)
);
create unique index patient_link_one_patient on patient.patient_link (practice_id, what_type, what_id)
    where unlinked_at is null;
create index patient_link_by_what on patient.patient_link (practice_id, what_id, id);
create index patient_link_by_patient on patient.patient_link (practice_id, patient_id, id);
call platform.make_practice_owned('patient.patient_link');
grant select, insert, update on patient.patient_link to ${application_role};

create view patient.v_patient_summary with (security_invoker = true) as
select p.practice_id, p.id, p.reference, p.external_id, p.given, p.family, p.birth_date, p.spoken_language,
       p.written_language, p.interpreter_needed, p.discreet, p.good_from, p.good_until, p.status, p.merged_into
from patient.patient p;
grant select on patient.v_patient_summary to ${application_role};

create view patient.v_contact_point with (security_invoker = true) as
select c.practice_id, c.patient_id, c.kind, c.value, c.used_for, c.sms_able, c.rank, c.verified_on, c.usable_from
from patient.contact_point c
where c.retired_at is null;
grant select on patient.v_contact_point to ${application_role};
