-- When the patient is owed something next: the promised time, or the time by which an unanswered message wants its first
-- answer. What nobody waits for sorts last.
alter table work.work_item add column due_at timestamptz not null generated always as (
    coalesce(least(promise_due_at, case when unanswered then respond_by end), timestamptz '9999-12-31 00:00:00+00')) stored;

-- The open work of a lane as its lead reads it: emergencies, then what is due first.
create index work_item_due on work.work_item (practice_id, lane, (urgency > 0), due_at, id) where closed_at is null;
