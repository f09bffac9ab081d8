-- What the practice says of a lane instead of what is shipped: how much of a kind of data its people see.
create table access.lane_sight (
    practice_id uuid not null default platform.current_practice(),
    lane text not null,
    category text not null check (category in ('identity', 'contact', 'schedule', 'insurance', 'billing', 'referral', 'refill',
        'documents', 'clinical')),
    sight text not null check (sight in ('nothing', 'exists', 'masked', 'see')),
    reason text not null check (length(reason) between 1 and 200),
    changed_by uuid not null,
    changed_at timestamptz not null,
    version integer not null default 1,
    primary key (practice_id, lane, category),
    foreign key (practice_id, changed_by) references access.membership (practice_id, person_id),
    constraint clinical_words_never_hidden check (category <> 'clinical' or sight <> 'nothing')
);
call platform.make_practice_owned('access.lane_sight');
grant select, insert, update on access.lane_sight to ${application_role};

-- What a grant leaves out of what its lane shows.
alter table access.lane_grant add column withheld text[] not null default '{}';
