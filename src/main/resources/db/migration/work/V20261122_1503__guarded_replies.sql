-- What asks for a reason before it goes out: also promises that others must keep.
alter table work.reply_reason drop constraint reply_reason_doubt_check;
alter table work.reply_reason
    add constraint reply_reason_doubt_check check (doubt in ('vague', 'defensive', 'hard-to-read', 'asked-again',
        'coverage', 'authorization', 'outcome', 'clinician-calls'));

-- What somebody had in hand just before: whose names do not belong into the reply that is written now.
create index ownership_event_by_person on work.ownership_event (practice_id, actor_id, at) where actor_kind = 'PERSON';
