-- Pages that came later, in a fax of their own, and that a person put behind the fax they complete; the bytes of both stay as they came.
create table communication.joined_fax (
    practice_id uuid not null default platform.current_practice(),
    attachment_id uuid not null,
    joined_to uuid not null check (joined_to <> attachment_id),
    joined_at timestamptz not null,
    joined_by uuid not null,
    primary key (practice_id, attachment_id),
    foreign key (practice_id, attachment_id) references communication.fax,
    foreign key (practice_id, joined_to) references communication.fax
);
create index joined_fax_by_whole on communication.joined_fax (practice_id, joined_to);
call platform.make_practice_owned('communication.joined_fax');
grant select, insert on communication.joined_fax to ${application_role};
