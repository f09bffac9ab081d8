-- Who interpreted a talk is part of what happened to its item.
alter table work.ownership_event drop constraint ownership_event_kind_check;
alter table work.ownership_event
    add constraint ownership_event_kind_check check (kind in ('received', 'claimed', 'assigned', 'returned', 'handed-over',
        'taken-back', 'parked', 'resumed', 'waiting', 'lease-ended', 'owner-fell-back', 'moved', 'joined', 'closed',
        'needs-eyes', 'answered', 'not-delivered', 'called', 'linked', 'unlinked', 'sorted', 'held', 'freed',
        'no-entry-fits', 'guided', 'sent-to-clinician', 'came-back', 'raised', 'split', 'told', 'promised', 'page-locked',
        'interpreted'));
