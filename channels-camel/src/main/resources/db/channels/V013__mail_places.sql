-- Where each mail that was taken in lies, so that an erasure reaches the mailbox too. A UID means a mail only with its
-- UIDVALIDITY; a mailbox that was renumbered is read again and its mails get new rows.
CREATE TABLE channels.mail_place (
    mailbox       uuid NOT NULL REFERENCES channels.mailbox (id) ON DELETE CASCADE,
    uid_validity  bigint NOT NULL,
    uid           bigint NOT NULL,
    external_id   text NOT NULL,
    taken_at      timestamptz NOT NULL,
    PRIMARY KEY (mailbox, uid_validity, uid)
);
COMMENT ON COLUMN channels.mail_place.external_id IS 'of the message in the inbox; says nothing of a person';
CREATE INDEX mail_place_of_mail ON channels.mail_place (external_id);
GRANT SELECT, INSERT, DELETE ON channels.mail_place TO sala_app;
