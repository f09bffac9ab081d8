-- Pages that the sender of a fax was asked for; open until a person says which fax brought them.
create table work.missing_page (
    practice_id uuid not null default platform.current_practice(),
    work_item_id uuid not null,
    fax_id uuid not null,
    page int not null check (page > 0),
    of_pages int not null check (of_pages >= page),
    number text not null,
    asked_at timestamptz not null,
    came_in uuid,
    came_at timestamptz,
    primary key (practice_id, work_item_id, fax_id, page),
    foreign key (practice_id, work_item_id) references work.work_item,
    check ((came_in is null) = (came_at is null))
);
create index missing_page_by_number on work.missing_page (practice_id, number) where came_at is null;
call platform.make_practice_owned('work.missing_page');
grant select, insert, update on work.missing_page to ${application_role};
