-- A number that a practice faxes from no more: what it still sent is told of under it, until another practice opens it.
alter table communication.channel_address add column ended_at timestamptz;
