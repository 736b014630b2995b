-- Acknowledgements leave with the null reverse path (RFC 3834), which some small servers do not take.
ALTER TABLE channels.mailbox ADD COLUMN smtp_null_sender boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN channels.mailbox.smtp_null_sender IS 'false for a server that refuses MAIL FROM:<>';
