-- How an agent is called in saved texts, and with which word they end a sentence politely: their own choice.
ALTER TABLE ticketing.agent
  ADD COLUMN nickname text CHECK (length(nickname) BETWEEN 1 AND 50),
  ADD COLUMN particle text NOT NULL DEFAULT 'none' CHECK (particle IN ('khrap', 'kha', 'none'));
COMMENT ON COLUMN ticketing.agent.nickname IS 'pd:staff';
COMMENT ON COLUMN ticketing.agent.particle IS 'pd:staff';
GRANT UPDATE (nickname, particle) ON ticketing.agent TO sala_app;

-- Saved texts and deeds in their order. Whatever of it leaves has a purpose.
CREATE TABLE ticketing.macro (
  id          uuid PRIMARY KEY,
  name_th     text NOT NULL,
  name_en     text,
  shortcut    text,
  owner       text NOT NULL CHECK (owner IN ('all', 'team', 'mine')),
  team        text REFERENCES ticketing.team,
  user_name   text,
  purpose     text,
  actions     jsonb NOT NULL,
  active      boolean NOT NULL,
  version     int NOT NULL,
  updated_at  timestamptz NOT NULL,
  updated_by  text NOT NULL,
  CHECK ((owner = 'team') = (team IS NOT NULL)),
  CHECK ((owner = 'mine') = (user_name IS NOT NULL))
);
COMMENT ON COLUMN ticketing.macro.user_name IS 'pd:staff';
COMMENT ON COLUMN ticketing.macro.updated_by IS 'pd:staff';
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.macro TO sala_app;
