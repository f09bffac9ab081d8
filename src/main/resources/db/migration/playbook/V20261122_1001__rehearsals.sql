-- A training run of one person for one lane: a rehearsal on invented cases, or a lesson on what has changed. It keeps the
-- versions it was about and its result; what was answered is never written over.
create table playbook.rehearsal (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    person_id uuid not null,
    lane text not null,
    kind text not null check (kind in ('rehearsal', 'lesson')),
    moments text[] not null,
    numbers int[] not null,
    -- in the order in which they are shown
    scenarios text[] not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    result text check (result in ('passed', 'failed', 'left')),
    score int check (score between 0 and 100),
    primary key (practice_id, id),
    foreign key (practice_id, person_id) references access.membership (practice_id, person_id),
    check (cardinality(moments) = cardinality(numbers)),
    check ((ended_at is null) = (result is null))
);
call platform.make_practice_owned('playbook.rehearsal');
create unique index rehearsal_one_open on playbook.rehearsal (practice_id, person_id, lane) where ended_at is null;
create index rehearsal_by_person on playbook.rehearsal (practice_id, person_id, lane, ended_at);
grant select, insert, update (ended_at, result, score) on playbook.rehearsal to ${application_role};

create table playbook.rehearsal_answer (
    practice_id uuid not null default platform.current_practice(),
    rehearsal_id uuid not null,
    position int not null check (position >= 0),
    scenario text not null,
    choice text not null check (length(choice) between 1 and 40),
    action_taken text not null check (length(action_taken) <= 1000),
    what_next text not null check (length(what_next) <= 1000),
    choice_right boolean not null,
    note_sound boolean not null,
    answered_at timestamptz not null,
    primary key (practice_id, rehearsal_id, position),
    foreign key (practice_id, rehearsal_id) references playbook.rehearsal (practice_id, id)
);
call platform.make_practice_owned('playbook.rehearsal_answer');
grant select, insert on playbook.rehearsal_answer to ${application_role};
