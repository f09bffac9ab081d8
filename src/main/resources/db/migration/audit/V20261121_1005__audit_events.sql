create schema audit;
grant usage on schema audit to ${application_role};

-- Append-only: the application's role may insert and read, and a trigger refuses change and deletion to everybody.
create table audit.audit_event (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('PERSON', 'PATIENT', 'SYSTEM')),
    actor_id uuid not null,
    action text not null,
    entity_type text not null,
    entity_id uuid not null,
    patient_id uuid,
    reason text,
    shown uuid[],
    written_in xid8 not null default pg_current_xact_id(),
    primary key (practice_id, id)
);
call platform.make_practice_owned('audit.audit_event');
grant select, insert on audit.audit_event to ${application_role};
create index audit_event_by_patient on audit.audit_event (practice_id, patient_id, id) where patient_id is not null;
create index audit_event_by_actor on audit.audit_event (practice_id, actor_id, id);
create index audit_event_by_entity on audit.audit_event (practice_id, entity_id, id);
create index audit_event_by_transaction on audit.audit_event (practice_id, written_in, id);

-- Each seal covers the events of the transactions from the last seal's end up to its own, and chains their digest.
create table audit.seal (
    practice_id uuid not null default platform.current_practice(),
    number bigint not null,
    covers_until xid8 not null,
    events bigint not null,
    digest bytea not null,
    sealed_at timestamptz not null,
    primary key (practice_id, number)
);
call platform.make_practice_owned('audit.seal');
grant select, insert on audit.seal to ${application_role};

create function audit.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete on audit.audit_event
    for each row execute function audit.refuse_change();
create trigger append_only before update or delete on audit.seal
    for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.audit_event
    for each statement execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.seal
    for each statement execute function audit.refuse_change();
