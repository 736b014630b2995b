-- The help desk. Times are timestamptz in UTC; ids are UUIDv7 made by the application.

CREATE TABLE team (
  key         text PRIMARY KEY,
  name_th     text NOT NULL,
  name_en     text NOT NULL,
  sla_policy  text NOT NULL
);

CREATE TABLE agent (
  user_name     text PRIMARY KEY,
  display_name  text NOT NULL,
  locale        text NOT NULL DEFAULT 'th',
  active        boolean NOT NULL DEFAULT true
);
COMMENT ON COLUMN agent.user_name IS 'pd:staff';
COMMENT ON COLUMN agent.display_name IS 'pd:staff';

CREATE TABLE agent_team (
  user_name  text NOT NULL REFERENCES agent,
  team       text NOT NULL REFERENCES team,
  PRIMARY KEY (user_name, team)
);

-- Which team answers for what an account receives.
CREATE TABLE account (
  channel  text NOT NULL,
  account  text NOT NULL,
  team     text NOT NULL REFERENCES team,
  main     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (channel, account)
);
-- What is opened by hand belongs to the channel's main account, unless the caller works elsewhere.
CREATE UNIQUE INDEX account_main ON account (channel) WHERE main;

-- For an account we do not know it is the team of the channel's first.
CREATE FUNCTION ticketing.team_of(receiving_channel text, receiving_account text) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT team FROM ticketing.account
  ORDER BY (channel = receiving_channel AND account = lower(receiving_account)) DESC, (channel = receiving_channel) DESC,
    main DESC, channel, account
  LIMIT 1
$$;

-- Original bytes: raw messages and attachments, encrypted with a key each. What refers to a blob does so without a
-- foreign key: an id whose blob is gone means that the bytes were erased.
CREATE TABLE blob (
  id          uuid PRIMARY KEY,
  sealed_key  bytea NOT NULL,
  bytes       bytea NOT NULL
);
ALTER TABLE blob ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON COLUMN blob.bytes IS 'pd:message-content';

-- Inbox (T1). The payload is the normalised message, sealed; it goes when the message is delivered.
-- The messages of one sender share a turn: one worker at a time delivers them, oldest first.
CREATE TABLE inbox (
  id           uuid PRIMARY KEY,
  channel      text NOT NULL,
  account      text NOT NULL,
  external_id  text NOT NULL,
  sender       bytea,
  turn         bigint NOT NULL GENERATED ALWAYS AS
                 (hashtextextended(channel || ':' || coalesce(encode(sender, 'hex'), id::text), 0)) STORED,
  state        text NOT NULL CHECK (state IN ('pending', 'delivered', 'quarantined', 'refused', 'ignored')),
  received_at  timestamptz NOT NULL,
  settled_at   timestamptz,
  attempts     int NOT NULL DEFAULT 0,
  due_at       timestamptz,
  reason       text,
  raw          uuid,
  payload_key  bytea,
  payload      bytea,
  files        uuid[] NOT NULL DEFAULT '{}',
  ticket       uuid,
  message      uuid,
  UNIQUE (channel, external_id)
);
COMMENT ON COLUMN inbox.due_at IS 'when a failed delivery is tried again; null: at once';
COMMENT ON COLUMN inbox.files IS 'blobs of the attachments, in the order of the payload';
COMMENT ON COLUMN inbox.payload IS 'pd:message-content';
COMMENT ON COLUMN inbox.sender IS 'pd:identifier-hash';
COMMENT ON COLUMN inbox.turn IS 'pd:identifier-hash';
CREATE INDEX inbox_pending ON inbox (id) WHERE state = 'pending';
CREATE INDEX inbox_turn ON inbox (turn, id) WHERE state = 'pending';
CREATE INDEX inbox_suspect ON inbox (turn) WHERE state = 'pending' AND attempts > 0;
CREATE INDEX inbox_message ON inbox (message) WHERE message IS NOT NULL;
CREATE INDEX inbox_quarantined ON inbox (received_at) WHERE state = 'quarantined';
CREATE INDEX inbox_received ON inbox (received_at, channel);

CREATE TABLE inbox_duplicate (
  id           uuid PRIMARY KEY,
  channel      text NOT NULL,
  external_id  text NOT NULL,
  received_at  timestamptz NOT NULL
);
CREATE INDEX inbox_duplicate_received ON inbox_duplicate (received_at, channel);

-- Seven digits; a check digit is put behind them.
CREATE SEQUENCE ticket_number START WITH 100000 MAXVALUE 9999999;

CREATE TABLE ticket (
  id                 uuid PRIMARY KEY,
  number             bigint NOT NULL UNIQUE,
  subject            text NOT NULL,
  kind               text NOT NULL,
  state              text NOT NULL
    CHECK (state IN ('not-started', 'in-progress', 'waiting', 'done', 'cancelled')),
  priority           text NOT NULL,
  stage              text CHECK (stage IN ('before', 'during', 'after')),
  channel            text NOT NULL,
  account            text,
  customer           uuid NOT NULL,
  team               text NOT NULL REFERENCES team,
  assignee           text REFERENCES agent,
  assignment_reason  text NOT NULL,
  created_at         timestamptz NOT NULL,
  active_at          timestamptz NOT NULL,
  closed_at          timestamptz,
  waiting_until      timestamptz,
  waiting_for        text,
  outcome            text,
  reason             text,
  reopen_count       int NOT NULL DEFAULT 0,
  tags               text[] NOT NULL DEFAULT '{}',
  follows            uuid REFERENCES ticket,
  last_message       uuid,
  sla_policy         text NOT NULL,
  sla_policy_version int NOT NULL,
  calendar           text NOT NULL,
  calendar_version   int NOT NULL,
  language           text NOT NULL DEFAULT 'th',
  restricted         boolean NOT NULL DEFAULT false,
  version            int NOT NULL,
  CHECK (state NOT IN ('done', 'cancelled') OR outcome IS NOT NULL AND closed_at IS NOT NULL)
);
COMMENT ON COLUMN ticket.restricted IS 'the customer''s data is kept but not used (PDPA section 34)';
COMMENT ON COLUMN ticket.subject IS 'pd:message-content';
COMMENT ON COLUMN ticket.tags IS 'pd:message-content';
COMMENT ON COLUMN ticket.reason IS 'pd:message-content';
COMMENT ON COLUMN ticket.assignee IS 'pd:staff';
COMMENT ON COLUMN ticket.customer IS 'pd:subject';
CREATE INDEX ticket_open ON ticket (active_at DESC, id DESC) WHERE state IN ('not-started', 'in-progress', 'waiting');
CREATE INDEX ticket_open_team ON ticket (team, active_at DESC, id DESC)
  WHERE state IN ('not-started', 'in-progress', 'waiting');
CREATE INDEX ticket_open_assignee ON ticket (assignee, active_at DESC, id DESC)
  WHERE state IN ('not-started', 'in-progress', 'waiting');
CREATE INDEX ticket_team ON ticket (team, active_at DESC, id DESC);
CREATE INDEX ticket_active ON ticket (active_at DESC, id DESC);
CREATE INDEX ticket_subject_trigrams ON ticket USING gin (subject public.gin_trgm_ops);
CREATE INDEX ticket_customer ON ticket (customer, active_at DESC);
CREATE INDEX ticket_follows ON ticket (follows, id) WHERE follows IS NOT NULL;
CREATE INDEX ticket_created ON ticket (created_at);

-- Every change: who, when, why. Append-only, and no way round by way of the ticket.
CREATE TABLE ticket_change (
  id          uuid PRIMARY KEY,
  ticket      uuid NOT NULL REFERENCES ticket ON DELETE RESTRICT,
  at          timestamptz NOT NULL,
  actor       text NOT NULL,
  field       text NOT NULL,
  from_value  text,
  to_value    text,
  reason      text
);
COMMENT ON COLUMN ticket_change.actor IS 'pd:staff';
COMMENT ON COLUMN ticket_change.from_value IS 'pd:message-content';
COMMENT ON COLUMN ticket_change.to_value IS 'pd:message-content';
COMMENT ON COLUMN ticket_change.reason IS 'pd:message-content';
CREATE INDEX ticket_change_ticket ON ticket_change (ticket, id);

-- Participants, Message-ID and references are sealed together: an id of ours carries a thread token.
CREATE TABLE message (
  id                   uuid PRIMARY KEY,
  ticket               uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
  direction            text NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  kind                 text NOT NULL CHECK (kind IN ('message', 'reply', 'note', 'acknowledgement')),
  channel              text NOT NULL,
  account              text,
  external_id          text,
  author               text NOT NULL,
  customer             uuid,
  at                   timestamptz NOT NULL,
  sent_at              timestamptz,
  subject              text,
  text                 text NOT NULL,
  html                 text,
  language             text NOT NULL,
  participants_key     bytea NOT NULL,
  participants         bytea NOT NULL,
  -- Keyed hashes of the participants' addresses in hexadecimal, our own left out: so an erasure finds them.
  addresses            text[] NOT NULL DEFAULT '{}',
  trust                text,
  automatic            boolean NOT NULL DEFAULT false,
  purpose              text,
  decision             uuid,
  raw                  uuid,
  delivery_state       text
    CHECK (delivery_state IN ('queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'uncertain')),
  delivery_at          timestamptz,
  delivery_reason      text,
  UNIQUE (id, kind)
);
COMMENT ON COLUMN message.text IS 'pd:message-content';
COMMENT ON COLUMN message.html IS 'pd:message-content';
COMMENT ON COLUMN message.subject IS 'pd:message-content';
COMMENT ON COLUMN message.participants IS 'pd:contact';
COMMENT ON COLUMN message.addresses IS 'pd:identifier-hash';
COMMENT ON COLUMN message.customer IS 'pd:subject';
COMMENT ON COLUMN message.author IS 'pd:staff';
CREATE INDEX message_ticket ON message (ticket, id);
CREATE INDEX message_addresses ON message USING gin (addresses);
CREATE INDEX message_customer ON message (customer) WHERE customer IS NOT NULL;
CREATE INDEX message_text_trigrams ON message USING gin (text public.gin_trgm_ops);
CREATE UNIQUE INDEX message_external ON message (channel, external_id) WHERE external_id IS NOT NULL;

-- Who wrote under an address without proving it (M5): one subject per claimed address, apart from the person it belongs to.
CREATE TABLE unproven_sender (
  address  bytea PRIMARY KEY,
  subject  uuid NOT NULL UNIQUE,
  since    timestamptz NOT NULL
);
COMMENT ON COLUMN unproven_sender.address IS 'pd:identifier-hash';
COMMENT ON COLUMN unproven_sender.subject IS 'pd:subject';

-- Who takes part in a conversation, by keyed hash: compared, never read.
CREATE TABLE participant (
  ticket    uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
  address   bytea NOT NULL,
  customer  uuid,
  PRIMARY KEY (ticket, address)
);
COMMENT ON COLUMN participant.address IS 'pd:identifier-hash';
COMMENT ON COLUMN participant.customer IS 'pd:subject';
CREATE INDEX participant_customer ON participant (customer) WHERE customer IS NOT NULL;

-- Unguessable tokens issued to a ticket with each message that leaves; kept as SHA-256 (M5).
CREATE TABLE thread_token (
  hash       bytea PRIMARY KEY,
  ticket     uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
  message    uuid NOT NULL REFERENCES message ON DELETE CASCADE,
  issued_at  timestamptz NOT NULL
);
CREATE INDEX thread_token_ticket ON thread_token (ticket);
CREATE INDEX thread_token_message ON thread_token (message);

CREATE TABLE attachment (
  id          uuid PRIMARY KEY,
  message     uuid NOT NULL REFERENCES message ON DELETE CASCADE,
  name        text NOT NULL,
  size        bigint NOT NULL,
  sha256      bytea NOT NULL,
  type        text NOT NULL,
  content_id  text,
  state       text NOT NULL CHECK (state IN ('unscanned', 'clean', 'infected')),
  blob        uuid NOT NULL
);
COMMENT ON COLUMN attachment.name IS 'pd:message-content';
CREATE INDEX attachment_message ON attachment (message);

-- Files that a colleague added to a draft; they become attachments when it is sent.
CREATE TABLE upload (
  id      uuid PRIMARY KEY,
  owner   text NOT NULL,
  name    text NOT NULL,
  size    bigint NOT NULL,
  sha256  bytea NOT NULL,
  type    text NOT NULL,
  blob    uuid NOT NULL,
  at      timestamptz NOT NULL
);
COMMENT ON COLUMN upload.owner IS 'pd:staff';
COMMENT ON COLUMN upload.name IS 'pd:message-content';
CREATE INDEX upload_at ON upload (at);

CREATE TABLE calendar_version (
  calendar  text NOT NULL,
  version   int NOT NULL,
  document  jsonb NOT NULL,
  PRIMARY KEY (calendar, version)
);

CREATE TABLE holiday (
  day      date NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('government', 'bank', 'company', 'observance')),
  name_th  text NOT NULL,
  name_en  text NOT NULL,
  source   text NOT NULL,
  PRIMARY KEY (day, kind, name_en)
);

CREATE TABLE sla_policy_version (
  policy    text NOT NULL,
  version   int NOT NULL,
  effective_from date NOT NULL,
  document  jsonb NOT NULL,
  PRIMARY KEY (policy, version)
);

CREATE TABLE sla_clock (
  ticket      uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
  clock       text NOT NULL CHECK (clock IN ('first-response', 'next-response', 'resolution')),
  started_at  timestamptz NOT NULL,
  due_at      timestamptz,
  met_at      timestamptz,
  -- The ticket was closed before the target was reached.
  stopped_at  timestamptz,
  -- ISO 8601: PT1H is service time, P2D are working days.
  budget      text NOT NULL,
  -- Service time from start to met_at, in the calendar version pinned to the ticket.
  elapsed_seconds bigint,
  CHECK ((met_at IS NULL) = (elapsed_seconds IS NULL)),
  PRIMARY KEY (ticket, clock)
);
CREATE INDEX sla_clock_due ON sla_clock (due_at) WHERE met_at IS NULL AND stopped_at IS NULL;
CREATE INDEX sla_clock_started ON sla_clock (clock, started_at);

-- When a clock does not count although the calendar is open. No end: it is paused now.
CREATE TABLE sla_pause (
  ticket   uuid NOT NULL,
  clock    text NOT NULL,
  from_at  timestamptz NOT NULL,
  to_at    timestamptz,
  reason   text NOT NULL,
  PRIMARY KEY (ticket, clock, from_at),
  FOREIGN KEY (ticket, clock) REFERENCES sla_clock ON DELETE CASCADE
);
CREATE UNIQUE INDEX sla_pause_running ON sla_pause (ticket, clock) WHERE to_at IS NULL;

-- Outbox (T2 writes, T3 sends).
CREATE TABLE outbox (
  id               uuid PRIMARY KEY,
  message          uuid NOT NULL UNIQUE,
  -- A note has no row here: what is internal cannot leave.
  kind             text NOT NULL CHECK (kind IN ('reply', 'acknowledgement')),
  ticket           uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
  channel          text NOT NULL,
  -- Everybody whose data it uses: who is written to, and the ticket's customer. Each may stop it.
  persons          uuid[] NOT NULL CHECK (cardinality(persons) > 0),
  purpose          text NOT NULL,
  decision         uuid NOT NULL,
  state            text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled')),
  created_at       timestamptz NOT NULL,
  available_at     timestamptz NOT NULL,
  -- Who sends it: a token of one claim. It stays until the next claim, so that a late word is still understood.
  claim            uuid UNIQUE,
  -- Whether the send began. What did not begin surely did not leave.
  begun            boolean NOT NULL DEFAULT false,
  lease_until      timestamptz,
  attempts         int NOT NULL DEFAULT 0,
  provider_answer  text,
  reason           text,
  settled_at       timestamptz,
  FOREIGN KEY (message, kind) REFERENCES message (id, kind) ON DELETE CASCADE
);
COMMENT ON COLUMN outbox.persons IS 'pd:subject';
CREATE INDEX outbox_due ON outbox (channel, available_at) WHERE state = 'queued';
CREATE INDEX outbox_sending ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_state ON outbox (state, created_at DESC);
CREATE INDEX outbox_ticket ON outbox (ticket);
CREATE INDEX outbox_persons ON outbox USING gin (persons) WHERE state IN ('queued', 'sending');

-- At most five acknowledgements per address and day.
CREATE TABLE acknowledgement (
  message  uuid PRIMARY KEY REFERENCES message ON DELETE CASCADE,
  address  bytea NOT NULL,
  at       timestamptz NOT NULL
);
COMMENT ON COLUMN acknowledgement.address IS 'pd:identifier-hash';
CREATE INDEX acknowledgement_address ON acknowledgement (address, at);

-- Live push (M10): no personal data.
CREATE TABLE feed_event (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid     xid8 NOT NULL DEFAULT pg_current_xact_id(),
  kind    text NOT NULL,
  ticket  uuid NOT NULL,
  number  bigint NOT NULL,
  team    text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX feed_event_read ON feed_event (xid, seq);

-- What a deed made or changed, never what was shown of it.
CREATE TABLE idempotency (
  key         text NOT NULL,
  caller      text NOT NULL,
  request     bytea NOT NULL,
  status      int NOT NULL,
  resource    text,
  at          timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);
COMMENT ON COLUMN idempotency.caller IS 'pd:staff';

-- Who is kept and not used: restricted (section 34), or objected to what the desk works for (section 32). The predicate
-- of every list, search and history.
CREATE VIEW silenced AS
  SELECT subject_id AS customer FROM consent.active_block
  WHERE kind = 'restriction' OR purpose_key = 'customer-care';

-- The history of tickets is append-only; what it quotes of a person is the one thing that can go, once the person's
-- erasure is on record.
CREATE FUNCTION ticketing.forget_words_of_history(person uuid) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  forgotten bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM consent.subject WHERE id = person AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'No erasure of this person is on record.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE ticketing.ticket_change
  SET from_value = CASE WHEN field IN ('subject', 'tags', 'reason') THEN NULL ELSE from_value END,
      to_value = CASE WHEN field IN ('subject', 'tags', 'reason') THEN NULL ELSE to_value END,
      reason = NULL
  WHERE ticket IN (SELECT id FROM ticketing.ticket WHERE customer = person)
    AND (field IN ('subject', 'tags', 'reason') AND coalesce(from_value, to_value) IS NOT NULL OR reason IS NOT NULL);
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
REVOKE ALL ON FUNCTION ticketing.forget_words_of_history(uuid) FROM PUBLIC;

GRANT USAGE ON SCHEMA ticketing TO sala_app;
GRANT SELECT ON ALL TABLES IN SCHEMA ticketing TO sala_app;
GRANT INSERT, UPDATE ON
  blob, inbox, ticket, message, participant, unproven_sender, thread_token, attachment, upload, sla_clock, sla_pause, outbox,
  acknowledgement, feed_event, idempotency, agent, agent_team, team, account, holiday TO sala_app;
-- Only what an erasure takes and what is kept for a day. Tickets, the inbox and the clocks stay as figures.
GRANT DELETE ON blob, message, participant, unproven_sender, upload, feed_event, idempotency TO sala_app;
GRANT INSERT ON inbox_duplicate, ticket_change, calendar_version, sla_policy_version TO sala_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA ticketing TO sala_app;
GRANT EXECUTE ON FUNCTION ticketing.forget_words_of_history(uuid) TO sala_app;
