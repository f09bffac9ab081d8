-- The practice of a transaction is set in one place (platform.transaction); a query without one raises instead of
-- answering with nothing, because an empty answer would hide a due promise.
create function platform.current_practice() returns uuid
    language plpgsql stable parallel safe
    set search_path = pg_catalog
as $$
declare
    practice text := current_setting('throughline.practice', true);
begin
    if practice is null or practice = '' then
        raise exception 'no practice is set for this transaction'
            using errcode = 'insufficient_privilege', hint = 'open the transaction within a practice';
    end if;
    return practice::uuid;
end
$$;

-- Makes a table the practice's own: forced row-level security for everybody, its owner included.
create procedure platform.make_practice_owned(owned regclass)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', owned);
    execute format('alter table %s force row level security', owned);
    execute format(
        'create policy own_practice on %s using (practice_id = (select platform.current_practice())) '
        'with check (practice_id = (select platform.current_practice()))', owned);
end
$$;

grant usage on schema platform to ${application_role};

create table platform.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion on platform.event_publication (completion_date);
grant select, insert, update, delete on platform.event_publication to ${application_role};

create table platform.spring_session (
    primary_id text primary key,
    session_id text not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name text
);
create index spring_session_by_expiry on platform.spring_session (expiry_time);
create index spring_session_by_principal on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id text not null references platform.spring_session on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on platform.spring_session, platform.spring_session_attributes to ${application_role};

create table platform.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_by_time on platform.scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on platform.scheduled_task (last_heartbeat);
grant select, insert, update, delete on platform.scheduled_task to ${application_role};
