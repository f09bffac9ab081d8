-- What somebody is trained for, lane by lane. Whoever runs the training writes it; learn_by is set when the lane is worked
-- differently from what they learnt.
create table access.lane_training (
    practice_id uuid not null default platform.current_practice(),
    person_id uuid not null,
    lane text not null,
    trained_at timestamptz not null,
    learn_by timestamptz,
    primary key (practice_id, person_id, lane),
    foreign key (practice_id, person_id) references access.membership (practice_id, person_id)
);
call platform.make_practice_owned('access.lane_training');
create index lane_training_by_lane on access.lane_training (practice_id, lane) where learn_by is null;
grant select, insert, update on access.lane_training to ${application_role};

-- An approved grant sleeps until its person is trained for the lane, an active one from sleeps_from on.
alter table access.lane_grant
    add column asked_at timestamptz,
    add column decided_at timestamptz,
    add column sleeps_from timestamptz,
    -- whoever asked also approved, a day later, because there was nobody else
    add column alone boolean not null default false;
alter table access.lane_grant drop constraint lane_grant_check1;
alter table access.lane_grant
    add constraint approved_by_somebody_else check (approved_by <> requested_by or alone),
    add constraint approved_not_by_its_person check (approved_by <> person_id),
    add constraint approved_before_it_counts check (state not in ('approved', 'active') or approved_by is not null);
alter table access.lane_grant drop constraint lane_grant_check;
create index lane_grant_by_lane on access.lane_grant (practice_id, lane) where state in ('approved', 'active');
create unique index lane_grant_one_asked on access.lane_grant (practice_id, person_id, lane) where state = 'requested';

-- Who works a lane already knows it: nobody's access ends with this change.
alter table access.lane_grant no force row level security;
alter table access.lane_training no force row level security;
insert into access.lane_training (practice_id, person_id, lane, trained_at)
select practice_id, person_id, lane, min(active_from)
from access.lane_grant
where state = 'active'
group by practice_id, person_id, lane;
alter table access.lane_grant force row level security;
alter table access.lane_training force row level security;
