-- What the practice answers to everybody who asks: hours, parking, what to bring. A changed answer is a new row; who wrote the
-- Spanish does not sign it off.
create table playbook.approved_fact (
    practice_id uuid not null default platform.current_practice(),
    id uuid not null default uuidv7(),
    question_en text not null check (length(question_en) between 1 and 300),
    question_es text not null check (length(question_es) <= 300),
    answer_en text not null check (length(answer_en) between 1 and 1000),
    answer_es text not null check (length(answer_es) <= 1000),
    source text not null check (length(source) between 1 and 200),
    owner_person_id uuid not null,
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    written_by uuid not null,
    written_at timestamptz not null,
    spanish_signed_by uuid check (spanish_signed_by <> written_by),
    spanish_signed_at timestamptz,
    ended_at timestamptz,
    replaced_by uuid,
    primary key (practice_id, id),
    foreign key (practice_id, owner_person_id) references access.membership (practice_id, person_id),
    foreign key (practice_id, written_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, spanish_signed_by) references access.membership (practice_id, person_id),
    foreign key (practice_id, replaced_by) references playbook.approved_fact (practice_id, id),
    check ((spanish_signed_by is null) = (spanish_signed_at is null)),
    check (replaced_by is null or ended_at is not null)
);
call platform.make_practice_owned('playbook.approved_fact');
create index approved_fact_known on playbook.approved_fact (practice_id, question_en) where ended_at is null;
grant select, insert, update (spanish_signed_by, spanish_signed_at, ended_at, replaced_by)
    on playbook.approved_fact to ${application_role};
