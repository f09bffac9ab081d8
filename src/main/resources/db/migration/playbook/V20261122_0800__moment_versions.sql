-- A moment in the words of the practice, in numbered versions; what was approved once is never overwritten. A practice without
-- rows uses what the product ships; version 1 of a shipped moment keeps those words and has no writer.
create table playbook.moment_version (
    practice_id uuid not null default platform.current_practice(),
    moment text not null check (moment ~ '^[a-z][a-z_]{1,39}$'),
    number int not null check (number > 0),
    id uuid not null default uuidv7(),
    content jsonb not null,
    state text not null check (state in ('draft', 'in-review', 'approved', 'in-force', 'replaced', 'withdrawn')),
    revision int not null default 0,
    written_by uuid,
    written_at timestamptz not null,
    changed_by uuid,
    changed_at timestamptz not null,
    -- everybody whose words are in it
    writers uuid[] not null default '{}',
    sent_by uuid,
    sent_at timestamptz,
    approved_by uuid,
    approved_at timestamptz,
    spanish_by uuid,
    spanish_at timestamptz,
    effective_from timestamptz,
    ended_at timestamptz,
    -- a version that brings an earlier one back keeps who wrote and who approved its words
    brought_back int,
    brought_back_by uuid,
    reason text check (length(reason) between 1 and 500),
    primary key (practice_id, moment, number),
    unique (practice_id, id),
    foreign key (practice_id, written_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, changed_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, sent_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, approved_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, spanish_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, brought_back_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, moment, brought_back) references playbook.moment_version (practice_id, moment, number),
    constraint approved_by_somebody_else check (approved_by <> written_by and approved_by <> all (writers)),
    constraint writer_is_among_the_writers check (written_by is null or written_by = any (writers)),
    constraint approved_before_it_counts
        check (state not in ('approved', 'in-force', 'replaced') or approved_by is not null or written_by is null),
    constraint dated_once_approved check (state not in ('approved', 'in-force', 'replaced') or effective_from is not null),
    check ((sent_by is null) = (sent_at is null)),
    check ((approved_by is null) = (approved_at is null)),
    check ((spanish_by is null) = (spanish_at is null)),
    check ((brought_back is null) = (brought_back_by is null))
);
call platform.make_practice_owned('playbook.moment_version');
create unique index moment_version_one_open on playbook.moment_version (practice_id, moment)
    where state in ('draft', 'in-review');
create unique index moment_version_one_in_force on playbook.moment_version (practice_id, moment) where state = 'in-force';
create unique index moment_version_one_waiting on playbook.moment_version (practice_id, moment) where state = 'approved';
grant select, insert, update on playbook.moment_version to ${application_role};

-- The words of a version change only while it is a draft.
create function playbook.keep_what_was_sent() returns trigger
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    if old.state <> 'draft' and (new.content, new.writers) is distinct from (old.content, old.writers) then
        raise exception 'version % of % is no draft', old.number, old.moment using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_what_was_sent before update on playbook.moment_version
    for each row execute function playbook.keep_what_was_sent();
