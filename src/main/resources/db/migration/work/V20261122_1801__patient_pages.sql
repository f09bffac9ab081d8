-- A patient's page brings work about, and its lock brings an item back.
alter table work.work_item drop constraint work_item_source_check;
alter table work.work_item add constraint work_item_source_check
    check (source in ('email', 'voicemail', 'form', 'call', 'sms', 'portal', 'bounce', 'delivery', 'staff'));
alter table work.ownership_event drop constraint ownership_event_kind_check;
alter table work.ownership_event
    add constraint ownership_event_kind_check check (kind in ('received', 'claimed', 'assigned', 'returned', 'handed-over',
        'taken-back', 'parked', 'resumed', 'waiting', 'lease-ended', 'owner-fell-back', 'moved', 'joined', 'closed',
        'needs-eyes', 'answered', 'not-delivered', 'called', 'linked', 'unlinked', 'sorted', 'held', 'freed',
        'no-entry-fits', 'guided', 'sent-to-clinician', 'came-back', 'raised', 'split', 'told', 'promised', 'page-locked'));
