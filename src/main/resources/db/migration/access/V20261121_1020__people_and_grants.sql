create schema access;
grant usage on schema access to ${application_role};

-- People, credentials and memberships are read at sign-in, before any practice is known: outside row-level security.
create table access.person (
    id uuid primary key default uuidv7(),
    sign_in_name text not null unique check (sign_in_name = lower(sign_in_name)),
    given text not null,
    family text not null,
    language text not null default 'en' check (language in ('en', 'es')),
    state text not null default 'active' check (state in ('invited', 'active', 'suspended', 'ended')),
    created_at timestamptz not null
);
grant select, insert, update on access.person to ${application_role};

create table access.credential (
    person_id uuid not null references access.person,
    kind text not null check (kind in ('password')),
    secret text not null,
    created_at timestamptz not null,
    failed_attempts int not null default 0,
    locked_until timestamptz,
    primary key (person_id, kind)
);
grant select, insert, update, delete on access.credential to ${application_role};

create table access.membership (
    practice_id uuid not null references practice.organization,
    person_id uuid not null references access.person,
    role text not null check (role in ('ASSISTANT', 'FRONT_DESK', 'NURSE', 'PROVIDER', 'BILLER', 'MANAGER',
        'PRIVACY_OFFICER', 'AGENCY_LEAD', 'AUDITOR')),
    active_from timestamptz not null,
    active_until timestamptz,
    primary key (practice_id, person_id)
);
create index membership_by_person on access.membership (person_id);
grant select, insert, update on access.membership to ${application_role};

-- Who may see, say, change and promise what, in which lane, until when.
create table access.lane_grant (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    person_id uuid not null,
    lane text not null,
    may_see boolean not null,
    may_say boolean not null,
    may_change boolean not null,
    may_promise boolean not null,
    state text not null check (state in ('requested', 'approved', 'active', 'suspended', 'expired', 'revoked')),
    active_from timestamptz not null,
    active_until timestamptz,
    reason text not null,
    requested_by uuid not null,
    approved_by uuid,
    version int not null default 0,
    primary key (practice_id, id),
    foreign key (practice_id, person_id) references access.membership (practice_id, person_id),
    check (state <> 'active' or approved_by is not null),
    check (approved_by <> requested_by)
);
call platform.make_practice_owned('access.lane_grant');
create index lane_grant_by_person on access.lane_grant (practice_id, person_id);
grant select, insert, update on access.lane_grant to ${application_role};

-- The language a person may write freely in, once somebody has assessed it.
create table access.language_skill (
    practice_id uuid not null default platform.current_practice(),
    person_id uuid not null,
    language text not null,
    level text not null check (level in ('basic', 'working', 'full')),
    assessed_on date not null,
    primary key (practice_id, person_id, language),
    foreign key (practice_id, person_id) references access.membership (practice_id, person_id)
);
call platform.make_practice_owned('access.language_skill');
grant select, insert, update on access.language_skill to ${application_role};
