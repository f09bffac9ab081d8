-- A number or address may come to belong to somebody else.
alter table patient.consent drop constraint consent_basis_check;
alter table patient.consent add constraint consent_basis_check
    check (basis in ('NUMBER_GIVEN', 'WRITTEN', 'VERBAL', 'FORM', 'KEYWORD', 'OWNER_CHANGED'));
