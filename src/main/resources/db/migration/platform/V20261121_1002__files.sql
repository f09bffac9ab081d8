-- Bytes (raw messages, attachments, audio) in chunks of 1 MB, encrypted under a key per practice.
create table platform.practice_key (
    practice_id uuid primary key default platform.current_practice(),
    wrapped_key bytea not null
);
call platform.make_practice_owned('platform.practice_key');
grant select, insert on platform.practice_key to ${application_role};

create table platform.stored_file (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    media_type text not null,
    size_bytes bigint not null check (size_bytes >= 0),
    sha256 bytea not null,
    stored_at timestamptz not null,
    primary key (practice_id, id)
);
call platform.make_practice_owned('platform.stored_file');
grant select, insert, delete on platform.stored_file to ${application_role};

create table platform.file_chunk (
    practice_id uuid not null default platform.current_practice(),
    file_id uuid not null,
    number int not null,
    sealed bytea not null,
    primary key (practice_id, file_id, number),
    foreign key (practice_id, file_id) references platform.stored_file on delete cascade
);
alter table platform.file_chunk alter column sealed set storage external;
call platform.make_practice_owned('platform.file_chunk');
grant select, insert, delete on platform.file_chunk to ${application_role};

-- Short references that people can say aloud, counted per practice and kind.
create table platform.reference_counter (
    practice_id uuid not null default platform.current_practice(),
    kind text not null,
    last_number bigint not null,
    primary key (practice_id, kind)
);
call platform.make_practice_owned('platform.reference_counter');
grant select, insert, update on platform.reference_counter to ${application_role};
