-- The hub's own mailboxes. Passwords are not here: the row names the setting that holds them.
GRANT USAGE ON SCHEMA channels TO sala_app;
GRANT SELECT ON channels.flyway_schema_history TO sala_app;

CREATE TABLE channels.mailbox (
    id             uuid PRIMARY KEY,
    address        text NOT NULL UNIQUE,
    imap_host      text,
    imap_port      int,
    imap_security  text NOT NULL DEFAULT 'tls' CHECK (imap_security IN ('none', 'starttls', 'tls')),
    imap_user      text,
    imap_password  text,
    imap_folder    text NOT NULL DEFAULT 'INBOX',
    smtp_host      text,
    smtp_port      int,
    smtp_security  text NOT NULL DEFAULT 'tls' CHECK (smtp_security IN ('none', 'starttls', 'tls')),
    smtp_user      text,
    smtp_password  text,
    active         boolean NOT NULL DEFAULT true,
    lease_owner    text,
    lease_until    timestamptz,
    last_poll_at   timestamptz,
    failing_since  timestamptz,
    last_error     text
);
COMMENT ON COLUMN channels.mailbox.imap_host IS 'SALA_IMAP_HOST when null; so for the port, and for SMTP';
COMMENT ON COLUMN channels.mailbox.imap_user IS 'the address when null';
COMMENT ON COLUMN channels.mailbox.imap_password IS 'name of the environment variable that holds the password, never the password';
COMMENT ON COLUMN channels.mailbox.smtp_user IS 'no sign-in when null';
COMMENT ON COLUMN channels.mailbox.smtp_password IS 'name of the environment variable that holds the password, never the password';
COMMENT ON COLUMN channels.mailbox.lease_owner IS 'the node that alone may read this mailbox until lease_until';

-- How far a mailbox has been read; written in the transaction that accepts its mails.
CREATE TABLE channels.mailbox_watermark (
    mailbox       uuid PRIMARY KEY REFERENCES channels.mailbox (id) ON DELETE CASCADE,
    uid_validity  bigint NOT NULL,
    last_uid      bigint NOT NULL,
    updated_at    timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON channels.mailbox TO sala_app;
GRANT SELECT, INSERT, UPDATE ON channels.mailbox_watermark TO sala_app;
