-- The schema as the catalogs know it; a test writes and compares this file.

schema access

schema audit

schema communication

schema escalation

schema patient

schema platform

schema playbook

schema portal

schema practice

schema work

table access.agreement
    practice_id uuid not null default platform.current_practice()
    person_id uuid not null
    text_version integer not null
    agreed_at timestamp with time zone not null
    recorded_by uuid not null
    evidence text

table access.credential
    person_id uuid not null
    kind text not null
    secret text not null
    created_at timestamp with time zone not null
    failed_attempts integer not null default 0
    locked_until timestamp with time zone
    must_change boolean not null default false

table access.lane_grant
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    person_id uuid not null
    lane text not null
    may_see boolean not null
    may_say boolean not null
    may_change boolean not null
    may_promise boolean not null
    state text not null
    active_from timestamp with time zone not null
    active_until timestamp with time zone
    reason text not null
    requested_by uuid not null
    approved_by uuid
    version integer not null default 0
    asked_at timestamp with time zone
    decided_at timestamp with time zone
    sleeps_from timestamp with time zone
    alone boolean not null default false
    withheld text[] not null default '{}'::text[]

table access.lane_sight
    practice_id uuid not null default platform.current_practice()
    lane text not null
    category text not null
    sight text not null
    reason text not null
    changed_by uuid not null
    changed_at timestamp with time zone not null
    version integer not null default 1

table access.lane_training
    practice_id uuid not null default platform.current_practice()
    person_id uuid not null
    lane text not null
    trained_at timestamp with time zone not null
    learn_by timestamp with time zone

table access.language_skill
    practice_id uuid not null default platform.current_practice()
    person_id uuid not null
    language text not null
    level text not null
    assessed_on date not null

table access.membership
    practice_id uuid not null
    person_id uuid not null
    role text not null
    active_from timestamp with time zone not null
    active_until timestamp with time zone

table access.passkey
    credential_id bytea not null
    person_id uuid not null
    label text not null
    public_key bytea not null
    signature_count bigint not null
    uv_initialized boolean not null
    backup_eligible boolean not null
    backup_state boolean not null
    transports text[] not null
    attestation_object bytea
    attestation_client_data bytea
    created_at timestamp with time zone not null
    last_used_at timestamp with time zone

table access.person
    id uuid not null default uuidv7()
    sign_in_name text not null
    given text not null
    family text not null
    language text not null default 'en'::text
    state text not null default 'active'::text
    created_at timestamp with time zone not null

table access.shift
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    person_id uuid not null
    weekday integer not null
    starts time without time zone not null
    ends time without time zone not null
    set_by uuid not null
    set_at timestamp with time zone not null
    ended_at timestamp with time zone

table access.shift_exception
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    person_id uuid not null
    kind text not null
    starts_at timestamp with time zone not null
    ends_at timestamp with time zone not null
    set_by uuid not null
    set_at timestamp with time zone not null
    cancelled_by uuid
    cancelled_at timestamp with time zone

table audit.audit_event
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    at timestamp with time zone not null
    actor_kind text not null
    actor_id uuid not null
    action text not null
    entity_type text not null
    entity_id uuid not null
    patient_id uuid
    reason text
    shown uuid[]
    written_in xid8 not null default pg_current_xact_id()

table audit.chain_head
    practice_id uuid not null default platform.current_practice()
    number bigint not null
    covers_until xid8 not null
    digest bytea not null

table audit.seal
    practice_id uuid not null default platform.current_practice()
    number bigint not null
    covers_until xid8 not null
    events bigint not null
    digest bytea not null
    sealed_at timestamp with time zone not null

table communication.attachment
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    communication_id uuid not null
    file_id uuid not null
    name text not null
    media_type text not null
    kind text not null
    size_bytes bigint not null
    opened boolean not null
    seconds integer

table communication.channel_address
    address text not null
    channel text not null
    practice_id uuid not null
    ended_at timestamp with time zone

table communication.communication
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    issue_id uuid
    patient_id uuid
    direction text not null
    channel text not null
    kind text not null
    status text not null
    at timestamp with time zone not null
    language text
    subject text
    body text
    quoted text
    sender_name text
    sender_phone text
    sender_email text
    recipient text
    raw_id uuid
    message_id text
    in_response_to uuid
    author_person_id uuid
    automatic boolean not null default false
    purpose text
    part_received text
    part_checking text
    part_needed text
    part_next text
    next_update_at timestamp with time zone
    tier text
    needs_eyes text
    findings jsonb
    seconds integer
    template text
    template_version integer
    consent_purpose text not null default 'ADMIN'::text
    notice text
    sender_account text
    told_person_id uuid
    discloses text not null default 'EVERYTHING'::text

table communication.delivery
    practice_id uuid not null default platform.current_practice()
    communication_id uuid not null
    attempt_id uuid not null default uuidv7()
    state text not null
    reason text
    attempts integer not null default 0
    next_try_at timestamp with time zone not null
    changed_at timestamp with time zone not null
    version integer not null default 0
    provider_id text

table communication.fax
    practice_id uuid not null default platform.current_practice()
    attachment_id uuid not null
    pages integer
    trouble text
    announced integer
    kind text
    sorted_at timestamp with time zone
    sorted_by uuid
    cut_from uuid
    cut_pages text

table communication.fax_service
    practice_id uuid not null default platform.current_practice()
    sender text not null
    added_at timestamp with time zone not null
    added_by uuid not null

table communication.issue
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    patient_id uuid
    opened_at timestamp with time zone not null
    last_contact_at timestamp with time zone not null
    version integer not null default 0

table communication.joined_fax
    practice_id uuid not null default platform.current_practice()
    attachment_id uuid not null
    joined_to uuid not null
    joined_at timestamp with time zone not null
    joined_by uuid not null

table communication.line
    practice_id uuid not null default platform.current_practice()
    channel text not null
    address text not null
    stopped_at timestamp with time zone
    stopped_by uuid

table communication.phone_call
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    provider_id text not null
    caller text
    caller_name text
    called text not null
    began_at timestamp with time zone not null
    taken_at timestamp with time zone
    missed_at timestamp with time zone
    ended_at timestamp with time zone
    taken_communication_id uuid

table communication.portal_connection
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    address text not null
    secret bytea not null
    secret_since timestamp with time zone not null
    secret_before bytea
    before_until timestamp with time zone
    paused_at timestamp with time zone
    connected_at timestamp with time zone not null

table communication.portal_file
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    communication_id uuid not null
    place integer not null
    address text not null
    named_at timestamp with time zone not null
    next_try_at timestamp with time zone not null
    tries integer not null default 0
    fetched_at timestamp with time zone
    refused text

table communication.provider_sweep
    practice_id uuid not null default platform.current_practice()
    number text not null
    checked_to timestamp with time zone not null
    channel text not null
    missing integer not null default 0

table communication.raw_message
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    channel text not null
    mailbox text not null
    provider_id text not null
    sha256 bytea not null
    file_id uuid not null
    received_at timestamp with time zone not null

table communication.recording
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    provider_id text not null
    call_provider_id text not null
    communication_id uuid
    seconds integer
    transcribed_at timestamp with time zone
    fetched_at timestamp with time zone
    tries integer not null default 0
    next_try_at timestamp with time zone not null

table communication.safety_text
    practice_id uuid not null default platform.current_practice()
    issue_id uuid not null
    kind text not null
    communication_id uuid not null
    list_version text not null
    queued_at timestamp with time zone not null

table communication.send_decision
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    communication_id uuid not null
    decided_at timestamp with time zone not null
    outcome text not null
    code text not null
    until timestamp with time zone
    facts jsonb not null

table communication.stray_mail
    id uuid not null default uuidv7()
    mailbox text not null
    provider_id text not null
    raw bytea not null
    received_at timestamp with time zone not null
    handled_at timestamp with time zone
    handled_by text
    routed_to uuid
    set_aside_because text
    sha256 bytea default sha256(raw)
    channel text not null default 'email'::text

table communication.text_part
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    sender text not null
    number text not null
    reference integer not null
    parts integer not null
    part integer not null
    digest text not null
    connection_id uuid not null
    sequence integer not null
    came_at timestamp with time zone not null
    came_again_at timestamp with time zone
    media integer not null
    words text
    fields jsonb
    text_id text

table communication.text_receipt
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    provider_id text not null
    recipient text not null
    reference text
    status text not null
    code integer not null
    came_at timestamp with time zone not null

table communication.text_rule
    practice_id uuid not null default platform.current_practice()
    from_time time without time zone not null default '08:00:00'::time without time zone
    until_time time without time zone not null default '20:00:00'::time without time zone
    most_a_day integer not null default 1
    most_a_week integer not null default 3
    paused_at timestamp with time zone
    changed_at timestamp with time zone not null

table escalation.escalation
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    reference text not null
    work_item_id uuid not null
    lane text not null
    communication_id uuid
    brought_by text not null
    urgency integer not null
    signs text not null default ''::text
    found_words text not null default ''::text
    found_rules text not null default ''::text
    opened_at timestamp with time zone not null
    state text not null
    own_words text not null default ''::text
    callback text not null default ''::text
    told_patient text not null default ''::text
    raised_at timestamp with time zone
    raised_by uuid
    rung text not null
    rung_until timestamp with time zone
    directed_to uuid
    delivered_at timestamp with time zone
    delivered_to uuid
    accepted_at timestamp with time zone
    accepted_by uuid
    return_reason text
    answer_code text
    answer_words text not null default ''::text
    teller text
    needed boolean
    needed_why text
    answered_at timestamp with time zone
    answered_by uuid
    told_at timestamp with time zone
    told_by uuid
    told_how text
    closed_at timestamp with time zone
    version integer not null default 0

table escalation.ladder_rule
    practice_id uuid not null default platform.current_practice()
    urgency integer not null
    rung text not null
    person_id uuid
    minutes integer not null
    changed_at timestamp with time zone not null
    changed_by uuid not null

table escalation.notice
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    escalation_id uuid not null
    person_id uuid not null
    rung text not null
    made_at timestamp with time zone not null
    due_at timestamp with time zone not null
    state text not null
    tries integer not null default 0
    changed_at timestamp with time zone not null

table escalation.receiver
    practice_id uuid not null default platform.current_practice()
    person_id uuid not null
    mail text
    quiet text not null default ''::text
    digests text not null default ''::text
    changed_at timestamp with time zone not null

table escalation.recovery_case
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    reference text not null
    issue_id uuid not null
    work_item_id uuid not null
    reason text not null
    opened_at timestamp with time zone not null
    own_words text
    communication_id uuid
    wants text
    harm text not null default 'unknown'::text
    urgent_because text
    acknowledged_at timestamp with time zone
    acknowledged_by uuid
    owner_person_id uuid
    owned_at timestamp with time zone
    acted_at timestamp with time zone
    acted_by uuid
    contacted_at timestamp with time zone
    contacted_by uuid
    reached boolean
    closed_at timestamp with time zone
    closed_by uuid
    outcome text
    agreed text
    learned_at timestamp with time zone
    learned_by uuid
    nothing_because text
    version integer not null default 0

table escalation.recovery_line
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    case_id uuid not null
    kind text not null
    at timestamp with time zone not null
    actor_kind text not null
    actor_id uuid not null
    words text
    subject_id uuid

table escalation.recovery_note
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    case_id uuid not null
    reason text not null
    action text not null
    promise text not null
    route text not null
    written_by uuid not null
    written_at timestamp with time zone not null

table escalation.source_fix
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    case_id uuid not null
    source text not null
    what text not null
    owner_person_id uuid not null
    due_on date not null
    decided_by uuid not null
    decided_at timestamp with time zone not null

table escalation.step
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    escalation_id uuid not null
    kind text not null
    at timestamp with time zone not null
    actor_kind text not null
    actor_id uuid not null
    rung text not null

table patient.consent
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    patient_id uuid not null
    channel text not null
    purpose text not null
    applies_to text not null
    state text not null
    basis text not null
    evidence_type text
    evidence_id uuid
    at timestamp with time zone not null
    actor_kind text not null
    actor_id uuid not null

table patient.contact_point
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    patient_id uuid not null
    kind text not null
    value text not null
    used_for text not null default 'home'::text
    sms_able boolean not null default false
    rank integer not null
    verified_on date
    usable_from timestamp with time zone not null
    retired_at timestamp with time zone

table patient.identity_check
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    patient_id uuid not null
    during_type text not null
    during_id uuid not null
    method text not null
    asked text[] not null
    assurance text not null
    passed boolean not null
    checked_at timestamp with time zone not null
    person_id uuid not null

table patient.last_reference
    practice_id uuid not null default platform.current_practice()
    number bigint not null

table patient.name_key
    practice_id uuid not null default platform.current_practice()
    kind text not null
    key text not null
    patient_id uuid not null

table patient.patient
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    reference text not null
    external_id text
    given text not null
    family text not null
    birth_date date
    street text
    status text not null default 'active'::text
    merged_into uuid
    spoken_language text
    written_language text
    interpreter_needed boolean not null default false
    discreet boolean not null default false
    channel_order text[] not null default '{}'::text[]
    good_from time without time zone
    good_until time without time zone
    voicemail_allowed boolean not null default true
    reading_help boolean not null default false
    large_print boolean not null default false
    form_of_address text
    version integer not null default 0
    created_at timestamp with time zone not null

table patient.patient_link
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    what_type text not null
    what_id uuid not null
    patient_id uuid not null
    because text[] not null
    linked_at timestamp with time zone not null
    linked_by_kind text not null
    linked_by_id uuid not null
    unlinked_at timestamp with time zone
    unlinked_by_kind text
    unlinked_by_id uuid
    unlinked_because text

table patient.portal_account
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    patient_id uuid not null
    account text not null
    matched_at timestamp with time zone not null
    undone_at timestamp with time zone

table patient.reach_request
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    patient_id uuid not null
    wish text not null
    kind text not null
    value text not null
    asked_by text not null
    basis text not null
    reason text not null
    asked_at timestamp with time zone not null
    asked_of uuid not null
    ended_at timestamp with time zone
    ended_by uuid

table patient.related_person
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    patient_id uuid not null
    given text not null
    family text not null
    relation text not null
    phone text
    may_be_told text not null
    proof text
    active_from timestamp with time zone not null
    active_until timestamp with time zone
    email text
    taken_back_at timestamp with time zone
    taken_back_by uuid

table platform.event_publication
    id uuid not null
    listener_id text not null
    event_type text not null
    serialized_event text not null
    publication_date timestamp with time zone not null
    completion_date timestamp with time zone
    status text
    completion_attempts integer
    last_resubmission_date timestamp with time zone

table platform.file_chunk
    practice_id uuid not null default platform.current_practice()
    file_id uuid not null
    number integer not null
    sealed bytea not null

table platform.practice_key
    practice_id uuid not null default platform.current_practice()
    wrapped_key bytea not null

table platform.reference_counter
    practice_id uuid not null default platform.current_practice()
    kind text not null
    last_number bigint not null

table platform.scheduled_task
    task_name text not null
    task_instance text not null
    task_data bytea
    execution_time timestamp with time zone not null
    picked boolean not null
    picked_by text
    last_success timestamp with time zone
    last_failure timestamp with time zone
    consecutive_failures integer
    last_heartbeat timestamp with time zone
    version bigint not null
    priority smallint

table platform.spring_session
    primary_id text not null
    session_id text not null
    creation_time bigint not null
    last_access_time bigint not null
    max_inactive_interval integer not null
    expiry_time bigint not null
    principal_name text

table platform.spring_session_attributes
    session_primary_id text not null
    attribute_name text not null
    attribute_bytes bytea not null

table platform.stored_file
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    media_type text not null
    size_bytes bigint not null
    sha256 bytea not null
    stored_at timestamp with time zone not null

table playbook.approved_fact
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    question_en text not null
    question_es text not null
    answer_en text not null
    answer_es text not null
    source text not null
    owner_person_id uuid not null
    valid_from date not null
    valid_until date
    written_by uuid not null
    written_at timestamp with time zone not null
    spanish_signed_by uuid
    spanish_signed_at timestamp with time zone
    ended_at timestamp with time zone
    replaced_by uuid

table playbook.gap
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    task_id uuid not null
    label text not null
    lane text not null
    asks text not null
    raised_by uuid not null
    raised_at timestamp with time zone not null
    answer text
    moment text
    answered_by uuid
    answered_at timestamp with time zone

table playbook.holding_signature
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    received text not null
    checking text not null
    needed text not null
    next_update text not null
    signed_by uuid not null
    signed_at timestamp with time zone not null

table playbook.lane
    practice_id uuid not null default platform.current_practice()
    code text not null
    state text not null default 'designed'::text
    lead_person_id uuid
    duty_person_id uuid
    overridden_until timestamp with time zone

table playbook.lane_override
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    lane text not null
    reason text not null
    until timestamp with time zone not null
    asked_by uuid not null
    asked_at timestamp with time zone not null
    approved_by uuid
    approved_at timestamp with time zone
    alone boolean not null default false
    ended_at timestamp with time zone

table playbook.moment_version
    practice_id uuid not null default platform.current_practice()
    moment text not null
    number integer not null
    id uuid not null default uuidv7()
    content jsonb not null
    state text not null
    revision integer not null default 0
    written_by uuid
    written_at timestamp with time zone not null
    changed_by uuid
    changed_at timestamp with time zone not null
    writers uuid[] not null default '{}'::uuid[]
    sent_by uuid
    sent_at timestamp with time zone
    approved_by uuid
    approved_at timestamp with time zone
    spanish_by uuid
    spanish_at timestamp with time zone
    effective_from timestamp with time zone
    ended_at timestamp with time zone
    brought_back integer
    brought_back_by uuid
    reason text
    withdraws boolean not null default false

table playbook.rehearsal
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    person_id uuid not null
    lane text not null
    kind text not null
    moments text[] not null
    numbers integer[] not null
    scenarios text[] not null
    begun_at timestamp with time zone not null
    ended_at timestamp with time zone
    result text
    score integer

table playbook.rehearsal_answer
    practice_id uuid not null default platform.current_practice()
    rehearsal_id uuid not null
    position integer not null
    scenario text not null
    choice text not null
    action_taken text not null
    what_next text not null
    choice_right boolean not null
    note_sound boolean not null
    answered_at timestamp with time zone not null

table portal.link_address
    token_hash bytea not null
    practice_id uuid not null
    link_id uuid not null

table portal.next_step_link
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    issue_id uuid not null
    patient_id uuid not null
    work_item_id uuid not null
    language text not null
    chosen_language text
    made_at timestamp with time zone not null
    made_by uuid not null
    expires_at timestamp with time zone not null
    wrong_tries integer not null default 0
    locked_at timestamp with time zone
    revoked_at timestamp with time zone
    revoked_by uuid
    opened_at timestamp with time zone
    last_opened_at timestamp with time zone
    answered_at timestamp with time zone

table portal.sent_form
    practice_id uuid not null default platform.current_practice()
    link_id uuid not null
    form_token text not null
    wish text not null
    sent_at timestamp with time zone not null

table portal.sent_link
    practice_id uuid not null default platform.current_practice()
    link_id uuid not null
    communication_id uuid not null
    sent_by text not null
    sent_at timestamp with time zone not null

table portal.visit
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    link_id uuid not null
    key_hash bytea not null
    began_at timestamp with time zone not null
    seen_at timestamp with time zone not null
    receipt_wish text
    receipt_at timestamp with time zone
    receipt_safety text

table practice.agency_practice
    agency_id uuid not null
    practice_id uuid not null

table practice.closure
    practice_id uuid not null default platform.current_practice()
    location_id uuid not null
    closed_on date not null
    opens time without time zone
    closes time without time zone
    reason text not null

table practice.emergency_route
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    open_who text not null
    open_phone text not null
    closed_who text not null
    closed_phone text not null
    set_at timestamp with time zone not null
    set_by uuid not null

table practice.interpreter_route
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    language text
    who text not null
    phone text not null
    how text not null
    set_at timestamp with time zone not null
    set_by uuid not null
    ended_at timestamp with time zone
    ended_by uuid

table practice.location
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    name text not null
    address text not null
    time_zone text not null

table practice.opening_hours
    practice_id uuid not null default platform.current_practice()
    location_id uuid not null
    weekday integer not null
    opens time without time zone not null
    closes time without time zone not null

table practice.organization
    id uuid not null default uuidv7()
    kind text not null
    name text not null
    sms_name text not null
    slug text not null
    phone text
    time_zone text not null
    state text not null default 'live'::text
    promise_lead_minutes integer not null default 60
    created_at timestamp with time zone not null
    discreet_name text

table work.contact_attempt
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    work_item_id uuid not null
    at timestamp with time zone not null
    channel text not null
    result text not null
    next_attempt_at timestamp with time zone
    by_person uuid not null

table work.draft
    practice_id uuid not null default platform.current_practice()
    work_item_id uuid not null
    person_id uuid not null
    form text not null
    fields jsonb not null
    saved_at timestamp with time zone not null
    revision bigint not null

table work.failed_delivery
    practice_id uuid not null default platform.current_practice()
    communication_id uuid not null
    told_at timestamp with time zone not null

table work.hold
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    work_item_id uuid not null
    reason text not null
    refuses text not null
    placed_at timestamp with time zone not null
    placed_by_kind text not null
    placed_by uuid not null
    released_at timestamp with time zone
    released_by uuid

table work.missing_page
    practice_id uuid not null default platform.current_practice()
    work_item_id uuid not null
    fax_id uuid not null
    page integer not null
    of_pages integer not null
    number text not null
    asked_at timestamp with time zone not null
    came_in uuid
    came_at timestamp with time zone

table work.note
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    work_item_id uuid not null
    patient_request text not null
    verified_details text not null
    action_taken text not null
    promised_follow_up text not null
    contact_attempt text not null
    escalation_status text not null
    clinical_question text not null
    close_code text not null
    written_by uuid not null
    written_at timestamp with time zone not null
    amends uuid
    moment text
    moment_version integer
    extra jsonb not null default '{}'::jsonb

table work.ownership_event
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    work_item_id uuid not null
    kind text not null
    at timestamp with time zone not null
    actor_kind text not null
    actor_id uuid not null
    to_person_id uuid
    to_lane text
    line text

table work.promise
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    work_item_id uuid not null
    communication_id uuid
    what text not null
    window_from timestamp with time zone not null
    due_at timestamp with time zone not null
    channel text not null
    made_by uuid not null
    made_at timestamp with time zone not null
    state text not null
    ended_at timestamp with time zone
    ended_by uuid
    version integer not null default 0

table work.reply_reason
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    work_item_id uuid not null
    communication_id uuid not null
    doubt text not null
    words text not null
    reason text not null
    given_at timestamp with time zone not null
    given_by uuid not null

table work.said_fact
    practice_id uuid not null default platform.current_practice()
    communication_id uuid not null
    fact_id uuid not null
    work_item_id uuid not null

table work.split_part
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    work_item_id uuid not null
    part_item_id uuid not null
    communication_id uuid not null
    words text not null
    clinical boolean not null
    marked_at timestamp with time zone not null
    marked_by uuid not null

table work.verified_step
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    work_item_id uuid not null
    step text not null
    verified_at timestamp with time zone not null
    verified_by uuid not null
    taken_back_at timestamp with time zone
    taken_back_by uuid
    applies boolean not null default true

table work.work_item
    practice_id uuid not null default platform.current_practice()
    id uuid not null default uuidv7()
    reference text not null
    issue_id uuid not null
    patient_id uuid
    lane text not null
    moment text
    status text not null
    business_status text not null
    urgency integer not null
    urgency_reason text not null
    source text not null
    summary text
    language text
    needs_eyes text
    owner_person_id uuid
    holder_person_id uuid
    lease_until timestamp with time zone
    received_at timestamp with time zone not null
    respond_by timestamp with time zone not null
    promise_due_at timestamp with time zone
    next_check_at timestamp with time zone
    stopping_line text
    return_reason text
    first_response_at timestamp with time zone
    unanswered boolean not null default true
    close_code text
    closed_at timestamp with time zone
    version integer not null default 0
    due_at timestamp with time zone not null default COALESCE(LEAST(promise_due_at,
CASE
    WHEN unanswered THEN respond_by
    ELSE NULL::timestamp with time zone
END), '9999-12-31 00:00:00+00'::timestamp with time zone)
    held text
    preferred_language text

constraint access.agreement agreement_check CHECK (((recorded_by = person_id) OR (evidence IS NOT NULL)))

constraint access.agreement agreement_evidence_check CHECK (((length(evidence) >= 1) AND (length(evidence) <= 200)))

constraint access.agreement agreement_pkey PRIMARY KEY (practice_id, person_id)

constraint access.agreement agreement_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES access.membership(practice_id, person_id)

constraint access.credential credential_kind_check CHECK ((kind = 'password'::text))

constraint access.credential credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)

constraint access.credential credential_pkey PRIMARY KEY (person_id, kind)

constraint access.lane_grant approved_before_it_counts CHECK (((state <> ALL (ARRAY['approved'::text, 'active'::text])) OR (approved_by IS NOT NULL)))

constraint access.lane_grant approved_by_somebody_else CHECK (((approved_by <> requested_by) OR alone))

constraint access.lane_grant approved_not_by_its_person CHECK ((approved_by <> person_id))

constraint access.lane_grant lane_grant_pkey PRIMARY KEY (practice_id, id)

constraint access.lane_grant lane_grant_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES access.membership(practice_id, person_id)

constraint access.lane_grant lane_grant_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'active'::text, 'suspended'::text, 'expired'::text, 'revoked'::text])))

constraint access.lane_sight clinical_words_never_hidden CHECK (((category <> 'clinical'::text) OR (sight <> 'nothing'::text)))

constraint access.lane_sight lane_sight_category_check CHECK ((category = ANY (ARRAY['identity'::text, 'contact'::text, 'schedule'::text, 'insurance'::text, 'billing'::text, 'referral'::text, 'refill'::text, 'documents'::text, 'clinical'::text])))

constraint access.lane_sight lane_sight_pkey PRIMARY KEY (practice_id, lane, category)

constraint access.lane_sight lane_sight_practice_id_changed_by_fkey FOREIGN KEY (practice_id, changed_by) REFERENCES access.membership(practice_id, person_id)

constraint access.lane_sight lane_sight_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200)))

constraint access.lane_sight lane_sight_sight_check CHECK ((sight = ANY (ARRAY['nothing'::text, 'exists'::text, 'masked'::text, 'see'::text])))

constraint access.lane_training lane_training_pkey PRIMARY KEY (practice_id, person_id, lane)

constraint access.lane_training lane_training_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES access.membership(practice_id, person_id)

constraint access.language_skill language_skill_level_check CHECK ((level = ANY (ARRAY['basic'::text, 'working'::text, 'full'::text])))

constraint access.language_skill language_skill_pkey PRIMARY KEY (practice_id, person_id, language)

constraint access.language_skill language_skill_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES access.membership(practice_id, person_id)

constraint access.membership membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)

constraint access.membership membership_pkey PRIMARY KEY (practice_id, person_id)

constraint access.membership membership_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice.organization(id)

constraint access.membership membership_role_check CHECK ((role = ANY (ARRAY['ASSISTANT'::text, 'FRONT_DESK'::text, 'NURSE'::text, 'PROVIDER'::text, 'BILLER'::text, 'MANAGER'::text, 'PRIVACY_OFFICER'::text, 'AGENCY_LEAD'::text, 'AUDITOR'::text])))

constraint access.passkey passkey_label_check CHECK (((length(label) >= 1) AND (length(label) <= 60)))

constraint access.passkey passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES access.person(id)

constraint access.passkey passkey_pkey PRIMARY KEY (credential_id)

constraint access.person person_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))

constraint access.person person_pkey PRIMARY KEY (id)

constraint access.person person_sign_in_name_check CHECK ((sign_in_name = lower(sign_in_name)))

constraint access.person person_sign_in_name_key UNIQUE (sign_in_name)

constraint access.person person_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'suspended'::text, 'ended'::text])))

constraint access.shift shift_check CHECK ((starts < ends))

constraint access.shift shift_pkey PRIMARY KEY (practice_id, id)

constraint access.shift shift_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES access.membership(practice_id, person_id)

constraint access.shift shift_practice_id_set_by_fkey FOREIGN KEY (practice_id, set_by) REFERENCES access.membership(practice_id, person_id)

constraint access.shift shift_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))

constraint access.shift_exception shift_exception_check CHECK ((starts_at < ends_at))

constraint access.shift_exception shift_exception_check1 CHECK (((cancelled_by IS NULL) = (cancelled_at IS NULL)))

constraint access.shift_exception shift_exception_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'sick'::text, 'training'::text, 'other'::text, 'extra'::text])))

constraint access.shift_exception shift_exception_pkey PRIMARY KEY (practice_id, id)

constraint access.shift_exception shift_exception_practice_id_cancelled_by_fkey FOREIGN KEY (practice_id, cancelled_by) REFERENCES access.membership(practice_id, person_id)

constraint access.shift_exception shift_exception_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES access.membership(practice_id, person_id)

constraint access.shift_exception shift_exception_practice_id_set_by_fkey FOREIGN KEY (practice_id, set_by) REFERENCES access.membership(practice_id, person_id)

constraint audit.audit_event audit_event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['PERSON'::text, 'PATIENT'::text, 'SYSTEM'::text])))

constraint audit.audit_event audit_event_pkey PRIMARY KEY (practice_id, id)

constraint audit.chain_head chain_head_pkey PRIMARY KEY (practice_id)

constraint audit.seal seal_pkey PRIMARY KEY (practice_id, number)

constraint communication.attachment attachment_kind_check CHECK ((kind = ANY (ARRAY['AUDIO'::text, 'IMAGE'::text, 'PDF'::text, 'TEXT'::text, 'OTHER'::text])))

constraint communication.attachment attachment_pkey PRIMARY KEY (practice_id, id)

constraint communication.attachment attachment_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint communication.attachment attachment_practice_id_file_id_fkey FOREIGN KEY (practice_id, file_id) REFERENCES platform.stored_file(practice_id, id)

constraint communication.channel_address channel_address_address_check CHECK ((address = lower(address)))

constraint communication.channel_address channel_address_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'form'::text, 'sms'::text, 'fax'::text, 'portal_message'::text])))

constraint communication.channel_address channel_address_pkey PRIMARY KEY (address, channel)

constraint communication.channel_address channel_address_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice.organization(id)

constraint communication.communication communication_automatic_without_author CHECK (((kind <> 'automatic'::text) OR (automatic AND (author_person_id IS NULL))))

constraint communication.communication communication_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'voicemail'::text, 'form'::text, 'call'::text, 'sms'::text, 'fax'::text, 'portal'::text, 'portal_message'::text])))

constraint communication.communication communication_consent_purpose_check CHECK ((consent_purpose = ANY (ARRAY['REMINDER'::text, 'ADMIN'::text, 'BILLING'::text, 'SURVEY'::text])))

constraint communication.communication communication_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))

constraint communication.communication communication_discloses_check CHECK ((discloses = ANY (ARRAY['NOTHING'::text, 'SCHEDULE'::text, 'EVERYTHING'::text])))

constraint communication.communication communication_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'bounce'::text, 'auto-reply'::text, 'reply'::text, 'automatic'::text, 'missed-call'::text, 'answered-call'::text, 'taken-call'::text, 'voicemail-notice'::text, 'voicemail'::text, 'transcript'::text])))

constraint communication.communication communication_notice_check CHECK ((notice = ANY (ARRAY['stopped'::text, 'started'::text, 'help'::text, 'safety'::text])))

constraint communication.communication communication_notice_is_automatic CHECK (((notice IS NULL) OR automatic))

constraint communication.communication communication_pkey PRIMARY KEY (practice_id, id)

constraint communication.communication communication_practice_id_in_response_to_fkey FOREIGN KEY (practice_id, in_response_to) REFERENCES communication.communication(practice_id, id)

constraint communication.communication communication_practice_id_issue_id_fkey FOREIGN KEY (practice_id, issue_id) REFERENCES communication.issue(practice_id, id)

constraint communication.communication communication_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint communication.communication communication_practice_id_raw_id_fkey FOREIGN KEY (practice_id, raw_id) REFERENCES communication.raw_message(practice_id, id)

constraint communication.communication communication_practice_id_told_person_id_fkey FOREIGN KEY (practice_id, told_person_id) REFERENCES patient.related_person(practice_id, id) NOT VALID

constraint communication.communication communication_purpose_check CHECK ((purpose = ANY (ARRAY['update'::text, 'final-answer'::text, 'automatic'::text, 'page-link'::text])))

constraint communication.communication communication_seconds_check CHECK ((seconds >= 0))

constraint communication.communication communication_status_check CHECK ((status = ANY (ARRAY['preparation'::text, 'in-progress'::text, 'completed'::text, 'not-done'::text, 'stopped'::text])))

constraint communication.communication communication_template_has_version CHECK (((template IS NULL) = (template_version IS NULL)))

constraint communication.communication communication_tier_check CHECK ((tier = ANY (ARRAY['EMERGENCY'::text, 'SAME_DAY'::text, 'CLINICAL'::text, 'NONE'::text])))

constraint communication.delivery delivery_pkey PRIMARY KEY (practice_id, communication_id)

constraint communication.delivery delivery_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint communication.delivery delivery_state_check CHECK ((state = ANY (ARRAY['ready'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'uncertain'::text, 'cancelled'::text])))

constraint communication.fax fax_announced_check CHECK ((announced > 0))

constraint communication.fax fax_check CHECK (((pages IS NULL) = (trouble IS NOT NULL)))

constraint communication.fax fax_check1 CHECK (((cut_from IS NULL) = (cut_pages IS NULL)))

constraint communication.fax fax_check2 CHECK ((((sorted_at IS NULL) = (sorted_by IS NULL)) AND ((kind IS NOT NULL) OR (sorted_at IS NULL))))

constraint communication.fax fax_kind_check CHECK ((kind = ANY (ARRAY['referral'::text, 'records'::text, 'form'::text, 'insurance'::text, 'other'::text])))

constraint communication.fax fax_pages_check CHECK ((pages > 0))

constraint communication.fax fax_pkey PRIMARY KEY (practice_id, attachment_id)

constraint communication.fax fax_practice_id_attachment_id_fkey FOREIGN KEY (practice_id, attachment_id) REFERENCES communication.attachment(practice_id, id)

constraint communication.fax fax_practice_id_cut_from_fkey FOREIGN KEY (practice_id, cut_from) REFERENCES communication.fax(practice_id, attachment_id)

constraint communication.fax fax_trouble_check CHECK ((trouble = ANY (ARRAY['encrypted'::text, 'broken'::text, 'too-large'::text, 'too-long'::text, 'form'::text])))

constraint communication.fax_service fax_service_pkey PRIMARY KEY (practice_id, sender)

constraint communication.fax_service fax_service_sender_check CHECK ((sender = lower(sender)))

constraint communication.issue issue_pkey PRIMARY KEY (practice_id, id)

constraint communication.issue issue_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint communication.joined_fax joined_fax_check CHECK ((joined_to <> attachment_id))

constraint communication.joined_fax joined_fax_pkey PRIMARY KEY (practice_id, attachment_id)

constraint communication.joined_fax joined_fax_practice_id_attachment_id_fkey FOREIGN KEY (practice_id, attachment_id) REFERENCES communication.fax(practice_id, attachment_id)

constraint communication.joined_fax joined_fax_practice_id_joined_to_fkey FOREIGN KEY (practice_id, joined_to) REFERENCES communication.fax(practice_id, attachment_id)

constraint communication.line line_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'fax'::text, 'portal_message'::text])))

constraint communication.line line_check CHECK (((stopped_at IS NULL) = (stopped_by IS NULL)))

constraint communication.line line_pkey PRIMARY KEY (practice_id, channel, address)

constraint communication.line line_practice_id_stopped_by_fkey FOREIGN KEY (practice_id, stopped_by) REFERENCES communication.communication(practice_id, id)

constraint communication.phone_call phone_call_pkey PRIMARY KEY (practice_id, id)

constraint communication.phone_call phone_call_practice_id_provider_id_key UNIQUE (practice_id, provider_id)

constraint communication.phone_call phone_call_practice_id_taken_communication_id_fkey FOREIGN KEY (practice_id, taken_communication_id) REFERENCES communication.communication(practice_id, id)

constraint communication.portal_connection portal_connection_check CHECK (((secret_before IS NULL) = (before_until IS NULL)))

constraint communication.portal_connection portal_connection_pkey PRIMARY KEY (practice_id)

constraint communication.portal_connection portal_connection_practice_id_id_key UNIQUE (practice_id, id)

constraint communication.portal_file portal_file_check CHECK (((fetched_at IS NULL) OR (refused IS NULL)))

constraint communication.portal_file portal_file_pkey PRIMARY KEY (practice_id, id)

constraint communication.portal_file portal_file_place_check CHECK ((place > 0))

constraint communication.portal_file portal_file_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint communication.portal_file portal_file_practice_id_communication_id_place_key UNIQUE (practice_id, communication_id, place)

constraint communication.portal_file portal_file_refused_check CHECK ((refused = ANY (ARRAY['too-many'::text, 'too-large'::text, 'type'::text, 'pixels'::text, 'not-had'::text])))

constraint communication.provider_sweep provider_sweep_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'call'::text, 'portal_message'::text])))

constraint communication.provider_sweep provider_sweep_missing_check CHECK ((missing >= 0))

constraint communication.provider_sweep provider_sweep_pkey PRIMARY KEY (practice_id, channel, number)

constraint communication.raw_message raw_message_pkey PRIMARY KEY (practice_id, id)

constraint communication.raw_message raw_message_practice_id_channel_mailbox_provider_id_sha256_key UNIQUE (practice_id, channel, mailbox, provider_id, sha256)

constraint communication.raw_message raw_message_practice_id_file_id_fkey FOREIGN KEY (practice_id, file_id) REFERENCES platform.stored_file(practice_id, id)

constraint communication.recording recording_pkey PRIMARY KEY (practice_id, id)

constraint communication.recording recording_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint communication.recording recording_practice_id_provider_id_key UNIQUE (practice_id, provider_id)

constraint communication.recording recording_seconds_check CHECK ((seconds >= 0))

constraint communication.safety_text safety_text_kind_check CHECK ((kind = ANY (ARRAY['emergency'::text, 'crisis'::text, 'poison'::text])))

constraint communication.safety_text safety_text_pkey PRIMARY KEY (practice_id, issue_id, kind)

constraint communication.safety_text safety_text_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint communication.safety_text safety_text_practice_id_issue_id_fkey FOREIGN KEY (practice_id, issue_id) REFERENCES communication.issue(practice_id, id)

constraint communication.send_decision send_decision_check CHECK (((outcome = 'later'::text) = (until IS NOT NULL)))

constraint communication.send_decision send_decision_outcome_check CHECK ((outcome = ANY (ARRAY['allowed'::text, 'later'::text, 'refused'::text])))

constraint communication.send_decision send_decision_pkey PRIMARY KEY (practice_id, id)

constraint communication.send_decision send_decision_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint communication.stray_mail stray_mail_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])))

constraint communication.stray_mail stray_mail_check CHECK (((handled_at IS NULL) = (handled_by IS NULL)))

constraint communication.stray_mail stray_mail_check1 CHECK (((handled_at IS NOT NULL) = ((routed_to IS NOT NULL) OR (set_aside_because IS NOT NULL))))

constraint communication.stray_mail stray_mail_check2 CHECK (((routed_to IS NULL) OR (set_aside_because IS NULL)))

constraint communication.stray_mail stray_mail_mailbox_provider_id_sha256_key UNIQUE (mailbox, provider_id, sha256)

constraint communication.stray_mail stray_mail_pkey PRIMARY KEY (id)

constraint communication.stray_mail stray_mail_routed_to_fkey FOREIGN KEY (routed_to) REFERENCES practice.organization(id)

constraint communication.text_part text_part_check CHECK (((part >= 1) AND (part <= parts)))

constraint communication.text_part text_part_check1 CHECK (((words IS NULL) = (text_id IS NOT NULL)))

constraint communication.text_part text_part_check2 CHECK (((words IS NULL) = (fields IS NULL)))

constraint communication.text_part text_part_parts_check CHECK ((parts > 0))

constraint communication.text_part text_part_pkey PRIMARY KEY (practice_id, id)

constraint communication.text_receipt text_receipt_pkey PRIMARY KEY (practice_id, id)

constraint communication.text_receipt text_receipt_practice_id_provider_id_recipient_reference_st_key UNIQUE NULLS NOT DISTINCT (practice_id, provider_id, recipient, reference, status)

constraint communication.text_rule text_rule_check CHECK (((from_time >= '08:00:00'::time without time zone) AND (until_time <= '20:00:00'::time without time zone) AND (from_time < until_time)))

constraint communication.text_rule text_rule_most_a_day_check CHECK (((most_a_day >= 0) AND (most_a_day <= 1)))

constraint communication.text_rule text_rule_most_a_week_check CHECK (((most_a_week >= 0) AND (most_a_week <= 3)))

constraint communication.text_rule text_rule_pkey PRIMARY KEY (practice_id)

constraint escalation.escalation escalation_brought_by_check CHECK ((brought_by = ANY (ARRAY['words'::text, 'person'::text])))

constraint escalation.escalation escalation_check CHECK (((state <> ALL (ARRAY['flagged'::text, 'raised'::text, 'delivered'::text, 'returned'::text])) OR (rung_until IS NOT NULL)))

constraint escalation.escalation escalation_check1 CHECK (((state <> ALL (ARRAY['accepted'::text, 'answered'::text])) OR (accepted_by IS NOT NULL)))

constraint escalation.escalation escalation_check2 CHECK (((state <> 'closed'::text) OR ((closed_at IS NOT NULL) AND (told_at IS NOT NULL))))

constraint escalation.escalation escalation_pkey PRIMARY KEY (practice_id, id)

constraint escalation.escalation escalation_practice_id_reference_key UNIQUE (practice_id, reference)

constraint escalation.escalation escalation_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint escalation.escalation escalation_rung_check CHECK ((rung = ANY (ARRAY['receiver'::text, 'backup'::text, 'manager'::text, 'owner'::text])))

constraint escalation.escalation escalation_state_check CHECK ((state = ANY (ARRAY['flagged'::text, 'raised'::text, 'delivered'::text, 'accepted'::text, 'returned'::text, 'answered'::text, 'closed'::text, 'moved'::text])))

constraint escalation.escalation escalation_teller_check CHECK ((teller = ANY (ARRAY['clinician'::text, 'assistant'::text])))

constraint escalation.escalation escalation_urgency_check CHECK (((urgency >= 0) AND (urgency <= 2)))

constraint escalation.ladder_rule ladder_rule_minutes_check CHECK (((minutes >= 1) AND (minutes <= 480)))

constraint escalation.ladder_rule ladder_rule_pkey PRIMARY KEY (practice_id, urgency, rung)

constraint escalation.ladder_rule ladder_rule_rung_check CHECK ((rung = ANY (ARRAY['receiver'::text, 'backup'::text, 'manager'::text, 'owner'::text])))

constraint escalation.ladder_rule ladder_rule_urgency_check CHECK (((urgency >= 0) AND (urgency <= 2)))

constraint escalation.notice notice_pkey PRIMARY KEY (practice_id, id)

constraint escalation.notice notice_practice_id_escalation_id_fkey FOREIGN KEY (practice_id, escalation_id) REFERENCES escalation.escalation(practice_id, id)

constraint escalation.notice notice_state_check CHECK ((state = ANY (ARRAY['ready'::text, 'sent'::text, 'no-address'::text, 'failed'::text])))

constraint escalation.receiver receiver_pkey PRIMARY KEY (practice_id, person_id)

constraint escalation.recovery_case recovery_case_agreed_check CHECK (((length(agreed) >= 1) AND (length(agreed) <= 1000)))

constraint escalation.recovery_case recovery_case_check CHECK (((acknowledged_at IS NULL) = (acknowledged_by IS NULL)))

constraint escalation.recovery_case recovery_case_check1 CHECK (((owned_at IS NULL) = (owner_person_id IS NULL)))

constraint escalation.recovery_case recovery_case_check2 CHECK (((acted_at IS NULL) = (acted_by IS NULL)))

constraint escalation.recovery_case recovery_case_check3 CHECK ((((contacted_at IS NULL) = (contacted_by IS NULL)) AND ((contacted_at IS NULL) = (reached IS NULL))))

constraint escalation.recovery_case recovery_case_check4 CHECK ((((closed_at IS NULL) = (closed_by IS NULL)) AND ((closed_at IS NULL) = (outcome IS NULL))))

constraint escalation.recovery_case recovery_case_check5 CHECK (((learned_at IS NULL) = (learned_by IS NULL)))

constraint escalation.recovery_case recovery_case_check6 CHECK (((outcome IS DISTINCT FROM 'agreed'::text) OR (agreed IS NOT NULL)))

constraint escalation.recovery_case recovery_case_check7 CHECK (((closed_at IS NULL) OR (contacted_at IS NOT NULL)))

constraint escalation.recovery_case recovery_case_check8 CHECK (((learned_at IS NULL) OR (closed_at IS NOT NULL)))

constraint escalation.recovery_case recovery_case_harm_check CHECK ((harm = ANY (ARRAY['unknown'::text, 'no'::text, 'yes'::text])))

constraint escalation.recovery_case recovery_case_nothing_because_check CHECK (((length(nothing_because) >= 1) AND (length(nothing_because) <= 1000)))

constraint escalation.recovery_case recovery_case_outcome_check CHECK ((outcome = ANY (ARRAY['agreed'::text, 'no-reply'::text])))

constraint escalation.recovery_case recovery_case_own_words_check CHECK (((length(own_words) >= 1) AND (length(own_words) <= 2000)))

constraint escalation.recovery_case recovery_case_pkey PRIMARY KEY (practice_id, id)

constraint escalation.recovery_case recovery_case_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint escalation.recovery_case recovery_case_practice_id_issue_id_fkey FOREIGN KEY (practice_id, issue_id) REFERENCES communication.issue(practice_id, id)

constraint escalation.recovery_case recovery_case_practice_id_owner_person_id_fkey FOREIGN KEY (practice_id, owner_person_id) REFERENCES access.membership(practice_id, person_id)

constraint escalation.recovery_case recovery_case_practice_id_reference_key UNIQUE (practice_id, reference)

constraint escalation.recovery_case recovery_case_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint escalation.recovery_case recovery_case_reason_check CHECK ((reason = ANY (ARRAY['promise-broken'::text, 'asked-again'::text, 'upset'::text, 'complaint'::text, 'waited'::text, 'unclear'::text, 'wrong-form'::text, 'sent-around'::text, 'other'::text])))

constraint escalation.recovery_case recovery_case_urgent_because_check CHECK ((urgent_because = ANY (ARRAY['harm'::text, 'urgent-matter'::text, 'broken-twice'::text, 'complained-twice'::text, 'said'::text])))

constraint escalation.recovery_case recovery_case_wants_check CHECK (((length(wants) >= 1) AND (length(wants) <= 1000)))

constraint escalation.recovery_line recovery_line_kind_check CHECK ((kind = ANY (ARRAY['promise-broken'::text, 'asked-again'::text, 'upset'::text, 'complaint'::text, 'opened'::text, 'facts'::text, 'urgent'::text, 'acknowledged'::text, 'owned'::text, 'acted'::text, 'contacted'::text, 'noted'::text, 'closed'::text, 'learned'::text])))

constraint escalation.recovery_line recovery_line_pkey PRIMARY KEY (practice_id, id)

constraint escalation.recovery_line recovery_line_practice_id_case_id_fkey FOREIGN KEY (practice_id, case_id) REFERENCES escalation.recovery_case(practice_id, id)

constraint escalation.recovery_line recovery_line_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))

constraint escalation.recovery_note recovery_note_action_check CHECK ((btrim(action) <> ''::text))

constraint escalation.recovery_note recovery_note_pkey PRIMARY KEY (practice_id, id)

constraint escalation.recovery_note recovery_note_practice_id_case_id_fkey FOREIGN KEY (practice_id, case_id) REFERENCES escalation.recovery_case(practice_id, id)

constraint escalation.recovery_note recovery_note_promise_check CHECK ((btrim(promise) <> ''::text))

constraint escalation.recovery_note recovery_note_reason_check CHECK ((btrim(reason) <> ''::text))

constraint escalation.recovery_note recovery_note_route_check CHECK ((btrim(route) <> ''::text))

constraint escalation.source_fix source_fix_pkey PRIMARY KEY (practice_id, id)

constraint escalation.source_fix source_fix_practice_id_case_id_fkey FOREIGN KEY (practice_id, case_id) REFERENCES escalation.recovery_case(practice_id, id)

constraint escalation.source_fix source_fix_practice_id_owner_person_id_fkey FOREIGN KEY (practice_id, owner_person_id) REFERENCES access.membership(practice_id, person_id)

constraint escalation.source_fix source_fix_source_check CHECK ((source = ANY (ARRAY['website'::text, 'reminder'::text, 'form'::text, 'template'::text, 'rule'::text, 'training'::text])))

constraint escalation.source_fix source_fix_what_check CHECK (((length(what) >= 1) AND (length(what) <= 1000)))

constraint escalation.step step_kind_check CHECK ((kind = ANY (ARRAY['flagged'::text, 'raised'::text, 'words-again'::text, 'delivered'::text, 'accepted'::text, 'returned'::text, 'not-mine'::text, 'climbed'::text, 'directed'::text, 'taken-up-again'::text, 'answered'::text, 'told'::text, 'moved'::text])))

constraint escalation.step step_pkey PRIMARY KEY (practice_id, id)

constraint escalation.step step_practice_id_escalation_id_fkey FOREIGN KEY (practice_id, escalation_id) REFERENCES escalation.escalation(practice_id, id)

constraint patient.consent consent_basis_check CHECK ((basis = ANY (ARRAY['NUMBER_GIVEN'::text, 'WRITTEN'::text, 'VERBAL'::text, 'FORM'::text, 'KEYWORD'::text, 'OWNER_CHANGED'::text])))

constraint patient.consent consent_channel_check CHECK ((channel = ANY (ARRAY['SMS'::text, 'VOICE'::text, 'EMAIL'::text, 'PORTAL'::text, 'VOICEMAIL'::text])))

constraint patient.consent consent_pkey PRIMARY KEY (practice_id, id)

constraint patient.consent consent_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint patient.consent consent_purpose_check CHECK ((purpose = ANY (ARRAY['REMINDER'::text, 'ADMIN'::text, 'BILLING'::text, 'SURVEY'::text])))

constraint patient.consent consent_state_check CHECK ((state = ANY (ARRAY['GRANTED'::text, 'REVOKED'::text])))

constraint patient.contact_point contact_point_kind_check CHECK ((kind = ANY (ARRAY['PHONE'::text, 'EMAIL'::text])))

constraint patient.contact_point contact_point_pkey PRIMARY KEY (practice_id, id)

constraint patient.contact_point contact_point_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint patient.contact_point contact_point_used_for_check CHECK ((used_for = ANY (ARRAY['mobile'::text, 'home'::text, 'work'::text, 'other'::text])))

constraint patient.identity_check identity_check_assurance_check CHECK ((assurance = ANY (ARRAY['NONE'::text, 'IDENTIFIED'::text, 'CONFIRMED'::text])))

constraint patient.identity_check identity_check_method_check CHECK ((method = ANY (ARRAY['PHONE'::text, 'IN_PERSON'::text, 'WRITTEN'::text, 'PORTAL'::text])))

constraint patient.identity_check identity_check_pkey PRIMARY KEY (practice_id, id)

constraint patient.identity_check identity_check_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint patient.last_reference last_reference_pkey PRIMARY KEY (practice_id)

constraint patient.name_key name_key_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'sound'::text])))

constraint patient.name_key name_key_pkey PRIMARY KEY (practice_id, kind, key, patient_id)

constraint patient.name_key name_key_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint patient.patient patient_check CHECK ((good_until > good_from))

constraint patient.patient patient_check1 CHECK (((status = 'merged'::text) = (merged_into IS NOT NULL)))

constraint patient.patient patient_check2 CHECK (((good_from IS NULL) = (good_until IS NULL)))

constraint patient.patient patient_pkey PRIMARY KEY (practice_id, id)

constraint patient.patient patient_practice_id_external_id_key UNIQUE (practice_id, external_id)

constraint patient.patient patient_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice.organization(id)

constraint patient.patient patient_practice_id_merged_into_fkey FOREIGN KEY (practice_id, merged_into) REFERENCES patient.patient(practice_id, id)

constraint patient.patient patient_practice_id_reference_key UNIQUE (practice_id, reference)

constraint patient.patient patient_spoken_language_check CHECK ((spoken_language ~ '^[a-z]{2,3}$'::text))

constraint patient.patient patient_status_check CHECK ((status = ANY (ARRAY['active'::text, 'merged'::text, 'deceased'::text, 'left-practice'::text])))

constraint patient.patient patient_written_language_check CHECK ((written_language ~ '^[a-z]{2,3}$'::text))

constraint patient.patient_link patient_link_pkey PRIMARY KEY (practice_id, id)

constraint patient.patient_link patient_link_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint patient.patient_link patient_link_unlinked_because_check CHECK ((unlinked_because = ANY (ARRAY['OTHER_PERSON'::text, 'SHARED_NUMBER'::text, 'BY_MISTAKE'::text])))

constraint patient.portal_account portal_account_pkey PRIMARY KEY (practice_id, id)

constraint patient.portal_account portal_account_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint patient.reach_request reach_request_asked_by_check CHECK ((asked_by = ANY (ARRAY['PATIENT'::text, 'REPRESENTATIVE'::text])))

constraint patient.reach_request reach_request_basis_check CHECK ((basis = ANY (ARRAY['VERBAL'::text, 'WRITTEN'::text, 'FORM'::text])))

constraint patient.reach_request reach_request_check CHECK (((ended_at IS NULL) = (ended_by IS NULL)))

constraint patient.reach_request reach_request_kind_check CHECK ((kind = ANY (ARRAY['PHONE'::text, 'EMAIL'::text, 'PORTAL'::text])))

constraint patient.reach_request reach_request_pkey PRIMARY KEY (practice_id, id)

constraint patient.reach_request reach_request_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint patient.reach_request reach_request_reason_check CHECK ((length(reason) <= 200))

constraint patient.reach_request reach_request_wish_check CHECK ((wish = ANY (ARRAY['ONLY_HERE'::text, 'NOT_HERE'::text])))

constraint patient.related_person related_person_may_be_told_check CHECK ((may_be_told = ANY (ARRAY['nothing'::text, 'schedule'::text, 'everything'::text])))

constraint patient.related_person related_person_pkey PRIMARY KEY (practice_id, id)

constraint patient.related_person related_person_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint patient.related_person related_person_taken_back CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL)))

constraint platform.event_publication event_publication_pkey PRIMARY KEY (id)

constraint platform.file_chunk file_chunk_pkey PRIMARY KEY (practice_id, file_id, number)

constraint platform.file_chunk file_chunk_practice_id_file_id_fkey FOREIGN KEY (practice_id, file_id) REFERENCES platform.stored_file(practice_id, id) ON DELETE CASCADE

constraint platform.practice_key practice_key_pkey PRIMARY KEY (practice_id)

constraint platform.reference_counter reference_counter_pkey PRIMARY KEY (practice_id, kind)

constraint platform.scheduled_task scheduled_task_pkey PRIMARY KEY (task_name, task_instance)

constraint platform.spring_session spring_session_pkey PRIMARY KEY (primary_id)

constraint platform.spring_session spring_session_session_id_key UNIQUE (session_id)

constraint platform.spring_session_attributes spring_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name)

constraint platform.spring_session_attributes spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES platform.spring_session(primary_id) ON DELETE CASCADE

constraint platform.stored_file stored_file_pkey PRIMARY KEY (practice_id, id)

constraint platform.stored_file stored_file_size_bytes_check CHECK ((size_bytes >= 0))

constraint playbook.approved_fact approved_fact_answer_en_check CHECK (((length(answer_en) >= 1) AND (length(answer_en) <= 1000)))

constraint playbook.approved_fact approved_fact_answer_es_check CHECK ((length(answer_es) <= 1000))

constraint playbook.approved_fact approved_fact_check CHECK ((valid_until >= valid_from))

constraint playbook.approved_fact approved_fact_check1 CHECK ((spanish_signed_by <> written_by))

constraint playbook.approved_fact approved_fact_check2 CHECK (((spanish_signed_by IS NULL) = (spanish_signed_at IS NULL)))

constraint playbook.approved_fact approved_fact_check3 CHECK (((replaced_by IS NULL) OR (ended_at IS NOT NULL)))

constraint playbook.approved_fact approved_fact_pkey PRIMARY KEY (practice_id, id)

constraint playbook.approved_fact approved_fact_practice_id_owner_person_id_fkey FOREIGN KEY (practice_id, owner_person_id) REFERENCES access.membership(practice_id, person_id)

constraint playbook.approved_fact approved_fact_practice_id_replaced_by_fkey FOREIGN KEY (practice_id, replaced_by) REFERENCES playbook.approved_fact(practice_id, id)

constraint playbook.approved_fact approved_fact_practice_id_spanish_signed_by_fkey FOREIGN KEY (practice_id, spanish_signed_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.approved_fact approved_fact_practice_id_written_by_fkey FOREIGN KEY (practice_id, written_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.approved_fact approved_fact_question_en_check CHECK (((length(question_en) >= 1) AND (length(question_en) <= 300)))

constraint playbook.approved_fact approved_fact_question_es_check CHECK ((length(question_es) <= 300))

constraint playbook.approved_fact approved_fact_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))

constraint playbook.gap gap_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 500)))

constraint playbook.gap gap_asks_check CHECK (((length(asks) >= 1) AND (length(asks) <= 500)))

constraint playbook.gap gap_check CHECK (((answer IS NULL) = (answered_at IS NULL)))

constraint playbook.gap gap_check1 CHECK (((answer IS NULL) = (answered_by IS NULL)))

constraint playbook.gap gap_check2 CHECK (((moment IS NULL) OR (answer IS NOT NULL)))

constraint playbook.gap gap_pkey PRIMARY KEY (practice_id, id)

constraint playbook.gap gap_practice_id_answered_by_fkey FOREIGN KEY (practice_id, answered_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.gap gap_practice_id_raised_by_fkey FOREIGN KEY (practice_id, raised_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.holding_signature holding_signature_pkey PRIMARY KEY (practice_id, id)

constraint playbook.holding_signature holding_signature_practice_id_signed_by_fkey FOREIGN KEY (practice_id, signed_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.lane lane_code_check CHECK ((code ~ '^[a-z][a-z_]{1,39}$'::text))

constraint playbook.lane lane_pkey PRIMARY KEY (practice_id, code)

constraint playbook.lane lane_practice_id_duty_person_id_fkey FOREIGN KEY (practice_id, duty_person_id) REFERENCES access.membership(practice_id, person_id)

constraint playbook.lane lane_practice_id_lead_person_id_fkey FOREIGN KEY (practice_id, lead_person_id) REFERENCES access.membership(practice_id, person_id)

constraint playbook.lane lane_state_check CHECK ((state = ANY (ARRAY['designed'::text, 'pilot'::text, 'stable'::text, 'paused'::text])))

constraint playbook.lane_override lane_override_check CHECK (((approved_by IS NULL) = (approved_at IS NULL)))

constraint playbook.lane_override lane_override_pkey PRIMARY KEY (practice_id, id)

constraint playbook.lane_override lane_override_practice_id_approved_by_fkey FOREIGN KEY (practice_id, approved_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.lane_override lane_override_practice_id_asked_by_fkey FOREIGN KEY (practice_id, asked_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.lane_override lane_override_practice_id_lane_fkey FOREIGN KEY (practice_id, lane) REFERENCES playbook.lane(practice_id, code)

constraint playbook.lane_override lane_override_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 300)))

constraint playbook.lane_override override_ends CHECK (((until > asked_at) AND (until <= (asked_at + '15 days'::interval))))

constraint playbook.lane_override override_needs_two CHECK (((approved_by <> asked_by) OR alone))

constraint playbook.moment_version approved_before_it_counts CHECK (((state <> ALL (ARRAY['approved'::text, 'in-force'::text, 'replaced'::text])) OR (approved_by IS NOT NULL) OR (written_by IS NULL)))

constraint playbook.moment_version approved_by_somebody_else CHECK (((approved_by <> written_by) AND (approved_by <> ALL (writers))))

constraint playbook.moment_version dated_once_approved CHECK (((state <> ALL (ARRAY['approved'::text, 'in-force'::text, 'replaced'::text])) OR (effective_from IS NOT NULL)))

constraint playbook.moment_version moment_version_check CHECK (((sent_by IS NULL) = (sent_at IS NULL)))

constraint playbook.moment_version moment_version_check1 CHECK (((approved_by IS NULL) = (approved_at IS NULL)))

constraint playbook.moment_version moment_version_check2 CHECK (((spanish_by IS NULL) = (spanish_at IS NULL)))

constraint playbook.moment_version moment_version_check3 CHECK (((brought_back IS NULL) = (brought_back_by IS NULL)))

constraint playbook.moment_version moment_version_moment_check CHECK ((moment ~ '^[a-z][a-z_]{1,39}$'::text))

constraint playbook.moment_version moment_version_number_check CHECK ((number > 0))

constraint playbook.moment_version moment_version_pkey PRIMARY KEY (practice_id, moment, number)

constraint playbook.moment_version moment_version_practice_id_approved_by_fkey FOREIGN KEY (practice_id, approved_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.moment_version moment_version_practice_id_brought_back_by_fkey FOREIGN KEY (practice_id, brought_back_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.moment_version moment_version_practice_id_changed_by_fkey FOREIGN KEY (practice_id, changed_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.moment_version moment_version_practice_id_id_key UNIQUE (practice_id, id)

constraint playbook.moment_version moment_version_practice_id_moment_brought_back_fkey FOREIGN KEY (practice_id, moment, brought_back) REFERENCES playbook.moment_version(practice_id, moment, number)

constraint playbook.moment_version moment_version_practice_id_sent_by_fkey FOREIGN KEY (practice_id, sent_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.moment_version moment_version_practice_id_spanish_by_fkey FOREIGN KEY (practice_id, spanish_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.moment_version moment_version_practice_id_written_by_fkey FOREIGN KEY (practice_id, written_by) REFERENCES access.membership(practice_id, person_id)

constraint playbook.moment_version moment_version_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))

constraint playbook.moment_version moment_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'approved'::text, 'in-force'::text, 'replaced'::text, 'withdrawn'::text])))

constraint playbook.moment_version writer_is_among_the_writers CHECK (((written_by IS NULL) OR (written_by = ANY (writers))))

constraint playbook.rehearsal rehearsal_check CHECK ((cardinality(moments) = cardinality(numbers)))

constraint playbook.rehearsal rehearsal_check1 CHECK (((ended_at IS NULL) = (result IS NULL)))

constraint playbook.rehearsal rehearsal_kind_check CHECK ((kind = ANY (ARRAY['rehearsal'::text, 'lesson'::text])))

constraint playbook.rehearsal rehearsal_pkey PRIMARY KEY (practice_id, id)

constraint playbook.rehearsal rehearsal_practice_id_person_id_fkey FOREIGN KEY (practice_id, person_id) REFERENCES access.membership(practice_id, person_id)

constraint playbook.rehearsal rehearsal_result_check CHECK ((result = ANY (ARRAY['passed'::text, 'failed'::text, 'left'::text])))

constraint playbook.rehearsal rehearsal_score_check CHECK (((score >= 0) AND (score <= 100)))

constraint playbook.rehearsal_answer rehearsal_answer_action_taken_check CHECK ((length(action_taken) <= 1000))

constraint playbook.rehearsal_answer rehearsal_answer_choice_check CHECK (((length(choice) >= 1) AND (length(choice) <= 40)))

constraint playbook.rehearsal_answer rehearsal_answer_pkey PRIMARY KEY (practice_id, rehearsal_id, "position")

constraint playbook.rehearsal_answer rehearsal_answer_position_check CHECK (("position" >= 0))

constraint playbook.rehearsal_answer rehearsal_answer_practice_id_rehearsal_id_fkey FOREIGN KEY (practice_id, rehearsal_id) REFERENCES playbook.rehearsal(practice_id, id)

constraint playbook.rehearsal_answer rehearsal_answer_what_next_check CHECK ((length(what_next) <= 1000))

constraint portal.link_address link_address_link_id_key UNIQUE (link_id)

constraint portal.link_address link_address_pkey PRIMARY KEY (token_hash)

constraint portal.link_address link_address_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice.organization(id)

constraint portal.link_address link_address_token_hash_check CHECK ((octet_length(token_hash) = 32))

constraint portal.next_step_link next_step_link_check CHECK (((locked_at IS NOT NULL) = (wrong_tries = 3)))

constraint portal.next_step_link next_step_link_check1 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL)))

constraint portal.next_step_link next_step_link_check2 CHECK ((expires_at > made_at))

constraint portal.next_step_link next_step_link_chosen_language_check CHECK ((chosen_language = ANY (ARRAY['en'::text, 'es'::text])))

constraint portal.next_step_link next_step_link_language_check CHECK ((language = ANY (ARRAY['en'::text, 'es'::text])))

constraint portal.next_step_link next_step_link_pkey PRIMARY KEY (practice_id, id)

constraint portal.next_step_link next_step_link_practice_id_issue_id_fkey FOREIGN KEY (practice_id, issue_id) REFERENCES communication.issue(practice_id, id)

constraint portal.next_step_link next_step_link_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint portal.next_step_link next_step_link_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint portal.next_step_link next_step_link_wrong_tries_check CHECK (((wrong_tries >= 0) AND (wrong_tries <= 3)))

constraint portal.sent_form sent_form_pkey PRIMARY KEY (practice_id, link_id, form_token)

constraint portal.sent_form sent_form_practice_id_link_id_fkey FOREIGN KEY (practice_id, link_id) REFERENCES portal.next_step_link(practice_id, id)

constraint portal.sent_form sent_form_wish_check CHECK ((wish = ANY (ARRAY['answer'::text, 'document'::text, 'call'::text, 'person'::text])))

constraint portal.sent_link sent_link_pkey PRIMARY KEY (practice_id, link_id)

constraint portal.sent_link sent_link_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint portal.sent_link sent_link_practice_id_link_id_fkey FOREIGN KEY (practice_id, link_id) REFERENCES portal.next_step_link(practice_id, id)

constraint portal.sent_link sent_link_sent_by_check CHECK ((sent_by = ANY (ARRAY['sms'::text, 'email'::text])))

constraint portal.visit visit_check CHECK (((receipt_wish IS NULL) = (receipt_at IS NULL)))

constraint portal.visit visit_key_hash_check CHECK ((octet_length(key_hash) = 32))

constraint portal.visit visit_pkey PRIMARY KEY (practice_id, id)

constraint portal.visit visit_practice_id_link_id_fkey FOREIGN KEY (practice_id, link_id) REFERENCES portal.next_step_link(practice_id, id)

constraint portal.visit visit_receipt_safety_check CHECK ((receipt_safety = ANY (ARRAY['emergency'::text, 'crisis'::text, 'poison'::text])))

constraint portal.visit visit_receipt_wish_check CHECK ((receipt_wish = ANY (ARRAY['answer'::text, 'document'::text, 'call'::text, 'person'::text])))

constraint practice.agency_practice agency_practice_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES practice.organization(id)

constraint practice.agency_practice agency_practice_pkey PRIMARY KEY (agency_id, practice_id)

constraint practice.agency_practice agency_practice_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice.organization(id)

constraint practice.closure closure_check CHECK (((opens IS NULL) = (closes IS NULL)))

constraint practice.closure closure_pkey PRIMARY KEY (practice_id, location_id, closed_on)

constraint practice.closure closure_practice_id_location_id_fkey FOREIGN KEY (practice_id, location_id) REFERENCES practice.location(practice_id, id)

constraint practice.emergency_route emergency_route_closed_phone_check CHECK ((closed_phone ~ '^\+[0-9]{5,15}$'::text))

constraint practice.emergency_route emergency_route_closed_who_check CHECK (((length(btrim(closed_who)) >= 1) AND (length(btrim(closed_who)) <= 120)))

constraint practice.emergency_route emergency_route_open_phone_check CHECK ((open_phone ~ '^\+[0-9]{5,15}$'::text))

constraint practice.emergency_route emergency_route_open_who_check CHECK (((length(btrim(open_who)) >= 1) AND (length(btrim(open_who)) <= 120)))

constraint practice.emergency_route emergency_route_pkey PRIMARY KEY (practice_id, id)

constraint practice.emergency_route emergency_route_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice.organization(id)

constraint practice.interpreter_route interpreter_route_how_check CHECK ((length(how) <= 300))

constraint practice.interpreter_route interpreter_route_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text))

constraint practice.interpreter_route interpreter_route_phone_check CHECK ((phone ~ '^\+[0-9]{5,15}$'::text))

constraint practice.interpreter_route interpreter_route_pkey PRIMARY KEY (practice_id, id)

constraint practice.interpreter_route interpreter_route_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice.organization(id)

constraint practice.interpreter_route interpreter_route_who_check CHECK (((length(btrim(who)) >= 1) AND (length(btrim(who)) <= 120)))

constraint practice.location location_pkey PRIMARY KEY (practice_id, id)

constraint practice.location location_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice.organization(id)

constraint practice.opening_hours opening_hours_check CHECK ((closes > opens))

constraint practice.opening_hours opening_hours_pkey PRIMARY KEY (practice_id, location_id, weekday, opens)

constraint practice.opening_hours opening_hours_practice_id_location_id_fkey FOREIGN KEY (practice_id, location_id) REFERENCES practice.location(practice_id, id)

constraint practice.opening_hours opening_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))

constraint practice.organization organization_discreet_name_check CHECK (((length(discreet_name) >= 1) AND (length(discreet_name) <= 18)))

constraint practice.organization organization_kind_check CHECK ((kind = ANY (ARRAY['practice'::text, 'agency'::text])))

constraint practice.organization organization_pkey PRIMARY KEY (id)

constraint practice.organization organization_promise_lead_minutes_check CHECK (((promise_lead_minutes >= 5) AND (promise_lead_minutes <= 480)))

constraint practice.organization organization_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{2,39}$'::text))

constraint practice.organization organization_slug_key UNIQUE (slug)

constraint practice.organization organization_sms_name_check CHECK ((length(sms_name) <= 18))

constraint practice.organization organization_state_check CHECK ((state = ANY (ARRAY['set-up'::text, 'pilot'::text, 'live'::text, 'paused'::text])))

constraint work.contact_attempt contact_attempt_channel_check CHECK ((channel = ANY (ARRAY['call'::text, 'email'::text])))

constraint work.contact_attempt contact_attempt_pkey PRIMARY KEY (practice_id, id)

constraint work.contact_attempt contact_attempt_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.contact_attempt contact_attempt_result_check CHECK ((result = ANY (ARRAY['talked'::text, 'voicemail-left'::text, 'voicemail-full'::text, 'no-answer'::text, 'other-answered'::text, 'wrong-number'::text, 'email-bounced'::text])))

constraint work.draft draft_form_check CHECK ((form = ANY (ARRAY['reply'::text, 'note'::text])))

constraint work.draft draft_pkey PRIMARY KEY (practice_id, work_item_id, person_id, form)

constraint work.draft draft_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.failed_delivery failed_delivery_pkey PRIMARY KEY (practice_id, communication_id)

constraint work.failed_delivery failed_delivery_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint work.hold hold_check CHECK (((released_at IS NULL) = (released_by IS NULL)))

constraint work.hold hold_pkey PRIMARY KEY (practice_id, id)

constraint work.hold hold_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.hold hold_reason_check CHECK ((reason ~ '^[a-z][a-z-]{2,29}$'::text))

constraint work.missing_page missing_page_check CHECK ((of_pages >= page))

constraint work.missing_page missing_page_check1 CHECK (((came_in IS NULL) = (came_at IS NULL)))

constraint work.missing_page missing_page_page_check CHECK ((page > 0))

constraint work.missing_page missing_page_pkey PRIMARY KEY (practice_id, work_item_id, fax_id, page)

constraint work.missing_page missing_page_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.note note_clinical_question_check CHECK ((clinical_question = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))

constraint work.note note_extra_check CHECK ((jsonb_typeof(extra) = 'object'::text))

constraint work.note note_moment_has_version CHECK (((moment IS NULL) = (moment_version IS NULL)))

constraint work.note note_pkey PRIMARY KEY (practice_id, id)

constraint work.note note_practice_id_amends_fkey FOREIGN KEY (practice_id, amends) REFERENCES work.note(practice_id, id)

constraint work.note note_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.ownership_event ownership_event_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'claimed'::text, 'assigned'::text, 'returned'::text, 'handed-over'::text, 'taken-back'::text, 'parked'::text, 'resumed'::text, 'waiting'::text, 'lease-ended'::text, 'owner-fell-back'::text, 'moved'::text, 'joined'::text, 'closed'::text, 'needs-eyes'::text, 'answered'::text, 'not-delivered'::text, 'called'::text, 'linked'::text, 'unlinked'::text, 'sorted'::text, 'held'::text, 'freed'::text, 'no-entry-fits'::text, 'guided'::text, 'sent-to-clinician'::text, 'came-back'::text, 'raised'::text, 'split'::text, 'told'::text, 'promised'::text, 'page-locked'::text, 'interpreted'::text])))

constraint work.ownership_event ownership_event_pkey PRIMARY KEY (practice_id, id)

constraint work.ownership_event ownership_event_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.promise promise_check CHECK ((due_at >= window_from))

constraint work.promise promise_check1 CHECK (((state = 'active'::text) = (ended_at IS NULL)))

constraint work.promise promise_pkey PRIMARY KEY (practice_id, id)

constraint work.promise promise_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint work.promise promise_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.promise promise_state_check CHECK ((state = ANY (ARRAY['active'::text, 'kept'::text, 'renegotiated'::text, 'broken'::text, 'withdrawn'::text, 'superseded'::text])))

constraint work.reply_reason reply_reason_doubt_check CHECK ((doubt = ANY (ARRAY['vague'::text, 'defensive'::text, 'hard-to-read'::text, 'asked-again'::text, 'coverage'::text, 'authorization'::text, 'outcome'::text, 'clinician-calls'::text, 'reads-unsafe'::text, 'names-practice'::text])))

constraint work.reply_reason reply_reason_pkey PRIMARY KEY (practice_id, id)

constraint work.reply_reason reply_reason_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint work.reply_reason reply_reason_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.reply_reason reply_reason_reason_check CHECK ((btrim(reason) <> ''::text))

constraint work.said_fact said_fact_pkey PRIMARY KEY (practice_id, communication_id)

constraint work.said_fact said_fact_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint work.said_fact said_fact_practice_id_fact_id_fkey FOREIGN KEY (practice_id, fact_id) REFERENCES playbook.approved_fact(practice_id, id)

constraint work.said_fact said_fact_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.split_part split_part_pkey PRIMARY KEY (practice_id, id)

constraint work.split_part split_part_practice_id_communication_id_fkey FOREIGN KEY (practice_id, communication_id) REFERENCES communication.communication(practice_id, id)

constraint work.split_part split_part_practice_id_part_item_id_fkey FOREIGN KEY (practice_id, part_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.split_part split_part_practice_id_part_item_id_key UNIQUE (practice_id, part_item_id)

constraint work.split_part split_part_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.split_part split_part_words_check CHECK ((btrim(words) <> ''::text))

constraint work.verified_step verified_step_check CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL)))

constraint work.verified_step verified_step_pkey PRIMARY KEY (practice_id, id)

constraint work.verified_step verified_step_practice_id_work_item_id_fkey FOREIGN KEY (practice_id, work_item_id) REFERENCES work.work_item(practice_id, id)

constraint work.work_item work_item_business_status_check CHECK ((business_status = ANY (ARRAY['unsorted'::text, 'sorted'::text, 'owned'::text, 'working'::text, 'waiting-patient'::text, 'waiting-third-party'::text, 'waiting-clinical'::text, 'parked'::text, 'done'::text, 'merged-into'::text, 'not-for-us'::text, 'attempts-exhausted'::text])))

constraint work.work_item work_item_check CHECK (((holder_person_id IS NULL) = (lease_until IS NULL)))

constraint work.work_item work_item_check1 CHECK (((business_status <> 'parked'::text) OR (stopping_line IS NOT NULL)))

constraint work.work_item work_item_check2 CHECK (((status <> 'on-hold'::text) OR (next_check_at IS NOT NULL)))

constraint work.work_item work_item_check3 CHECK (((closed_at IS NULL) = (status = ANY (ARRAY['requested'::text, 'accepted'::text, 'in-progress'::text, 'on-hold'::text]))))

constraint work.work_item work_item_pkey PRIMARY KEY (practice_id, id)

constraint work.work_item work_item_practice_id_holder_person_id_fkey FOREIGN KEY (practice_id, holder_person_id) REFERENCES access.membership(practice_id, person_id)

constraint work.work_item work_item_practice_id_issue_id_fkey FOREIGN KEY (practice_id, issue_id) REFERENCES communication.issue(practice_id, id)

constraint work.work_item work_item_practice_id_owner_person_id_fkey FOREIGN KEY (practice_id, owner_person_id) REFERENCES access.membership(practice_id, person_id)

constraint work.work_item work_item_practice_id_patient_id_fkey FOREIGN KEY (practice_id, patient_id) REFERENCES patient.patient(practice_id, id)

constraint work.work_item work_item_practice_id_reference_key UNIQUE (practice_id, reference)

constraint work.work_item work_item_source_check CHECK ((source = ANY (ARRAY['email'::text, 'voicemail'::text, 'form'::text, 'call'::text, 'sms'::text, 'fax'::text, 'portal'::text, 'portal_message'::text, 'bounce'::text, 'delivery'::text, 'staff'::text])))

constraint work.work_item work_item_status_check CHECK ((status = ANY (ARRAY['requested'::text, 'accepted'::text, 'in-progress'::text, 'on-hold'::text, 'completed'::text, 'cancelled'::text, 'rejected'::text, 'failed'::text])))

constraint work.work_item work_item_urgency_check CHECK (((urgency >= 0) AND (urgency <= 4)))

CREATE INDEX approved_fact_known ON playbook.approved_fact USING btree (practice_id, question_en) WHERE (ended_at IS NULL)

CREATE INDEX attachment_by_communication ON communication.attachment USING btree (practice_id, communication_id)

CREATE INDEX audit_event_by_actor ON audit.audit_event USING btree (practice_id, actor_id, at, id)

CREATE INDEX audit_event_by_entity ON audit.audit_event USING btree (practice_id, entity_id, at, id)

CREATE INDEX audit_event_by_patient ON audit.audit_event USING btree (practice_id, patient_id, at, id) WHERE (patient_id IS NOT NULL)

CREATE INDEX audit_event_by_transaction ON audit.audit_event USING btree (practice_id, written_in, id)

CREATE INDEX channel_address_by_practice ON communication.channel_address USING btree (practice_id)

CREATE INDEX communication_by_caller ON communication.communication USING btree (practice_id, sender_phone, at) WHERE ((direction = 'in'::text) AND (channel = ANY (ARRAY['call'::text, 'voicemail'::text])))

CREATE INDEX communication_by_issue ON communication.communication USING btree (practice_id, issue_id, at)

CREATE INDEX communication_by_message_id ON communication.communication USING btree (practice_id, message_id) WHERE (message_id IS NOT NULL)

CREATE INDEX communication_by_patient ON communication.communication USING btree (practice_id, patient_id, at DESC)

CREATE INDEX communication_by_portal ON communication.communication USING btree (practice_id, direction, at DESC) WHERE (channel = 'portal_message'::text)

CREATE INDEX communication_by_text_line ON communication.communication USING btree (practice_id, recipient, at DESC) WHERE ((channel = 'sms'::text) AND (direction = 'out'::text))

CREATE INDEX consent_by_number ON patient.consent USING btree (practice_id, applies_to)

CREATE INDEX consent_by_patient ON patient.consent USING btree (practice_id, patient_id, channel, purpose, applies_to, id DESC)

CREATE INDEX contact_attempt_by_item ON work.contact_attempt USING btree (practice_id, work_item_id, id)

CREATE INDEX contact_point_by_value ON patient.contact_point USING btree (practice_id, value) WHERE (retired_at IS NULL)

CREATE INDEX delivery_by_provider_id ON communication.delivery USING btree (practice_id, provider_id) WHERE (provider_id IS NOT NULL)

CREATE INDEX delivery_undelivered ON communication.delivery USING btree (practice_id, changed_at) WHERE (state = ANY (ARRAY['failed'::text, 'uncertain'::text]))

CREATE INDEX delivery_waiting ON communication.delivery USING btree (practice_id, next_try_at) WHERE (state = ANY (ARRAY['ready'::text, 'sending'::text]))

CREATE INDEX emergency_route_lately ON practice.emergency_route USING btree (practice_id, set_at DESC, id DESC)

CREATE INDEX escalation_climbing ON escalation.escalation USING btree (practice_id, rung_until) WHERE (state = ANY (ARRAY['flagged'::text, 'raised'::text, 'delivered'::text, 'returned'::text]))

CREATE INDEX escalation_of_item ON escalation.escalation USING btree (practice_id, work_item_id, opened_at)

CREATE INDEX event_publication_by_completion ON platform.event_publication USING btree (completion_date)

CREATE INDEX event_publication_by_event ON platform.event_publication USING hash (serialized_event)

CREATE INDEX fax_by_whole ON communication.fax USING btree (practice_id, cut_from) WHERE (cut_from IS NOT NULL)

CREATE INDEX gap_lately ON playbook.gap USING btree (practice_id, id DESC)

CREATE INDEX identity_check_by_contact ON patient.identity_check USING btree (practice_id, during_id, patient_id, id DESC)

CREATE INDEX identity_check_by_patient ON patient.identity_check USING btree (practice_id, patient_id, id DESC)

CREATE INDEX issue_by_patient ON communication.issue USING btree (practice_id, patient_id, last_contact_at DESC)

CREATE INDEX joined_fax_by_whole ON communication.joined_fax USING btree (practice_id, joined_to)

CREATE INDEX lane_grant_by_lane ON access.lane_grant USING btree (practice_id, lane) WHERE (state = ANY (ARRAY['approved'::text, 'active'::text]))

CREATE INDEX lane_grant_by_person ON access.lane_grant USING btree (practice_id, person_id)

CREATE INDEX lane_training_by_lane ON access.lane_training USING btree (practice_id, lane) WHERE (learn_by IS NULL)

CREATE INDEX link_address_by_practice ON portal.link_address USING btree (practice_id)

CREATE INDEX membership_by_person ON access.membership USING btree (person_id)

CREATE INDEX missing_page_by_number ON work.missing_page USING btree (practice_id, number) WHERE (came_at IS NULL)

CREATE INDEX name_key_by_patient ON patient.name_key USING btree (practice_id, patient_id)

CREATE INDEX next_step_link_by_issue ON portal.next_step_link USING btree (practice_id, issue_id, made_at DESC)

CREATE INDEX note_by_item ON work.note USING btree (practice_id, work_item_id, id)

CREATE INDEX notice_due ON escalation.notice USING btree (practice_id, due_at) WHERE (state = 'ready'::text)

CREATE INDEX notice_held ON escalation.notice USING btree (practice_id, person_id, made_at)

CREATE INDEX ownership_event_by_item ON work.ownership_event USING btree (practice_id, work_item_id, id)

CREATE INDEX ownership_event_by_person ON work.ownership_event USING btree (practice_id, actor_id, at) WHERE (actor_kind = 'PERSON'::text)

CREATE INDEX passkey_by_person ON access.passkey USING btree (person_id)

CREATE INDEX patient_by_birth_date ON patient.patient USING btree (practice_id, birth_date)

CREATE INDEX patient_link_by_patient ON patient.patient_link USING btree (practice_id, patient_id, id)

CREATE INDEX patient_link_by_what ON patient.patient_link USING btree (practice_id, what_id, id)

CREATE INDEX phone_call_now ON communication.phone_call USING btree (practice_id, began_at) WHERE ((ended_at IS NULL) AND (missed_at IS NULL))

CREATE INDEX portal_account_by_patient ON patient.portal_account USING btree (practice_id, patient_id) WHERE (undone_at IS NULL)

CREATE INDEX portal_file_to_fetch ON communication.portal_file USING btree (practice_id, next_try_at) WHERE ((fetched_at IS NULL) AND (refused IS NULL))

CREATE INDEX promise_by_item ON work.promise USING btree (practice_id, work_item_id)

CREATE INDEX promise_due ON work.promise USING btree (practice_id, due_at) WHERE (state = 'active'::text)

CREATE INDEX promise_ended ON work.promise USING btree (practice_id, ended_at DESC) WHERE (state <> 'active'::text)

CREATE INDEX reach_request_by_patient ON patient.reach_request USING btree (practice_id, patient_id, id)

CREATE INDEX recording_to_fetch ON communication.recording USING btree (practice_id, next_try_at) WHERE (fetched_at IS NULL)

CREATE INDEX recovery_case_of_item ON escalation.recovery_case USING btree (practice_id, work_item_id)

CREATE INDEX recovery_case_unlearned ON escalation.recovery_case USING btree (practice_id, opened_at) WHERE (learned_at IS NULL)

CREATE INDEX recovery_line_of_case ON escalation.recovery_line USING btree (practice_id, case_id, id)

CREATE INDEX recovery_note_of_case ON escalation.recovery_note USING btree (practice_id, case_id, id)

CREATE INDEX rehearsal_by_person ON playbook.rehearsal USING btree (practice_id, person_id, lane, ended_at)

CREATE INDEX related_person_by_patient ON patient.related_person USING btree (practice_id, patient_id)

CREATE INDEX reply_reason_lately ON work.reply_reason USING btree (practice_id, given_at DESC)

CREATE INDEX said_fact_by_fact ON work.said_fact USING btree (practice_id, fact_id)

CREATE INDEX scheduled_task_by_heartbeat ON platform.scheduled_task USING btree (last_heartbeat)

CREATE INDEX scheduled_task_by_time ON platform.scheduled_task USING btree (execution_time)

CREATE INDEX send_decision_by_message ON communication.send_decision USING btree (practice_id, communication_id, id)

CREATE INDEX shift_by_person ON access.shift USING btree (practice_id, person_id) WHERE (ended_at IS NULL)

CREATE INDEX shift_exception_by_end ON access.shift_exception USING btree (practice_id, ends_at) WHERE (cancelled_at IS NULL)

CREATE INDEX source_fix_of_case ON escalation.source_fix USING btree (practice_id, case_id)

CREATE INDEX split_part_by_item ON work.split_part USING btree (practice_id, work_item_id)

CREATE INDEX spring_session_by_expiry ON platform.spring_session USING btree (expiry_time)

CREATE INDEX spring_session_by_principal ON platform.spring_session USING btree (principal_name)

CREATE INDEX step_of_escalation ON escalation.step USING btree (practice_id, escalation_id, id)

CREATE INDEX stray_mail_waiting ON communication.stray_mail USING btree (mailbox, received_at) WHERE (handled_at IS NULL)

CREATE INDEX text_part_by_digest ON communication.text_part USING btree (practice_id, digest, came_at)

CREATE INDEX text_part_waiting ON communication.text_part USING btree (practice_id, sender, came_at) WHERE (text_id IS NULL)

CREATE INDEX visit_by_link ON portal.visit USING btree (practice_id, link_id)

CREATE INDEX work_item_back_from_waiting ON work.work_item USING btree (practice_id, owner_person_id, next_check_at) WHERE (status = 'on-hold'::text)

CREATE INDEX work_item_by_issue ON work.work_item USING btree (practice_id, issue_id, received_at)

CREATE INDEX work_item_by_owner ON work.work_item USING btree (practice_id, owner_person_id, received_at) WHERE (closed_at IS NULL)

CREATE INDEX work_item_by_patient ON work.work_item USING btree (practice_id, patient_id, received_at DESC)

CREATE INDEX work_item_due ON work.work_item USING btree (practice_id, lane, ((urgency > 0)), due_at, id) WHERE (closed_at IS NULL)

CREATE INDEX work_item_held ON work.work_item USING btree (practice_id, lease_until) WHERE (holder_person_id IS NOT NULL)

CREATE INDEX work_item_in_hand ON work.work_item USING btree (practice_id, owner_person_id, received_at) WHERE (status = ANY (ARRAY['accepted'::text, 'in-progress'::text]))

CREATE INDEX work_item_next_check ON work.work_item USING btree (practice_id, lane, next_check_at) WHERE (status = 'on-hold'::text)

CREATE INDEX work_item_parked ON work.work_item USING btree (practice_id, owner_person_id) WHERE (business_status = 'parked'::text)

CREATE INDEX work_item_promised ON work.work_item USING btree (practice_id, lane, promise_due_at, received_at, id) WHERE ((closed_at IS NULL) AND (promise_due_at IS NOT NULL))

CREATE INDEX work_item_queue ON work.work_item USING btree (practice_id, lane, urgency, promise_due_at, received_at, id) WHERE (status = 'requested'::text)

CREATE INDEX work_item_without_owner ON work.work_item USING btree (practice_id, received_at) WHERE ((closed_at IS NULL) AND (owner_person_id IS NULL))

CREATE UNIQUE INDEX agency_practice_pkey ON practice.agency_practice USING btree (agency_id, practice_id)

CREATE UNIQUE INDEX agreement_pkey ON access.agreement USING btree (practice_id, person_id)

CREATE UNIQUE INDEX approved_fact_pkey ON playbook.approved_fact USING btree (practice_id, id)

CREATE UNIQUE INDEX attachment_pkey ON communication.attachment USING btree (practice_id, id)

CREATE UNIQUE INDEX audit_event_pkey ON audit.audit_event USING btree (practice_id, id)

CREATE UNIQUE INDEX chain_head_pkey ON audit.chain_head USING btree (practice_id)

CREATE UNIQUE INDEX channel_address_pkey ON communication.channel_address USING btree (address, channel)

CREATE UNIQUE INDEX closure_pkey ON practice.closure USING btree (practice_id, location_id, closed_on)

CREATE UNIQUE INDEX communication_pkey ON communication.communication USING btree (practice_id, id)

CREATE UNIQUE INDEX consent_pkey ON patient.consent USING btree (practice_id, id)

CREATE UNIQUE INDEX contact_attempt_pkey ON work.contact_attempt USING btree (practice_id, id)

CREATE UNIQUE INDEX contact_point_once ON patient.contact_point USING btree (practice_id, patient_id, kind, value) WHERE (retired_at IS NULL)

CREATE UNIQUE INDEX contact_point_pkey ON patient.contact_point USING btree (practice_id, id)

CREATE UNIQUE INDEX credential_pkey ON access.credential USING btree (person_id, kind)

CREATE UNIQUE INDEX delivery_pkey ON communication.delivery USING btree (practice_id, communication_id)

CREATE UNIQUE INDEX draft_pkey ON work.draft USING btree (practice_id, work_item_id, person_id, form)

CREATE UNIQUE INDEX emergency_route_pkey ON practice.emergency_route USING btree (practice_id, id)

CREATE UNIQUE INDEX escalation_open ON escalation.escalation USING btree (practice_id, work_item_id) WHERE (closed_at IS NULL)

CREATE UNIQUE INDEX escalation_pkey ON escalation.escalation USING btree (practice_id, id)

CREATE UNIQUE INDEX escalation_practice_id_reference_key ON escalation.escalation USING btree (practice_id, reference)

CREATE UNIQUE INDEX event_publication_pkey ON platform.event_publication USING btree (id)

CREATE UNIQUE INDEX failed_delivery_pkey ON work.failed_delivery USING btree (practice_id, communication_id)

CREATE UNIQUE INDEX fax_pkey ON communication.fax USING btree (practice_id, attachment_id)

CREATE UNIQUE INDEX fax_service_pkey ON communication.fax_service USING btree (practice_id, sender)

CREATE UNIQUE INDEX file_chunk_pkey ON platform.file_chunk USING btree (practice_id, file_id, number)

CREATE UNIQUE INDEX gap_open ON playbook.gap USING btree (practice_id, task_id) WHERE (answered_at IS NULL)

CREATE UNIQUE INDEX gap_pkey ON playbook.gap USING btree (practice_id, id)

CREATE UNIQUE INDEX hold_open ON work.hold USING btree (practice_id, work_item_id, reason) WHERE (released_at IS NULL)

CREATE UNIQUE INDEX hold_pkey ON work.hold USING btree (practice_id, id)

CREATE UNIQUE INDEX holding_signature_pkey ON playbook.holding_signature USING btree (practice_id, id)

CREATE UNIQUE INDEX identity_check_pkey ON patient.identity_check USING btree (practice_id, id)

CREATE UNIQUE INDEX interpreter_route_pkey ON practice.interpreter_route USING btree (practice_id, id)

CREATE UNIQUE INDEX issue_pkey ON communication.issue USING btree (practice_id, id)

CREATE UNIQUE INDEX joined_fax_pkey ON communication.joined_fax USING btree (practice_id, attachment_id)

CREATE UNIQUE INDEX ladder_rule_pkey ON escalation.ladder_rule USING btree (practice_id, urgency, rung)

CREATE UNIQUE INDEX lane_grant_one_asked ON access.lane_grant USING btree (practice_id, person_id, lane) WHERE (state = 'requested'::text)

CREATE UNIQUE INDEX lane_grant_pkey ON access.lane_grant USING btree (practice_id, id)

CREATE UNIQUE INDEX lane_override_one_at_a_time ON playbook.lane_override USING btree (practice_id, lane) WHERE (ended_at IS NULL)

CREATE UNIQUE INDEX lane_override_pkey ON playbook.lane_override USING btree (practice_id, id)

CREATE UNIQUE INDEX lane_pkey ON playbook.lane USING btree (practice_id, code)

CREATE UNIQUE INDEX lane_sight_pkey ON access.lane_sight USING btree (practice_id, lane, category)

CREATE UNIQUE INDEX lane_training_pkey ON access.lane_training USING btree (practice_id, person_id, lane)

CREATE UNIQUE INDEX language_skill_pkey ON access.language_skill USING btree (practice_id, person_id, language)

CREATE UNIQUE INDEX last_reference_pkey ON patient.last_reference USING btree (practice_id)

CREATE UNIQUE INDEX line_pkey ON communication.line USING btree (practice_id, channel, address)

CREATE UNIQUE INDEX link_address_link_id_key ON portal.link_address USING btree (link_id)

CREATE UNIQUE INDEX link_address_pkey ON portal.link_address USING btree (token_hash)

CREATE UNIQUE INDEX location_pkey ON practice.location USING btree (practice_id, id)

CREATE UNIQUE INDEX membership_pkey ON access.membership USING btree (practice_id, person_id)

CREATE UNIQUE INDEX missing_page_pkey ON work.missing_page USING btree (practice_id, work_item_id, fax_id, page)

CREATE UNIQUE INDEX moment_version_one_in_force ON playbook.moment_version USING btree (practice_id, moment) WHERE (state = 'in-force'::text)

CREATE UNIQUE INDEX moment_version_one_open ON playbook.moment_version USING btree (practice_id, moment) WHERE (state = ANY (ARRAY['draft'::text, 'in-review'::text]))

CREATE UNIQUE INDEX moment_version_one_waiting ON playbook.moment_version USING btree (practice_id, moment) WHERE (state = 'approved'::text)

CREATE UNIQUE INDEX moment_version_pkey ON playbook.moment_version USING btree (practice_id, moment, number)

CREATE UNIQUE INDEX moment_version_practice_id_id_key ON playbook.moment_version USING btree (practice_id, id)

CREATE UNIQUE INDEX name_key_pkey ON patient.name_key USING btree (practice_id, kind, key, patient_id)

CREATE UNIQUE INDEX next_step_link_pkey ON portal.next_step_link USING btree (practice_id, id)

CREATE UNIQUE INDEX note_pkey ON work.note USING btree (practice_id, id)

CREATE UNIQUE INDEX notice_pkey ON escalation.notice USING btree (practice_id, id)

CREATE UNIQUE INDEX opening_hours_pkey ON practice.opening_hours USING btree (practice_id, location_id, weekday, opens)

CREATE UNIQUE INDEX organization_pkey ON practice.organization USING btree (id)

CREATE UNIQUE INDEX organization_slug_key ON practice.organization USING btree (slug)

CREATE UNIQUE INDEX ownership_event_pkey ON work.ownership_event USING btree (practice_id, id)

CREATE UNIQUE INDEX passkey_pkey ON access.passkey USING btree (credential_id)

CREATE UNIQUE INDEX patient_link_one_patient ON patient.patient_link USING btree (practice_id, what_type, what_id) WHERE (unlinked_at IS NULL)

CREATE UNIQUE INDEX patient_link_pkey ON patient.patient_link USING btree (practice_id, id)

CREATE UNIQUE INDEX patient_pkey ON patient.patient USING btree (practice_id, id)

CREATE UNIQUE INDEX patient_practice_id_external_id_key ON patient.patient USING btree (practice_id, external_id)

CREATE UNIQUE INDEX patient_practice_id_reference_key ON patient.patient USING btree (practice_id, reference)

CREATE UNIQUE INDEX person_pkey ON access.person USING btree (id)

CREATE UNIQUE INDEX person_sign_in_name_key ON access.person USING btree (sign_in_name)

CREATE UNIQUE INDEX phone_call_pkey ON communication.phone_call USING btree (practice_id, id)

CREATE UNIQUE INDEX phone_call_practice_id_provider_id_key ON communication.phone_call USING btree (practice_id, provider_id)

CREATE UNIQUE INDEX portal_account_once ON patient.portal_account USING btree (practice_id, account) WHERE (undone_at IS NULL)

CREATE UNIQUE INDEX portal_account_pkey ON patient.portal_account USING btree (practice_id, id)

CREATE UNIQUE INDEX portal_connection_pkey ON communication.portal_connection USING btree (practice_id)

CREATE UNIQUE INDEX portal_connection_practice_id_id_key ON communication.portal_connection USING btree (practice_id, id)

CREATE UNIQUE INDEX portal_file_pkey ON communication.portal_file USING btree (practice_id, id)

CREATE UNIQUE INDEX portal_file_practice_id_communication_id_place_key ON communication.portal_file USING btree (practice_id, communication_id, place)

CREATE UNIQUE INDEX practice_key_pkey ON platform.practice_key USING btree (practice_id)

CREATE UNIQUE INDEX promise_pkey ON work.promise USING btree (practice_id, id)

CREATE UNIQUE INDEX provider_sweep_pkey ON communication.provider_sweep USING btree (practice_id, channel, number)

CREATE UNIQUE INDEX raw_message_pkey ON communication.raw_message USING btree (practice_id, id)

CREATE UNIQUE INDEX raw_message_practice_id_channel_mailbox_provider_id_sha256_key ON communication.raw_message USING btree (practice_id, channel, mailbox, provider_id, sha256)

CREATE UNIQUE INDEX reach_request_pkey ON patient.reach_request USING btree (practice_id, id)

CREATE UNIQUE INDEX reach_request_runs_once ON patient.reach_request USING btree (practice_id, patient_id, kind, value) WHERE (ended_at IS NULL)

CREATE UNIQUE INDEX receiver_pkey ON escalation.receiver USING btree (practice_id, person_id)

CREATE UNIQUE INDEX recording_pkey ON communication.recording USING btree (practice_id, id)

CREATE UNIQUE INDEX recording_practice_id_provider_id_key ON communication.recording USING btree (practice_id, provider_id)

CREATE UNIQUE INDEX recovery_case_open ON escalation.recovery_case USING btree (practice_id, issue_id) WHERE (closed_at IS NULL)

CREATE UNIQUE INDEX recovery_case_pkey ON escalation.recovery_case USING btree (practice_id, id)

CREATE UNIQUE INDEX recovery_case_practice_id_reference_key ON escalation.recovery_case USING btree (practice_id, reference)

CREATE UNIQUE INDEX recovery_line_once ON escalation.recovery_line USING btree (practice_id, subject_id) WHERE (subject_id IS NOT NULL)

CREATE UNIQUE INDEX recovery_line_pkey ON escalation.recovery_line USING btree (practice_id, id)

CREATE UNIQUE INDEX recovery_note_pkey ON escalation.recovery_note USING btree (practice_id, id)

CREATE UNIQUE INDEX reference_counter_pkey ON platform.reference_counter USING btree (practice_id, kind)

CREATE UNIQUE INDEX rehearsal_answer_pkey ON playbook.rehearsal_answer USING btree (practice_id, rehearsal_id, "position")

CREATE UNIQUE INDEX rehearsal_one_open ON playbook.rehearsal USING btree (practice_id, person_id, lane) WHERE (ended_at IS NULL)

CREATE UNIQUE INDEX rehearsal_pkey ON playbook.rehearsal USING btree (practice_id, id)

CREATE UNIQUE INDEX related_person_pkey ON patient.related_person USING btree (practice_id, id)

CREATE UNIQUE INDEX reply_reason_pkey ON work.reply_reason USING btree (practice_id, id)

CREATE UNIQUE INDEX safety_text_pkey ON communication.safety_text USING btree (practice_id, issue_id, kind)

CREATE UNIQUE INDEX said_fact_pkey ON work.said_fact USING btree (practice_id, communication_id)

CREATE UNIQUE INDEX scheduled_task_pkey ON platform.scheduled_task USING btree (task_name, task_instance)

CREATE UNIQUE INDEX seal_pkey ON audit.seal USING btree (practice_id, number)

CREATE UNIQUE INDEX send_decision_pkey ON communication.send_decision USING btree (practice_id, id)

CREATE UNIQUE INDEX sent_form_pkey ON portal.sent_form USING btree (practice_id, link_id, form_token)

CREATE UNIQUE INDEX sent_link_pkey ON portal.sent_link USING btree (practice_id, link_id)

CREATE UNIQUE INDEX shift_exception_pkey ON access.shift_exception USING btree (practice_id, id)

CREATE UNIQUE INDEX shift_pkey ON access.shift USING btree (practice_id, id)

CREATE UNIQUE INDEX source_fix_pkey ON escalation.source_fix USING btree (practice_id, id)

CREATE UNIQUE INDEX split_part_pkey ON work.split_part USING btree (practice_id, id)

CREATE UNIQUE INDEX split_part_practice_id_part_item_id_key ON work.split_part USING btree (practice_id, part_item_id)

CREATE UNIQUE INDEX spring_session_attributes_pkey ON platform.spring_session_attributes USING btree (session_primary_id, attribute_name)

CREATE UNIQUE INDEX spring_session_pkey ON platform.spring_session USING btree (primary_id)

CREATE UNIQUE INDEX spring_session_session_id_key ON platform.spring_session USING btree (session_id)

CREATE UNIQUE INDEX step_pkey ON escalation.step USING btree (practice_id, id)

CREATE UNIQUE INDEX stored_file_pkey ON platform.stored_file USING btree (practice_id, id)

CREATE UNIQUE INDEX stray_mail_mailbox_provider_id_sha256_key ON communication.stray_mail USING btree (mailbox, provider_id, sha256)

CREATE UNIQUE INDEX stray_mail_pkey ON communication.stray_mail USING btree (id)

CREATE UNIQUE INDEX text_part_pkey ON communication.text_part USING btree (practice_id, id)

CREATE UNIQUE INDEX text_receipt_pkey ON communication.text_receipt USING btree (practice_id, id)

CREATE UNIQUE INDEX text_receipt_practice_id_provider_id_recipient_reference_st_key ON communication.text_receipt USING btree (practice_id, provider_id, recipient, reference, status) NULLS NOT DISTINCT

CREATE UNIQUE INDEX text_rule_pkey ON communication.text_rule USING btree (practice_id)

CREATE UNIQUE INDEX verified_step_once ON work.verified_step USING btree (practice_id, work_item_id, step) WHERE (taken_back_at IS NULL)

CREATE UNIQUE INDEX verified_step_pkey ON work.verified_step USING btree (practice_id, id)

CREATE UNIQUE INDEX visit_pkey ON portal.visit USING btree (practice_id, id)

CREATE UNIQUE INDEX work_item_pkey ON work.work_item USING btree (practice_id, id)

CREATE UNIQUE INDEX work_item_practice_id_reference_key ON work.work_item USING btree (practice_id, reference)

row security access.agreement forced

row security access.lane_grant forced

row security access.lane_sight forced

row security access.lane_training forced

row security access.language_skill forced

row security access.shift forced

row security access.shift_exception forced

row security audit.audit_event forced

row security audit.chain_head forced

row security audit.seal forced

row security communication.attachment forced

row security communication.communication forced

row security communication.delivery forced

row security communication.fax forced

row security communication.fax_service forced

row security communication.issue forced

row security communication.joined_fax forced

row security communication.line forced

row security communication.phone_call forced

row security communication.portal_connection forced

row security communication.portal_file forced

row security communication.provider_sweep forced

row security communication.raw_message forced

row security communication.recording forced

row security communication.safety_text forced

row security communication.send_decision forced

row security communication.text_part forced

row security communication.text_receipt forced

row security communication.text_rule forced

row security escalation.escalation forced

row security escalation.ladder_rule forced

row security escalation.notice forced

row security escalation.receiver forced

row security escalation.recovery_case forced

row security escalation.recovery_line forced

row security escalation.recovery_note forced

row security escalation.source_fix forced

row security escalation.step forced

row security patient.consent forced

row security patient.contact_point forced

row security patient.identity_check forced

row security patient.last_reference forced

row security patient.name_key forced

row security patient.patient forced

row security patient.patient_link forced

row security patient.portal_account forced

row security patient.reach_request forced

row security patient.related_person forced

row security platform.file_chunk forced

row security platform.practice_key forced

row security platform.reference_counter forced

row security platform.stored_file forced

row security playbook.approved_fact forced

row security playbook.gap forced

row security playbook.holding_signature forced

row security playbook.lane forced

row security playbook.lane_override forced

row security playbook.moment_version forced

row security playbook.rehearsal forced

row security playbook.rehearsal_answer forced

row security portal.next_step_link forced

row security portal.sent_form forced

row security portal.sent_link forced

row security portal.visit forced

row security practice.closure forced

row security practice.emergency_route forced

row security practice.interpreter_route forced

row security practice.location forced

row security practice.opening_hours forced

row security work.contact_attempt forced

row security work.draft forced

row security work.failed_delivery forced

row security work.hold forced

row security work.missing_page forced

row security work.note forced

row security work.ownership_event forced

row security work.promise forced

row security work.reply_reason forced

row security work.said_fact forced

row security work.split_part forced

row security work.verified_step forced

row security work.work_item forced

policy access.agreement own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy access.lane_grant own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy access.lane_sight own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy access.lane_training own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy access.language_skill own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy access.shift own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy access.shift_exception own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy audit.audit_event own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy audit.chain_head own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy audit.seal own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.attachment own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.communication own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.delivery own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.fax own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.fax_service own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.issue own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.joined_fax own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.line own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.phone_call own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.portal_connection own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.portal_file own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.provider_sweep own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.raw_message own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.recording own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.safety_text own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.send_decision own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.text_part own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.text_receipt own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy communication.text_rule own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy escalation.escalation own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy escalation.ladder_rule own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy escalation.notice own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy escalation.receiver own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy escalation.recovery_case own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy escalation.recovery_line own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy escalation.recovery_note own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy escalation.source_fix own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy escalation.step own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.consent own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.contact_point own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.identity_check own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.last_reference own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.name_key own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.patient own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.patient_link own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.portal_account own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.reach_request own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy patient.related_person own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy platform.file_chunk own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy platform.practice_key own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy platform.reference_counter own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy platform.stored_file own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy playbook.approved_fact own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy playbook.gap own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy playbook.holding_signature own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy playbook.lane own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy playbook.lane_override own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy playbook.moment_version own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy playbook.rehearsal own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy playbook.rehearsal_answer own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy portal.next_step_link own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy portal.sent_form own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy portal.sent_link own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy portal.visit own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy practice.closure own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy practice.emergency_route own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy practice.interpreter_route own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy practice.location own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy practice.opening_hours own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.contact_attempt own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.draft own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.failed_delivery own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.hold own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.missing_page own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.note own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.ownership_event own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.promise own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.reply_reason own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.said_fact own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.split_part own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.verified_step own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

policy work.work_item own_practice ALL using (practice_id = ( SELECT platform.current_practice() AS current_practice)) check (practice_id = ( SELECT platform.current_practice() AS current_practice))

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.audit_event FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.seal FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER keep_what_was_sent BEFORE UPDATE ON playbook.moment_version FOR EACH ROW EXECUTE FUNCTION playbook.keep_what_was_sent()

CREATE TRIGGER never_deleted BEFORE DELETE ON audit.chain_head FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit.audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit.chain_head FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit.seal FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE OR REPLACE FUNCTION audit.canonical(event audit.audit_event)
 RETURNS bytea
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (((((((((((audit.framed(uuid_send((event).practice_id)) || audit.framed(uuid_send((event).id))) || audit.framed(timestamptz_send((event).at))) || audit.framed(convert_to((event).actor_kind, 'UTF8'::name))) || audit.framed(uuid_send((event).actor_id))) || audit.framed(convert_to((event).action, 'UTF8'::name))) || audit.framed(convert_to((event).entity_type, 'UTF8'::name))) || audit.framed(uuid_send((event).entity_id))) || audit.framed(uuid_send((event).patient_id))) || audit.framed(convert_to((event).reason, 'UTF8'::name))) || audit.framed((SELECT string_agg(uuid_send(one.id), '\x'::bytea ORDER BY one.nth) AS string_agg FROM unnest((canonical.event).shown) WITH ORDINALITY one(id, nth)))) || audit.framed(xid8send((event).written_in)))

CREATE OR REPLACE FUNCTION audit.framed(value bytea)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (value IS NULL) THEN int4send('-1'::integer) ELSE (int4send(length(value)) || value) END

CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end
$function$

CREATE OR REPLACE FUNCTION communication.after_restore()
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'pg_catalog'
AS $function$
    update communication.delivery
    set state = 'uncertain', reason = 'restored', changed_at = now(), version = version + 1
    where state in ('ready', 'sending')
$function$

CREATE OR REPLACE FUNCTION platform.current_practice()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
declare
    practice text := current_setting('throughline.practice', true);
begin
    if practice is null or practice = '' then
        raise exception 'no practice is set for this transaction'
            using errcode = 'insufficient_privilege', hint = 'open the transaction within a practice';
    end if;
    return practice::uuid;
end
$function$

CREATE OR REPLACE FUNCTION playbook.keep_what_was_sent()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
    if new.withdraws <> old.withdraws
        or (old.state <> 'draft' and (new.content, new.writers) is distinct from (old.content, old.writers)) then
        raise exception 'version % of % is no draft', old.number, old.moment using errcode = 'check_violation';
    end if;
    return new;
end
$function$

CREATE OR REPLACE PROCEDURE platform.make_practice_owned(IN owned regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
    execute format('alter table %s enable row level security', owned);
    execute format('alter table %s force row level security', owned);
    execute format(
        'create policy own_practice on %s using (practice_id = (select platform.current_practice())) '
        'with check (practice_id = (select platform.current_practice()))', owned);
end
$procedure$

view access.v_membership
 SELECT practice_id,
    person_id,
    active_from,
    active_until
   FROM access.membership m;

view communication.v_incoming_call
 SELECT practice_id,
    id,
    issue_id,
    sender_phone,
    at
   FROM communication.communication c
  WHERE ((direction = 'in'::text) AND (channel = ANY (ARRAY['call'::text, 'voicemail'::text])));

view communication.v_last_contact
 SELECT DISTINCT ON (practice_id, issue_id) practice_id,
    issue_id,
    id,
    sender_name,
    sender_phone,
    sender_email,
    at,
    sender_account
   FROM communication.communication c
  WHERE (direction = 'in'::text)
  ORDER BY practice_id, issue_id, at DESC, id DESC;

view communication.v_live_call
 SELECT practice_id,
    id,
    caller,
    caller_name,
    began_at,
    taken_at
   FROM communication.phone_call
  WHERE ((ended_at IS NULL) AND (missed_at IS NULL));

view communication.v_portal_account
 SELECT DISTINCT practice_id,
    issue_id,
    sender_account AS account
   FROM communication.communication c
  WHERE ((direction = 'in'::text) AND (sender_account IS NOT NULL));

view communication.v_reply
 SELECT practice_id,
    issue_id,
    id,
    at,
    language,
    purpose,
    part_received,
    part_checking,
    part_needed,
    part_next
   FROM communication.communication c
  WHERE ((direction = 'out'::text) AND (kind = 'reply'::text) AND (channel <> 'fax'::text) AND (purpose <> 'page-link'::text));

view communication.v_undelivered
 SELECT d.practice_id,
    d.communication_id,
    c.issue_id,
    d.changed_at AS since,
        CASE
            WHEN (d.state = 'uncertain'::text) THEN 'uncertain'::text
            WHEN (d.reason ~~ 'gate.%'::text) THEN 'not-allowed'::text
            WHEN ((d.reason ~~ 'smtp-5%'::text) OR (d.reason ~~ 'bounced%'::text) OR (d.reason ~~ 'text-%'::text) OR (d.reason ~~ 'fax-%'::text) OR (d.reason ~~ 'portal-%'::text)) THEN 'refused'::text
            ELSE 'given-up'::text
        END AS trouble
   FROM (communication.delivery d
     JOIN communication.communication c ON (((c.practice_id = d.practice_id) AND (c.id = d.communication_id))))
  WHERE (d.state = ANY (ARRAY['failed'::text, 'uncertain'::text]));

view escalation.v_recovery
 SELECT practice_id,
    id,
    reference,
    work_item_id,
    opened_at,
    closed_at
   FROM escalation.recovery_case;

view patient.v_contact_point
 SELECT practice_id,
    patient_id,
    kind,
    value,
    used_for,
    sms_able,
    rank,
    verified_on,
    usable_from
   FROM patient.contact_point c
  WHERE (retired_at IS NULL);

view patient.v_patient_summary
 SELECT practice_id,
    id,
    reference,
    external_id,
    given,
    family,
    birth_date,
    spoken_language,
    written_language,
    interpreter_needed,
    (discreet OR (EXISTS ( SELECT
           FROM patient.reach_request r
          WHERE ((r.practice_id = p.practice_id) AND (r.patient_id = p.id) AND (r.ended_at IS NULL))))) AS discreet,
    good_from,
    good_until,
    status,
    merged_into
   FROM patient.patient p;

view patient.v_related_person
 SELECT practice_id,
    patient_id,
    given,
    family,
    active_from,
    active_until,
    id,
    relation
   FROM patient.related_person r;

view patient.v_text_number
 SELECT DISTINCT ON (practice_id, patient_id) practice_id,
    patient_id,
    value AS number
   FROM patient.contact_point
  WHERE ((kind = 'PHONE'::text) AND sms_able AND (retired_at IS NULL))
  ORDER BY practice_id, patient_id, rank;

view practice.v_practice
 SELECT id,
    name,
    sms_name
   FROM practice.organization o
  WHERE (kind = 'practice'::text);

view work.v_item
 SELECT practice_id,
    id,
    reference,
    issue_id,
    patient_id,
    lane,
    moment,
    urgency,
    language,
    received_at,
    promise_due_at,
    owner_person_id,
    business_status,
    closed_at
   FROM work.work_item;

view work.v_promise
 SELECT practice_id,
    id,
    work_item_id,
    what,
    due_at,
    made_by,
    made_at,
    state,
    ended_at
   FROM work.promise;

view work.v_reply_reason
 SELECT practice_id,
    id,
    work_item_id,
    communication_id,
    doubt,
    words,
    reason,
    given_at,
    given_by
   FROM work.reply_reason;

grant DELETE, INSERT, SELECT on communication.fax_service to the application

grant DELETE, INSERT, SELECT on communication.text_receipt to the application

grant DELETE, INSERT, SELECT on patient.name_key to the application

grant DELETE, INSERT, SELECT on platform.file_chunk to the application

grant DELETE, INSERT, SELECT on platform.stored_file to the application

grant DELETE, INSERT, SELECT on practice.agency_practice to the application

grant DELETE, INSERT, SELECT, UPDATE on access.credential to the application

grant DELETE, INSERT, SELECT, UPDATE on access.passkey to the application

grant DELETE, INSERT, SELECT, UPDATE on communication.text_part to the application

grant DELETE, INSERT, SELECT, UPDATE on platform.event_publication to the application

grant DELETE, INSERT, SELECT, UPDATE on platform.scheduled_task to the application

grant DELETE, INSERT, SELECT, UPDATE on platform.spring_session to the application

grant DELETE, INSERT, SELECT, UPDATE on platform.spring_session_attributes to the application

grant DELETE, INSERT, SELECT, UPDATE on practice.closure to the application

grant DELETE, INSERT, SELECT, UPDATE on practice.opening_hours to the application

grant DELETE, INSERT, SELECT, UPDATE on work.draft to the application

grant INSERT, SELECT on access.agreement to the application

grant INSERT, SELECT on access.shift to the application

grant INSERT, SELECT on access.shift_exception to the application

grant INSERT, SELECT on audit.audit_event to the application

grant INSERT, SELECT on audit.seal to the application

grant INSERT, SELECT on communication.attachment to the application

grant INSERT, SELECT on communication.joined_fax to the application

grant INSERT, SELECT on communication.raw_message to the application

grant INSERT, SELECT on communication.safety_text to the application

grant INSERT, SELECT on communication.send_decision to the application

grant INSERT, SELECT on communication.stray_mail to the application

grant INSERT, SELECT on escalation.recovery_line to the application

grant INSERT, SELECT on escalation.recovery_note to the application

grant INSERT, SELECT on escalation.source_fix to the application

grant INSERT, SELECT on escalation.step to the application

grant INSERT, SELECT on patient.consent to the application

grant INSERT, SELECT on patient.identity_check to the application

grant INSERT, SELECT on platform.practice_key to the application

grant INSERT, SELECT on playbook.approved_fact to the application

grant INSERT, SELECT on playbook.gap to the application

grant INSERT, SELECT on playbook.holding_signature to the application

grant INSERT, SELECT on playbook.lane_override to the application

grant INSERT, SELECT on playbook.rehearsal to the application

grant INSERT, SELECT on playbook.rehearsal_answer to the application

grant INSERT, SELECT on portal.link_address to the application

grant INSERT, SELECT on portal.sent_form to the application

grant INSERT, SELECT on portal.sent_link to the application

grant INSERT, SELECT on practice.emergency_route to the application

grant INSERT, SELECT on practice.interpreter_route to the application

grant INSERT, SELECT on work.contact_attempt to the application

grant INSERT, SELECT on work.failed_delivery to the application

grant INSERT, SELECT on work.note to the application

grant INSERT, SELECT on work.ownership_event to the application

grant INSERT, SELECT on work.reply_reason to the application

grant INSERT, SELECT on work.said_fact to the application

grant INSERT, SELECT on work.split_part to the application

grant INSERT, SELECT, UPDATE on access.lane_grant to the application

grant INSERT, SELECT, UPDATE on access.lane_sight to the application

grant INSERT, SELECT, UPDATE on access.lane_training to the application

grant INSERT, SELECT, UPDATE on access.language_skill to the application

grant INSERT, SELECT, UPDATE on access.membership to the application

grant INSERT, SELECT, UPDATE on access.person to the application

grant INSERT, SELECT, UPDATE on audit.chain_head to the application

grant INSERT, SELECT, UPDATE on communication.channel_address to the application

grant INSERT, SELECT, UPDATE on communication.communication to the application

grant INSERT, SELECT, UPDATE on communication.delivery to the application

grant INSERT, SELECT, UPDATE on communication.fax to the application

grant INSERT, SELECT, UPDATE on communication.issue to the application

grant INSERT, SELECT, UPDATE on communication.line to the application

grant INSERT, SELECT, UPDATE on communication.phone_call to the application

grant INSERT, SELECT, UPDATE on communication.portal_connection to the application

grant INSERT, SELECT, UPDATE on communication.portal_file to the application

grant INSERT, SELECT, UPDATE on communication.provider_sweep to the application

grant INSERT, SELECT, UPDATE on communication.recording to the application

grant INSERT, SELECT, UPDATE on communication.text_rule to the application

grant INSERT, SELECT, UPDATE on escalation.escalation to the application

grant INSERT, SELECT, UPDATE on escalation.ladder_rule to the application

grant INSERT, SELECT, UPDATE on escalation.notice to the application

grant INSERT, SELECT, UPDATE on escalation.receiver to the application

grant INSERT, SELECT, UPDATE on escalation.recovery_case to the application

grant INSERT, SELECT, UPDATE on patient.contact_point to the application

grant INSERT, SELECT, UPDATE on patient.last_reference to the application

grant INSERT, SELECT, UPDATE on patient.patient to the application

grant INSERT, SELECT, UPDATE on patient.patient_link to the application

grant INSERT, SELECT, UPDATE on patient.portal_account to the application

grant INSERT, SELECT, UPDATE on patient.reach_request to the application

grant INSERT, SELECT, UPDATE on patient.related_person to the application

grant INSERT, SELECT, UPDATE on platform.reference_counter to the application

grant INSERT, SELECT, UPDATE on playbook.lane to the application

grant INSERT, SELECT, UPDATE on playbook.moment_version to the application

grant INSERT, SELECT, UPDATE on portal.next_step_link to the application

grant INSERT, SELECT, UPDATE on portal.visit to the application

grant INSERT, SELECT, UPDATE on practice.location to the application

grant INSERT, SELECT, UPDATE on practice.organization to the application

grant INSERT, SELECT, UPDATE on work.hold to the application

grant INSERT, SELECT, UPDATE on work.missing_page to the application

grant INSERT, SELECT, UPDATE on work.promise to the application

grant INSERT, SELECT, UPDATE on work.verified_step to the application

grant INSERT, SELECT, UPDATE on work.work_item to the application

grant SELECT on access.v_membership to the application

grant SELECT on communication.v_incoming_call to the application

grant SELECT on communication.v_last_contact to the application

grant SELECT on communication.v_live_call to the application

grant SELECT on communication.v_portal_account to the application

grant SELECT on communication.v_reply to the application

grant SELECT on communication.v_undelivered to the application

grant SELECT on escalation.v_recovery to the application

grant SELECT on patient.v_contact_point to the application

grant SELECT on patient.v_patient_summary to the application

grant SELECT on patient.v_related_person to the application

grant SELECT on patient.v_text_number to the application

grant SELECT on practice.v_practice to the application

grant SELECT on work.v_item to the application

grant SELECT on work.v_promise to the application

grant SELECT on work.v_reply_reason to the application
