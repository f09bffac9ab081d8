-- After a restore nobody knows what left since the backup: a person decides, nothing is sent a second time (R5, R12).
create function communication.after_restore() returns void
    language sql
    set search_path = pg_catalog
as $$
    update communication.delivery
    set state = 'uncertain', reason = 'restored', changed_at = now(), version = version + 1
    where state in ('ready', 'sending')
$$;
revoke execute on function communication.after_restore() from public;
