-- Fields that an organisation has of its own on tickets. None without a purpose (seed PD-2).
CREATE TABLE ticketing.custom_field (
  key       text PRIMARY KEY,
  name_th   text NOT NULL,
  name_en   text NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'yes-no', 'location', 'photo')),
  options   jsonb NOT NULL,
  teams     text[] NOT NULL,
  purpose   text NOT NULL CHECK (purpose <> ''),
  category  text NOT NULL,
  retired   boolean NOT NULL,
  at        timestamptz NOT NULL,
  "by"      text NOT NULL
);
COMMENT ON COLUMN ticketing.custom_field."by" IS 'pd:staff';
GRANT SELECT, INSERT ON ticketing.custom_field TO sala_app;
GRANT UPDATE (name_th, name_en, options, teams, retired, at, "by") ON ticketing.custom_field TO sala_app;

CREATE TABLE ticketing.field_value (
  ticket  uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  field   text NOT NULL REFERENCES ticketing.custom_field,
  value   text NOT NULL,
  at      timestamptz NOT NULL,
  "by"    text NOT NULL,
  PRIMARY KEY (ticket, field)
);
COMMENT ON COLUMN ticketing.field_value.value IS 'pd:free-text';
COMMENT ON COLUMN ticketing.field_value."by" IS 'pd:staff';
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.field_value TO sala_app;
