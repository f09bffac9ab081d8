-- M-11: the language that the patient preferred when the item came in, spoken for calls and written for the rest; the profile may change later
alter table work.work_item add column preferred_language text;
