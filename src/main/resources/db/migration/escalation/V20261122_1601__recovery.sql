-- A patient was let down in one matter, and is heard until it is put right (domain B10). One matter has one open case.
create table escalation.recovery_case (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    reference text not null,
    issue_id uuid not null,
    work_item_id uuid not null,
    reason text not null check (reason in ('promise-broken', 'asked-again', 'upset', 'complaint', 'waited', 'unclear',
        'wrong-form', 'sent-around', 'other')),
    opened_at timestamptz not null,
    own_words text check (length(own_words) between 1 and 2000),
    communication_id uuid,
    wants text check (length(wants) between 1 and 1000),
    harm text not null default 'unknown' check (harm in ('unknown', 'no', 'yes')),
    urgent_because text check (urgent_because in ('harm', 'urgent-matter', 'broken-twice', 'complained-twice', 'said')),
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    owner_person_id uuid,
    owned_at timestamptz,
    acted_at timestamptz,
    acted_by uuid,
    contacted_at timestamptz,
    contacted_by uuid,
    reached boolean,
    closed_at timestamptz,
    closed_by uuid,
    outcome text check (outcome in ('agreed', 'no-reply')),
    agreed text check (length(agreed) between 1 and 1000),
    learned_at timestamptz,
    learned_by uuid,
    nothing_because text check (length(nothing_because) between 1 and 1000),
    version int not null default 0,
    primary key (practice_id, id),
    unique (practice_id, reference),
    foreign key (practice_id, issue_id) references communication.issue,
    foreign key (practice_id, work_item_id) references work.work_item,
    foreign key (practice_id, communication_id) references communication.communication,
    foreign key (practice_id, owner_person_id) references access.membership (practice_id, person_id),
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check ((owned_at is null) = (owner_person_id is null)),
    check ((acted_at is null) = (acted_by is null)),
    check ((contacted_at is null) = (contacted_by is null) and (contacted_at is null) = (reached is null)),
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null)),
    check ((learned_at is null) = (learned_by is null)),
    check (outcome is distinct from 'agreed' or agreed is not null),
    check (closed_at is null or contacted_at is not null),
    check (learned_at is null or closed_at is not null)
);
create unique index recovery_case_open on escalation.recovery_case (practice_id, issue_id) where closed_at is null;
create index recovery_case_of_item on escalation.recovery_case (practice_id, work_item_id);
create index recovery_case_unlearned on escalation.recovery_case (practice_id, opened_at) where learned_at is null;
call platform.make_practice_owned('escalation.recovery_case');
grant select, insert, update on escalation.recovery_case to ${application_role};

-- What happened in a case, in the order it did; what brought it about is told once, however often the news of it comes.
create table escalation.recovery_line (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    case_id uuid not null,
    kind text not null check (kind in ('promise-broken', 'asked-again', 'upset', 'complaint', 'opened', 'facts', 'urgent',
        'acknowledged', 'owned', 'acted', 'contacted', 'noted', 'closed', 'learned')),
    at timestamptz not null,
    actor_kind text not null,
    actor_id uuid not null,
    words text check (length(words) between 1 and 2000),
    subject_id uuid,
    primary key (practice_id, id),
    foreign key (practice_id, case_id) references escalation.recovery_case
);
create unique index recovery_line_once on escalation.recovery_line (practice_id, subject_id) where subject_id is not null;
create index recovery_line_of_case on escalation.recovery_line (practice_id, case_id, id);
call platform.make_practice_owned('escalation.recovery_line');
grant select, insert on escalation.recovery_line to ${application_role};

-- The note of a case (S3-128): why, what was done, what was promised, who has it now.
create table escalation.recovery_note (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    case_id uuid not null,
    reason text not null check (btrim(reason) <> ''),
    action text not null check (btrim(action) <> ''),
    promise text not null check (btrim(promise) <> ''),
    route text not null check (btrim(route) <> ''),
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (practice_id, id),
    foreign key (practice_id, case_id) references escalation.recovery_case
);
create index recovery_note_of_case on escalation.recovery_note (practice_id, case_id, id);
call platform.make_practice_owned('escalation.recovery_note');
grant select, insert on escalation.recovery_note to ${application_role};

-- What is changed so that it does not happen to the next patient (domain E3).
create table escalation.source_fix (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    case_id uuid not null,
    source text not null check (source in ('website', 'reminder', 'form', 'template', 'rule', 'training')),
    what text not null check (length(what) between 1 and 1000),
    owner_person_id uuid not null,
    due_on date not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (practice_id, id),
    foreign key (practice_id, case_id) references escalation.recovery_case,
    foreign key (practice_id, owner_person_id) references access.membership (practice_id, person_id)
);
create index source_fix_of_case on escalation.source_fix (practice_id, case_id);
call platform.make_practice_owned('escalation.source_fix');
grant select, insert on escalation.source_fix to ${application_role};
