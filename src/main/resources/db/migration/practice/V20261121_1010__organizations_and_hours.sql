create schema practice;
grant usage on schema practice to ${application_role};

-- Organizations are read before any practice is known (routing, sign-in), so they stand outside row-level security.
create table practice.organization (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('practice', 'agency')),
    name text not null,
    sms_name text not null check (length(sms_name) <= 18),
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{2,39}$'),
    phone text,
    time_zone text not null,
    state text not null default 'live' check (state in ('set-up', 'pilot', 'live', 'paused')),
    promise_lead_minutes int not null default 60 check (promise_lead_minutes between 5 and 480),
    created_at timestamptz not null
);
grant select, insert, update on practice.organization to ${application_role};

create table practice.agency_practice (
    agency_id uuid not null references practice.organization,
    practice_id uuid not null references practice.organization,
    primary key (agency_id, practice_id)
);
grant select, insert, delete on practice.agency_practice to ${application_role};

create table practice.location (
    practice_id uuid not null default platform.current_practice() references practice.organization,
    id uuid not null default uuidv7(),
    name text not null,
    address text not null,
    time_zone text not null,
    primary key (practice_id, id)
);
call platform.make_practice_owned('practice.location');
grant select, insert, update on practice.location to ${application_role};

create table practice.opening_hours (
    practice_id uuid not null default platform.current_practice(),
    location_id uuid not null,
    weekday int not null check (weekday between 1 and 7),
    opens time not null,
    closes time not null check (closes > opens),
    primary key (practice_id, location_id, weekday, opens),
    foreign key (practice_id, location_id) references practice.location
);
call platform.make_practice_owned('practice.opening_hours');
grant select, insert, update, delete on practice.opening_hours to ${application_role};

create table practice.closure (
    practice_id uuid not null default platform.current_practice(),
    location_id uuid not null,
    closed_on date not null,
    opens time,
    closes time,
    reason text not null,
    primary key (practice_id, location_id, closed_on),
    check ((opens is null) = (closes is null)),
    foreign key (practice_id, location_id) references practice.location
);
call platform.make_practice_owned('practice.closure');
grant select, insert, update, delete on practice.closure to ${application_role};
