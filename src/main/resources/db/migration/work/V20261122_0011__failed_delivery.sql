-- Which failed message of ours has become work: once for each, however often the news of it comes (INV-05).
create table work.failed_delivery (
    practice_id uuid not null default platform.current_practice(),
    communication_id uuid not null,
    told_at timestamptz not null,
    primary key (practice_id, communication_id),
    foreign key (practice_id, communication_id) references communication.communication
);
call platform.make_practice_owned('work.failed_delivery');
grant select, insert on work.failed_delivery to ${application_role};
