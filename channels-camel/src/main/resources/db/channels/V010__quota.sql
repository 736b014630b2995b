-- What a provider lets us send in this month, and what was sent of it, as the provider said last.
ALTER TABLE channels.channel
  ADD COLUMN quota_limit   bigint,
  ADD COLUMN quota_used    bigint,
  ADD COLUMN quota_read_at timestamptz;
COMMENT ON COLUMN channels.channel.quota_limit IS 'messages a month; null when there is no limit or the provider does not bill';
