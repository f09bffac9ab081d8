-- the queue is what nobody has: what is in many hands must not be read by everybody who takes the next
drop index work.work_item_queue;
create index work_item_queue on work.work_item (practice_id, lane, urgency, promise_due_at, received_at, id)
    where status = 'requested';
