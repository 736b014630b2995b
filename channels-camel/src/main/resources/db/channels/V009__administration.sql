-- A mailbox is a channel like the others: an administrator connects it, and its passwords are sealed secrets.
ALTER TABLE channels.channel DROP CONSTRAINT channel_id_check;
ALTER TABLE channels.channel DROP CONSTRAINT channel_kind_check;
ALTER TABLE channels.channel ADD CONSTRAINT channel_id_check
  CHECK (CASE kind WHEN 'email' THEN id ~ '^[^@\s]+@[^@\s]+$' ELSE id ~ '^[a-z][a-z0-9-]{1,62}$' END);
ALTER TABLE channels.channel ADD CONSTRAINT channel_kind_check
  CHECK (kind IN ('email', 'line', 'meta', 'generic', 'forum', 'web-form', 'web-chat', 'cti'));

INSERT INTO channels.channel (id, kind, name_th, name_en, active)
SELECT address, 'email', address, address, active FROM channels.mailbox
ON CONFLICT (id) DO NOTHING;
