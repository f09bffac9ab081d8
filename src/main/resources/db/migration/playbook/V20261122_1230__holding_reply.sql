-- Who signed off the Spanish that is said where no entry of the playbook fits (INV-14), with the words as they were read.
create table playbook.holding_signature (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    received text not null,
    checking text not null,
    needed text not null,
    next_update text not null,
    signed_by uuid not null,
    signed_at timestamptz not null,
    primary key (practice_id, id),
    foreign key (practice_id, signed_by) references access.membership (practice_id, person_id)
);
call platform.make_practice_owned('playbook.holding_signature');
grant select, insert on playbook.holding_signature to ${application_role};
