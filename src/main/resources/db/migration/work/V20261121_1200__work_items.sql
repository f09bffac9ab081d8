create schema work;
grant usage on schema work to ${application_role};

-- One owned piece of work in a lane (FHIR Task). Owner: who answers for it; nobody named means the lane's duty role.
-- Holder: who works on it now, by a lease.
create table work.work_item (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    reference text not null,
    issue_id uuid not null,
    patient_id uuid,
    lane text not null,
    moment text,
    status text not null check (status in ('requested', 'accepted', 'in-progress', 'on-hold', 'completed', 'cancelled',
        'rejected', 'failed')),
    business_status text not null check (business_status in ('unsorted', 'sorted', 'owned', 'working', 'waiting-patient',
        'waiting-third-party', 'waiting-clinical', 'parked', 'done', 'merged-into', 'not-for-us', 'attempts-exhausted')),
    urgency int not null check (urgency between 0 and 4),
    urgency_reason text not null,
    source text not null check (source in ('email', 'voicemail', 'form', 'call', 'bounce', 'delivery', 'staff')),
    summary text,
    language text,
    needs_eyes text,
    owner_person_id uuid,
    holder_person_id uuid,
    lease_until timestamptz,
    received_at timestamptz not null,
    respond_by timestamptz not null,
    promise_due_at timestamptz,
    next_check_at timestamptz,
    stopping_line text,
    return_reason text,
    first_response_at timestamptz,
    unanswered boolean not null default true,
    close_code text,
    closed_at timestamptz,
    version int not null default 0,
    primary key (practice_id, id),
    unique (practice_id, reference),
    foreign key (practice_id, issue_id) references communication.issue,
    foreign key (practice_id, patient_id) references patient.patient (practice_id, id),
    foreign key (practice_id, owner_person_id) references access.membership (practice_id, person_id),
    foreign key (practice_id, holder_person_id) references access.membership (practice_id, person_id),
    check ((holder_person_id is null) = (lease_until is null)),
    check (business_status <> 'parked' or stopping_line is not null),
    check (status <> 'on-hold' or next_check_at is not null),
    check ((closed_at is null) = (status in ('requested', 'accepted', 'in-progress', 'on-hold')))
);
-- the queue of one lane in its order; holders change often and stay out of the index so that taking stays cheap
create index work_item_queue on work.work_item (practice_id, lane, urgency, promise_due_at, received_at, id)
    where status in ('requested', 'accepted', 'in-progress');
create index work_item_promised on work.work_item (practice_id, lane, promise_due_at, received_at, id)
    where closed_at is null and promise_due_at is not null;
create index work_item_next_check on work.work_item (practice_id, lane, next_check_at)
    where status = 'on-hold';
create index work_item_by_owner on work.work_item (practice_id, owner_person_id, received_at)
    where closed_at is null;
create index work_item_held on work.work_item (practice_id, lease_until) where holder_person_id is not null;
create index work_item_without_owner on work.work_item (practice_id, received_at)
    where closed_at is null and owner_person_id is null;
create index work_item_by_issue on work.work_item (practice_id, issue_id, received_at);
create index work_item_by_patient on work.work_item (practice_id, patient_id, received_at desc);
call platform.make_practice_owned('work.work_item');
grant select, insert, update on work.work_item to ${application_role};

-- What happened to the item, for its history and the conversation (Task history).
create table work.ownership_event (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    work_item_id uuid not null,
    kind text not null check (kind in ('received', 'claimed', 'assigned', 'returned', 'handed-over', 'taken-back', 'parked',
        'resumed', 'waiting', 'lease-ended', 'owner-fell-back', 'moved', 'joined', 'closed', 'needs-eyes', 'answered', 'not-delivered', 'called', 'linked', 'unlinked')),
    at timestamptz not null,
    actor_kind text not null,
    actor_id uuid not null,
    to_person_id uuid,
    to_lane text,
    line text,
    primary key (practice_id, id),
    foreign key (practice_id, work_item_id) references work.work_item
);
create index ownership_event_by_item on work.ownership_event (practice_id, work_item_id, id);
call platform.make_practice_owned('work.ownership_event');
grant select, insert on work.ownership_event to ${application_role};

create table work.promise (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    work_item_id uuid not null,
    communication_id uuid,
    what text not null,
    window_from timestamptz not null,
    due_at timestamptz not null check (due_at >= window_from),
    channel text not null,
    made_by uuid not null,
    made_at timestamptz not null,
    state text not null check (state in ('active', 'kept', 'renegotiated', 'broken', 'withdrawn', 'superseded')),
    ended_at timestamptz,
    ended_by uuid,
    version int not null default 0,
    primary key (practice_id, id),
    foreign key (practice_id, work_item_id) references work.work_item,
    foreign key (practice_id, communication_id) references communication.communication,
    check ((state = 'active') = (ended_at is null))
);
create index promise_by_item on work.promise (practice_id, work_item_id);
create index promise_due on work.promise (practice_id, due_at) where state = 'active';
call platform.make_practice_owned('work.promise');
grant select, insert, update on work.promise to ${application_role};

create table work.note (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    work_item_id uuid not null,
    patient_request text not null,
    verified_details text not null,
    action_taken text not null,
    promised_follow_up text not null,
    contact_attempt text not null,
    escalation_status text not null,
    clinical_question text not null check (clinical_question in ('yes', 'no', 'unknown')),
    close_code text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    amends uuid,
    primary key (practice_id, id),
    foreign key (practice_id, work_item_id) references work.work_item,
    foreign key (practice_id, amends) references work.note
);
create index note_by_item on work.note (practice_id, work_item_id, id);
call platform.make_practice_owned('work.note');
grant select, insert on work.note to ${application_role};

create table work.contact_attempt (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    work_item_id uuid not null,
    at timestamptz not null,
    channel text not null check (channel in ('call', 'email')),
    result text not null check (result in ('talked', 'voicemail-left', 'voicemail-full', 'no-answer', 'wrong-number',
        'email-bounced')),
    next_attempt_at timestamptz,
    by_person uuid not null,
    primary key (practice_id, id),
    foreign key (practice_id, work_item_id) references work.work_item
);
create index contact_attempt_by_item on work.contact_attempt (practice_id, work_item_id, id);
call platform.make_practice_owned('work.contact_attempt');
grant select, insert on work.contact_attempt to ${application_role};

-- What somebody has typed but not sent; one per person, item and form.
create table work.draft (
    practice_id uuid not null default platform.current_practice(),
    work_item_id uuid not null,
    person_id uuid not null,
    form text not null check (form in ('reply', 'note')),
    fields jsonb not null,
    saved_at timestamptz not null,
    revision bigint not null,
    primary key (practice_id, work_item_id, person_id, form),
    foreign key (practice_id, work_item_id) references work.work_item
);
call platform.make_practice_owned('work.draft');
grant select, insert, update, delete on work.draft to ${application_role};
