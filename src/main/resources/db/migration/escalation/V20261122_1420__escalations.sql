-- What only a clinician may answer, on its way to one who accepts it by name (FHIR Task, partOf the work item).
create table escalation.escalation (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    reference text not null,
    work_item_id uuid not null,
    lane text not null,
    communication_id uuid,
    brought_by text not null check (brought_by in ('words', 'person')),
    urgency int not null check (urgency between 0 and 2),
    signs text not null default '',
    found_words text not null default '',
    found_rules text not null default '',
    opened_at timestamptz not null,
    state text not null check (state in ('flagged', 'raised', 'delivered', 'accepted', 'returned', 'answered', 'closed', 'moved')),
    -- the packet in SBAR order; the assessment is the clinician's and is nowhere here
    own_words text not null default '',
    callback text not null default '',
    told_patient text not null default '',
    raised_at timestamptz,
    raised_by uuid,
    rung text not null check (rung in ('receiver', 'backup', 'manager', 'owner')),
    rung_until timestamptz,
    directed_to uuid,
    delivered_at timestamptz,
    delivered_to uuid,
    accepted_at timestamptz,
    accepted_by uuid,
    return_reason text,
    answer_code text,
    answer_words text not null default '',
    teller text check (teller in ('clinician', 'assistant')),
    needed boolean,
    needed_why text,
    answered_at timestamptz,
    answered_by uuid,
    told_at timestamptz,
    told_by uuid,
    told_how text,
    closed_at timestamptz,
    version int not null default 0,
    primary key (practice_id, id),
    unique (practice_id, reference),
    foreign key (practice_id, work_item_id) references work.work_item,
    -- a flag has an owner and a limit for as long as nobody has accepted it (INV-21)
    check (state not in ('flagged', 'raised', 'delivered', 'returned') or rung_until is not null),
    check (state not in ('accepted', 'answered') or accepted_by is not null),
    -- closed only when the patient was told (INV-06)
    check (state <> 'closed' or (closed_at is not null and told_at is not null))
);
create unique index escalation_open on escalation.escalation (practice_id, work_item_id) where closed_at is null;
create index escalation_climbing on escalation.escalation (practice_id, rung_until)
    where state in ('flagged', 'raised', 'delivered', 'returned');
create index escalation_of_item on escalation.escalation (practice_id, work_item_id, opened_at);
call platform.make_practice_owned('escalation.escalation');
grant select, insert, update on escalation.escalation to ${application_role};

-- What happened to it, one line each; appended only.
create table escalation.step (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    escalation_id uuid not null,
    kind text not null check (kind in ('flagged', 'raised', 'words-again', 'delivered', 'accepted', 'returned', 'not-mine',
        'climbed', 'directed', 'taken-up-again', 'answered', 'told', 'moved')),
    at timestamptz not null,
    actor_kind text not null,
    actor_id uuid not null,
    rung text not null,
    primary key (practice_id, id),
    foreign key (practice_id, escalation_id) references escalation.escalation
);
create index step_of_escalation on escalation.step (practice_id, escalation_id, id);
call platform.make_practice_owned('escalation.step');
grant select, insert on escalation.step to ${application_role};

-- Who gets what of which urgency, and how long they have; without a row the product's own rule holds.
create table escalation.ladder_rule (
    practice_id uuid not null default platform.current_practice(),
    urgency int not null check (urgency between 0 and 2),
    rung text not null check (rung in ('receiver', 'backup', 'manager', 'owner')),
    person_id uuid,
    minutes int not null check (minutes between 1 and 480),
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (practice_id, urgency, rung)
);
call platform.make_practice_owned('escalation.ladder_rule');
grant select, insert, update on escalation.ladder_rule to ${application_role};

-- When a receiver is with patients: only the two highest classes come through, the rest at the set times.
create table escalation.receiver (
    practice_id uuid not null default platform.current_practice(),
    person_id uuid not null,
    mail text,
    quiet text not null default '',
    digests text not null default '',
    changed_at timestamptz not null,
    primary key (practice_id, person_id)
);
call platform.make_practice_owned('escalation.receiver');
grant select, insert, update on escalation.receiver to ${application_role};

-- That somebody was to be told, when, and whether the mail left; the ladder does not wait for it.
create table escalation.notice (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    escalation_id uuid not null,
    person_id uuid not null,
    rung text not null,
    made_at timestamptz not null,
    due_at timestamptz not null,
    state text not null check (state in ('ready', 'sent', 'no-address', 'failed')),
    tries int not null default 0,
    changed_at timestamptz not null,
    primary key (practice_id, id),
    foreign key (practice_id, escalation_id) references escalation.escalation
);
create index notice_due on escalation.notice (practice_id, due_at) where state = 'ready';
create index notice_held on escalation.notice (practice_id, person_id, made_at);
call platform.make_practice_owned('escalation.notice');
grant select, insert, update on escalation.notice to ${application_role};
