-- Why a reply went out although there was a doubt about it: a row for each doubt, for whoever reviews replies.
create table work.reply_reason (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    work_item_id uuid not null,
    communication_id uuid not null,
    doubt text not null check (doubt in ('vague', 'defensive', 'hard-to-read')),
    words text not null,
    reason text not null check (btrim(reason) <> ''),
    given_at timestamptz not null,
    given_by uuid not null,
    primary key (practice_id, id),
    foreign key (practice_id, work_item_id) references work.work_item,
    foreign key (practice_id, communication_id) references communication.communication
);
create index reply_reason_lately on work.reply_reason (practice_id, given_at desc);
call platform.make_practice_owned('work.reply_reason');
grant select, insert on work.reply_reason to ${application_role};

create view work.v_reply_reason with (security_invoker = true) as
select practice_id, id, work_item_id, communication_id, doubt, words, reason, given_at, given_by from work.reply_reason;
grant select on work.v_reply_reason to ${application_role};
