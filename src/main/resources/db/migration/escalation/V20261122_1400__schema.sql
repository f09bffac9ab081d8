create schema escalation;
grant usage on schema escalation to ${application_role};
