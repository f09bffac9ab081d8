-- Which version of the playbook's moment was in force when the note was written.
alter table work.note
    add column moment text,
    add column moment_version int,
    add constraint note_moment_has_version check ((moment is null) = (moment_version is null));
