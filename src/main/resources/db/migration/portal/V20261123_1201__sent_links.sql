-- A link that left as a message of the practice: by which channel, when, and in which message.
create table portal.sent_link (
    practice_id uuid not null default platform.current_practice(),
    link_id uuid not null,
    communication_id uuid not null,
    sent_by text not null check (sent_by in ('sms', 'email')),
    sent_at timestamptz not null,
    primary key (practice_id, link_id),
    foreign key (practice_id, link_id) references portal.next_step_link,
    foreign key (practice_id, communication_id) references communication.communication
);
call platform.make_practice_owned('portal.sent_link');
grant select, insert on portal.sent_link to ${application_role};
