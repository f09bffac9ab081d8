-- What may not be done with an item while something above holds it, for instance while only a clinician may answer (INV-21).
-- The item carries the open ones itself, so that whoever reads it knows them: 'reply:clinical close:clinical'.
create table work.hold (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    work_item_id uuid not null,
    reason text not null check (reason ~ '^[a-z][a-z-]{2,29}$'),
    refuses text not null,
    placed_at timestamptz not null,
    placed_by_kind text not null,
    placed_by uuid not null,
    released_at timestamptz,
    released_by uuid,
    primary key (practice_id, id),
    foreign key (practice_id, work_item_id) references work.work_item,
    check ((released_at is null) = (released_by is null))
);
create unique index hold_open on work.hold (practice_id, work_item_id, reason) where released_at is null;
call platform.make_practice_owned('work.hold');
grant select, insert, update on work.hold to ${application_role};

alter table work.work_item add column held text;

alter table work.ownership_event drop constraint ownership_event_kind_check;
alter table work.ownership_event
    add constraint ownership_event_kind_check check (kind in ('received', 'claimed', 'assigned', 'returned', 'handed-over',
        'taken-back', 'parked', 'resumed', 'waiting', 'lease-ended', 'owner-fell-back', 'moved', 'joined', 'closed',
        'needs-eyes', 'answered', 'not-delivered', 'called', 'linked', 'unlinked', 'sorted', 'held', 'freed',
        'no-entry-fits', 'guided', 'sent-to-clinician', 'came-back', 'raised', 'split', 'told', 'promised'));

-- Items for the modules above: whose they are and where they stand, without a patient's words.
create view work.v_item with (security_invoker = true) as
select practice_id, id, reference, issue_id, patient_id, lane, moment, urgency, language, received_at, promise_due_at,
       owner_person_id, business_status, closed_at
from work.work_item;
grant select on work.v_item to ${application_role};
