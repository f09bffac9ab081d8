-- A passkey of a person; read at sign-in before any practice is known, as passwords are: outside row-level security.
create table access.passkey (
    credential_id bytea primary key,
    person_id uuid not null references access.person,
    label text not null check (length(label) between 1 and 60),
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text[] not null,
    attestation_object bytea,
    attestation_client_data bytea,
    created_at timestamptz not null,
    last_used_at timestamptz
);
create index passkey_by_person on access.passkey (person_id);
grant select, insert, update, delete on access.passkey to ${application_role};
