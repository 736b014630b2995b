-- Teams, people and mailboxes of the embedded default. Never run in production mode.
INSERT INTO team (key, name_th, name_en, sla_policy) VALUES
  ('support', 'ฝ่ายบริการลูกค้า', 'Customer support', 'standard'),
  ('complaints', 'ฝ่ายรับเรื่องร้องเรียน', 'Complaints', 'standard')
ON CONFLICT (key) DO NOTHING;

INSERT INTO agent (user_name, display_name, locale) VALUES
  ('agent1', 'อนงค์ ใจดี', 'th'),
  ('agent2', 'ธนา มั่นคง', 'th'),
  ('agent3', 'Preecha Sukjai', 'en'),
  ('supervisor1', 'วิภา เรืองรอง', 'th')
ON CONFLICT (user_name) DO NOTHING;

INSERT INTO agent_team (user_name, team) VALUES
  ('agent1', 'support'),
  ('agent1', 'complaints'),
  ('agent2', 'support'),
  ('agent2', 'complaints'),
  ('agent3', 'complaints'),
  ('supervisor1', 'support'),
  ('supervisor1', 'complaints')
ON CONFLICT (user_name, team) DO NOTHING;

INSERT INTO account (channel, account, team, main) VALUES
  ('email', 'support@sala.test', 'support', true),
  ('email', 'complaints@sala.test', 'complaints', false)
ON CONFLICT (channel, account) DO NOTHING;

INSERT INTO account (channel, account, team, main, converses, by_hand) VALUES
  ('line', 'line-test', 'support', true, true, false),
  ('messenger', 'meta-test', 'support', true, true, false),
  ('web-chat', 'chat-test', 'support', true, true, false),
  ('web-form', 'form-test', 'support', true, false, false),
  ('phone', 'phone-test', 'support', true, false, true),
  ('phone', 'cti-test', 'support', false, false, true),
  ('walk-in', 'walk-in', 'support', true, false, true),
  ('pantip-test', 'pantip-test', 'support', true, false, true),
  ('fax-test', 'fax-test', 'support', true, false, false),
  ('store-test', 'store-test', 'support', true, false, false),
  ('app-test', 'app-test', 'support', true, true, false)
ON CONFLICT (channel, account) DO UPDATE SET converses = excluded.converses, by_hand = excluded.by_hand;
