create schema portal;
grant usage on schema portal to ${application_role};

-- Which practice a link belongs to: read before any practice is known, so outside row-level security. Only the hash is here.
create table portal.link_address (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    practice_id uuid not null references practice.organization,
    link_id uuid not null unique
);
create index link_address_by_practice on portal.link_address (practice_id);
grant select, insert on portal.link_address to ${application_role};

-- One link to the page that says where a matter stands; tries are counted here, whatever session they come from.
create table portal.next_step_link (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    issue_id uuid not null,
    patient_id uuid not null,
    work_item_id uuid not null,
    language text not null check (language in ('en', 'es')),
    chosen_language text check (chosen_language in ('en', 'es')),
    made_at timestamptz not null,
    made_by uuid not null,
    expires_at timestamptz not null,
    wrong_tries int not null default 0 check (wrong_tries between 0 and 3),
    locked_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid,
    opened_at timestamptz,
    last_opened_at timestamptz,
    answered_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, issue_id) references communication.issue,
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id),
    foreign key (practice_id, work_item_id) references work.work_item,
    check ((locked_at is not null) = (wrong_tries = 3)),
    check ((revoked_at is null) = (revoked_by is null)),
    check (expires_at > made_at)
);
create index next_step_link_by_issue on portal.next_step_link (practice_id, issue_id, made_at desc);
call platform.make_practice_owned('portal.next_step_link');
grant select, insert, update on portal.next_step_link to ${application_role};

-- Somebody who gave the birth date, until they are quiet for half an hour; and what the page has just taken in.
create table portal.visit (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    link_id uuid not null,
    key_hash bytea not null check (octet_length(key_hash) = 32),
    began_at timestamptz not null,
    seen_at timestamptz not null,
    receipt_wish text check (receipt_wish in ('answer', 'document', 'call', 'person')),
    receipt_at timestamptz,
    receipt_safety text check (receipt_safety in ('emergency', 'crisis', 'poison')),
    primary key (practice_id, id),
    foreign key (practice_id, link_id) references portal.next_step_link,
    check ((receipt_wish is null) = (receipt_at is null))
);
create index visit_by_link on portal.visit (practice_id, link_id);
call platform.make_practice_owned('portal.visit');
grant select, insert, update on portal.visit to ${application_role};

-- What came through a link; the same form sent twice is one contact.
create table portal.sent_form (
    practice_id uuid not null default platform.current_practice(),
    link_id uuid not null,
    form_token text not null,
    wish text not null check (wish in ('answer', 'document', 'call', 'person')),
    sent_at timestamptz not null,
    primary key (practice_id, link_id, form_token),
    foreign key (practice_id, link_id) references portal.next_step_link
);
call platform.make_practice_owned('portal.sent_form');
grant select, insert on portal.sent_form to ${application_role};
