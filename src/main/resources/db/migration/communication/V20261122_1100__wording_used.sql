-- From which approved wording, and which version of it, a reply was made; none means the writer's own words.
alter table communication.communication
    add column template text,
    add column template_version int,
    add constraint communication_template_has_version check ((template is null) = (template_version is null));
