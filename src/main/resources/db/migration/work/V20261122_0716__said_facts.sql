-- Which of the practice's answers a reply was made from: the words of the answer as they were then are the fact's own row.
create table work.said_fact (
    practice_id uuid not null default platform.current_practice(),
    communication_id uuid not null,
    fact_id uuid not null,
    work_item_id uuid not null,
    primary key (practice_id, communication_id),
    foreign key (practice_id, communication_id) references communication.communication (practice_id, id),
    foreign key (practice_id, fact_id) references playbook.approved_fact (practice_id, id),
    foreign key (practice_id, work_item_id) references work.work_item (practice_id, id)
);
call platform.make_practice_owned('work.said_fact');
create index said_fact_by_fact on work.said_fact (practice_id, fact_id);
grant select, insert on work.said_fact to ${application_role};
