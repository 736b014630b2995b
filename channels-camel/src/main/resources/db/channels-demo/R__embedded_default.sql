-- The two mailboxes of the embedded default. Hosts and ports come from the environment, the password is the address.
INSERT INTO channels.mailbox (id, address, imap_security, smtp_security)
VALUES ('01930000-0000-7000-8000-00000000a001', 'support@sala.test', 'none', 'none'),
       ('01930000-0000-7000-8000-00000000a002', 'complaints@sala.test', 'none', 'none')
ON CONFLICT (address) DO NOTHING;
