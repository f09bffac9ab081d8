-- A password that somebody else chose is good for one sign-in.
alter table access.credential add column must_change boolean not null default false;
