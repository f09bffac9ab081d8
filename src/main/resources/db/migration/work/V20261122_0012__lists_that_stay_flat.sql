-- what one person works on, without what waits: a thousand waiting items must not slow down the next take
create index work_item_in_hand on work.work_item (practice_id, owner_person_id, received_at)
    where status in ('accepted', 'in-progress');
create index work_item_back_from_waiting on work.work_item (practice_id, owner_person_id, next_check_at)
    where status = 'on-hold';
create index work_item_parked on work.work_item (practice_id, owner_person_id)
    where business_status = 'parked';
