-- The two mailboxes of the embedded default. Hosts and ports come from the environment, the password is the address.
INSERT INTO channels.mailbox (id, address, imap_security, smtp_security, smtp_null_sender)
VALUES ('01930000-0000-7000-8000-00000000a001', 'support@sala.test', 'none', 'none', false),
       ('01930000-0000-7000-8000-00000000a002', 'complaints@sala.test', 'none', 'none', false)
ON CONFLICT (address) DO UPDATE SET smtp_null_sender = excluded.smtp_null_sender;
