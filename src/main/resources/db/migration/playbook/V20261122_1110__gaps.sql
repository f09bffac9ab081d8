-- What no entry of the playbook fits: raised from an item by whoever works on it, answered by the practice.
create table playbook.gap (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    task_id uuid not null,
    label text not null,
    lane text not null,
    asks text not null check (length(asks) between 1 and 500),
    raised_by uuid not null,
    raised_at timestamptz not null,
    answer text check (length(answer) between 1 and 500),
    moment text,
    answered_by uuid,
    answered_at timestamptz,
    primary key (practice_id, id),
    foreign key (practice_id, raised_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, answered_by) references access.membership (practice_id, person_id),
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (answered_by is null)),
    check (moment is null or answer is not null)
);
create unique index gap_open on playbook.gap (practice_id, task_id) where answered_at is null;
create index gap_lately on playbook.gap (practice_id, id desc);
call platform.make_practice_owned('playbook.gap');
grant select, insert, update (answer, moment, answered_by, answered_at) on playbook.gap to ${application_role};
