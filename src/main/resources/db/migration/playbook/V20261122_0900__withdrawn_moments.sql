-- A version may say, instead of other words, that the practice does not use the moment any more.
alter table playbook.moment_version add column withdraws boolean not null default false;

-- The words of a version change only while it is a draft, and what it is for does not change at all.
create or replace function playbook.keep_what_was_sent() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if new.withdraws <> old.withdraws
        or (old.state <> 'draft' and (new.content, new.writers) is distinct from (old.content, old.writers)) then
        raise exception 'version % of % is no draft', old.number, old.moment using errcode = 'check_violation';
    end if;
    return new;
end
$$;
