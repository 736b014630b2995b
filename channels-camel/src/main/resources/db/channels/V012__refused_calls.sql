-- Calls to the door of a channel of which nothing was stored, by day (Asia/Bangkok) and reason.
CREATE TABLE channels.refused_call (
    channel  text NOT NULL REFERENCES channels.channel,
    day      date NOT NULL,
    reason   text NOT NULL,
    calls    bigint NOT NULL,
    last_at  timestamptz NOT NULL,
    PRIMARY KEY (channel, day, reason)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON channels.refused_call TO sala_app;
