-- What became of promises lately, for the people who made them and their manager.
create index promise_ended on work.promise (practice_id, ended_at desc) where state <> 'active';
