-- Whom a reply told if not the patient, and how much of the patient's matters it discloses.
alter table communication.communication add column told_person_id uuid;
alter table communication.communication add column discloses text not null default 'EVERYTHING'
    check (discloses in ('NOTHING', 'SCHEDULE', 'EVERYTHING'));
-- nothing to validate: the column is empty so far, and no practice is set here
alter table communication.communication add foreign key (practice_id, told_person_id)
    references patient.related_person (practice_id, id) not valid;
