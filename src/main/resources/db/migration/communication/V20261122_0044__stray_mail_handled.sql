-- What became of a stray: it went to a practice, or somebody set it aside and said why. The mail itself is kept.
alter table communication.stray_mail
    add column handled_at timestamptz,
    add column handled_by text,
    add column routed_to uuid references practice.organization,
    add column set_aside_because text,
    add check ((handled_at is null) = (handled_by is null)),
    add check ((handled_at is not null) = (routed_to is not null or set_aside_because is not null)),
    add check (routed_to is null or set_aside_because is null);
-- two mails may carry the same identifier, or none; only the same bytes are the same mail
alter table communication.stray_mail
    add column sha256 bytea generated always as (sha256(raw)) stored,
    drop constraint stray_mail_mailbox_provider_id_key,
    add unique (mailbox, provider_id, sha256);
create index stray_mail_waiting on communication.stray_mail (mailbox, received_at) where handled_at is null;
grant update (handled_at, handled_by, routed_to, set_aside_because) on communication.stray_mail to ${application_role};
