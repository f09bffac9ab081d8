-- Texts of the product's own, where words of an emergency came in: once in a conversation for each kind.
alter table communication.communication drop constraint communication_kind_check;
alter table communication.communication add constraint communication_kind_check
    check (kind in ('message', 'bounce', 'auto-reply', 'reply', 'automatic', 'missed-call', 'answered-call',
        'voicemail-notice'));
alter table communication.communication drop constraint communication_purpose_check;
alter table communication.communication add constraint communication_purpose_check
    check (purpose in ('update', 'final-answer', 'automatic'));
alter table communication.communication add constraint communication_automatic_without_author
    check (kind <> 'automatic' or automatic and author_person_id is null);

create table communication.safety_text (
    practice_id uuid not null default platform.current_practice(),
    issue_id uuid not null,
    kind text not null check (kind in ('emergency', 'crisis', 'poison')),
    communication_id uuid not null,
    list_version text not null,
    queued_at timestamptz not null,
    primary key (practice_id, issue_id, kind),
    foreign key (practice_id, issue_id) references communication.issue,
    foreign key (practice_id, communication_id) references communication.communication
);
call platform.make_practice_owned('communication.safety_text');
grant select, insert on communication.safety_text to ${application_role};
