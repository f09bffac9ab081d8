-- Words of one message that somebody marked as a matter of their own, and the item that they became.
create table work.split_part (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    work_item_id uuid not null,
    part_item_id uuid not null,
    communication_id uuid not null,
    words text not null check (btrim(words) <> ''),
    clinical boolean not null,
    marked_at timestamptz not null,
    marked_by uuid not null,
    primary key (practice_id, id),
    unique (practice_id, part_item_id),
    foreign key (practice_id, work_item_id) references work.work_item,
    foreign key (practice_id, part_item_id) references work.work_item,
    foreign key (practice_id, communication_id) references communication.communication
);
create index split_part_by_item on work.split_part (practice_id, work_item_id);
call platform.make_practice_owned('work.split_part');
grant select, insert on work.split_part to ${application_role};
