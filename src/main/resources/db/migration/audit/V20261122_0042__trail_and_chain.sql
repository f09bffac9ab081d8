-- The trail is read by the time of what happened, one page after another.
drop index audit.audit_event_by_patient;
drop index audit.audit_event_by_actor;
drop index audit.audit_event_by_entity;
create index audit_event_by_patient on audit.audit_event (practice_id, patient_id, at, id) where patient_id is not null;
create index audit_event_by_actor on audit.audit_event (practice_id, actor_id, at, id);
create index audit_event_by_entity on audit.audit_event (practice_id, entity_id, at, id);

-- The last seal of each practice: it tells when seals and events were cut off at the end, and lets one sealer in at a time.
create table audit.chain_head (
    practice_id uuid not null default platform.current_practice(),
    number bigint not null,
    covers_until xid8 not null,
    digest bytea not null,
    primary key (practice_id)
);
call platform.make_practice_owned('audit.chain_head');
grant select, insert, update on audit.chain_head to ${application_role};
create trigger never_emptied before truncate on audit.chain_head
    for each statement execute function audit.refuse_change();
create trigger never_deleted before delete on audit.chain_head
    for each row execute function audit.refuse_change();

-- Every value with its length before it, so that no two events read the same; a missing value has the length -1.
create function audit.framed(value bytea) returns bytea
    language sql immutable parallel safe
return case when value is null then int4send(-1) else int4send(length(value)) || value end;

create function audit.canonical(event audit.audit_event) returns bytea
    language sql stable parallel safe
return audit.framed(uuid_send((event).practice_id))
    || audit.framed(uuid_send((event).id))
    || audit.framed(timestamptz_send((event).at))
    || audit.framed(convert_to((event).actor_kind, 'UTF8'))
    || audit.framed(uuid_send((event).actor_id))
    || audit.framed(convert_to((event).action, 'UTF8'))
    || audit.framed(convert_to((event).entity_type, 'UTF8'))
    || audit.framed(uuid_send((event).entity_id))
    || audit.framed(uuid_send((event).patient_id))
    || audit.framed(convert_to((event).reason, 'UTF8'))
    || audit.framed((select string_agg(uuid_send(one.id), ''::bytea order by one.nth)
                     from unnest((event).shown) with ordinality one (id, nth)))
    || audit.framed(xid8send((event).written_in));
