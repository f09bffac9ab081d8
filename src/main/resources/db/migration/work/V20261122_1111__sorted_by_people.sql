-- An item is said to be about another moment, or about none the playbook has; and the practice answers what was missing.
alter table work.ownership_event
    drop constraint ownership_event_kind_check,
    add constraint ownership_event_kind_check check (kind in ('received', 'claimed', 'assigned', 'returned', 'handed-over',
        'taken-back', 'parked', 'resumed', 'waiting', 'lease-ended', 'owner-fell-back', 'moved', 'joined', 'closed',
        'needs-eyes', 'answered', 'not-delivered', 'called', 'linked', 'unlinked', 'sorted', 'no-entry-fits', 'guided'));
