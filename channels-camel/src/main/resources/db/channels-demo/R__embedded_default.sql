-- The two mailboxes of the embedded default. Hosts and ports come from the environment, the password is the address.
INSERT INTO channels.mailbox (id, address, imap_security, smtp_security, smtp_null_sender)
VALUES ('01930000-0000-7000-8000-00000000a001', 'support@sala.test', 'none', 'none', false),
       ('01930000-0000-7000-8000-00000000a002', 'complaints@sala.test', 'none', 'none', false)
ON CONFLICT (address) DO UPDATE SET smtp_null_sender = excluded.smtp_null_sender;

-- The channels of the embedded default; their secrets are published.
INSERT INTO channels.channel (id, kind, name_th, name_en, settings) VALUES
  ('support@sala.test', 'email', 'อีเมลบริการลูกค้า', 'Support mail', '{"imapSecurity": "none", "smtpSecurity": "none"}'),
  ('complaints@sala.test', 'email', 'อีเมลรับเรื่องร้องเรียน', 'Complaints mail', '{"imapSecurity": "none", "smtpSecurity": "none"}'),
  ('line-test', 'line', 'LINE ของศาลา', 'Sala on LINE', '{"botUserId": "U00000000000000000000000000000000"}'),
  ('meta-test', 'meta', 'เพจของศาลา', 'Sala on Facebook', '{"page": "1", "instagram": "1", "whatsapp": "1"}'),
  ('pantip-test', 'forum', 'พันทิป', 'Pantip', '{}'),
  ('fax-test', 'generic', 'แฟกซ์', 'Fax', '{"answers": "callback"}'),
  ('store-test', 'generic', 'แท็บเล็ตหน้าร้าน', 'In-store tablet', '{"answers": "callback", "vouches": "true"}'),
  ('app-test', 'generic', 'แอปของเรา', 'Our app', '{"answers": "callback", "vouches": "true"}'),
  ('cti-test', 'cti', 'ตู้สาขาโทรศัพท์', 'Telephone exchange', '{}'),
  ('form-test', 'web-form', 'แบบฟอร์มบนเว็บ', 'Web form', '{}'),
  ('chat-test', 'web-chat', 'แชทบนเว็บ', 'Web chat', '{"calendar": "always"}')
ON CONFLICT (id) DO NOTHING;
