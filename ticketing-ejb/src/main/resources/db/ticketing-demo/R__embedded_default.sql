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
