-- A reply to somebody who wishes discretion names the practice for a reason only.
alter table work.reply_reason drop constraint reply_reason_doubt_check;
alter table work.reply_reason
    add constraint reply_reason_doubt_check check (doubt in ('vague', 'defensive', 'hard-to-read', 'asked-again',
        'coverage', 'authorization', 'outcome', 'clinician-calls', 'reads-unsafe', 'names-practice'));
