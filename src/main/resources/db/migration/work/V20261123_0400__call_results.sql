-- B5 who answered: somebody else may pick up, and is told nothing but that we call again
alter table work.contact_attempt drop constraint contact_attempt_result_check;
alter table work.contact_attempt add constraint contact_attempt_result_check check (result in ('talked', 'voicemail-left',
    'voicemail-full', 'no-answer', 'other-answered', 'wrong-number', 'email-bounced'));
