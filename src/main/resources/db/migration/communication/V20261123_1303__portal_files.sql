-- Files that a message of the practice's portal names: each is fetched from there, checked, and kept beside the message.
create table communication.portal_file (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    communication_id uuid not null,
    place int not null check (place > 0),
    address text not null,
    named_at timestamptz not null,
    next_try_at timestamptz not null,
    tries int not null default 0,
    fetched_at timestamptz,
    refused text check (refused in ('too-many', 'too-large', 'type', 'pixels', 'not-had')),
    primary key (practice_id, id),
    unique (practice_id, communication_id, place),
    foreign key (practice_id, communication_id) references communication.communication,
    check (fetched_at is null or refused is null)
);
create index portal_file_to_fetch on communication.portal_file (practice_id, next_try_at)
    where fetched_at is null and refused is null;
call platform.make_practice_owned('communication.portal_file');
grant select, insert, update on communication.portal_file to ${application_role};
