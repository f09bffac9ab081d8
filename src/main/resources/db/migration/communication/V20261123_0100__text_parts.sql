-- What a provider brings over a standing connection, part by part: here before it is acknowledged, and known again when the
-- provider did not hear that. The words go with the text that they became; the rest is kept for some days.
create table communication.text_part (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    sender text not null,
    number text not null,
    reference int not null,
    parts int not null check (parts > 0),
    part int not null check (part between 1 and parts),
    digest text not null,
    connection_id uuid not null,
    sequence int not null,
    came_at timestamptz not null,
    came_again_at timestamptz,
    media int not null,
    words text,
    fields jsonb,
    text_id text,
    primary key (practice_id, id),
    check ((words is null) = (text_id is not null)),
    check ((words is null) = (fields is null))
);
create index text_part_by_digest on communication.text_part (practice_id, digest, came_at);
create index text_part_waiting on communication.text_part (practice_id, sender, came_at) where text_id is null;
call platform.make_practice_owned('communication.text_part');
grant select, insert, update, delete on communication.text_part to ${application_role};

-- What a provider told of a text of ours before anybody knew what it calls that text.
create table communication.text_receipt (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    provider_id text not null,
    recipient text not null,
    reference text,
    status text not null,
    code int not null,
    came_at timestamptz not null,
    primary key (practice_id, id),
    unique nulls not distinct (practice_id, provider_id, recipient, reference, status)
);
call platform.make_practice_owned('communication.text_receipt');
grant select, insert, delete on communication.text_receipt to ${application_role};

create index delivery_by_provider_id on communication.delivery (practice_id, provider_id) where provider_id is not null;
