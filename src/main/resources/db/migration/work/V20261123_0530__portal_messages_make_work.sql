-- Messages of the practice's own patient portal bring work about.
alter table work.work_item drop constraint work_item_source_check;
alter table work.work_item add constraint work_item_source_check
    check (source in ('email', 'voicemail', 'form', 'call', 'sms', 'fax', 'portal', 'portal_message', 'bounce', 'delivery', 'staff'));
