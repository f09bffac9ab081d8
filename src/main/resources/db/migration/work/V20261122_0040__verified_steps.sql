-- What was verified of a moment's list, in the playbook's own English words, so that new wording is asked anew. A step that
-- was taken back stays.
create table work.verified_step (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    work_item_id uuid not null,
    step text not null,
    verified_at timestamptz not null,
    verified_by uuid not null,
    taken_back_at timestamptz,
    taken_back_by uuid,
    primary key (practice_id, id),
    foreign key (practice_id, work_item_id) references work.work_item,
    check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index verified_step_once on work.verified_step (practice_id, work_item_id, step) where taken_back_at is null;
call platform.make_practice_owned('work.verified_step');
grant select, insert, update on work.verified_step to ${application_role};
