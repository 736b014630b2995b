-- Where the new words of a mail end, and whether a message was thanks only and left its ticket closed.

SET search_path = ticketing;

ALTER TABLE message
  ADD COLUMN quoted_from int,
  ADD COLUMN thanked boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN message.quoted_from IS 'index in text (UTF-16 units) of the quoted earlier mail or signature; null: none';
COMMENT ON COLUMN message.thanked IS 'thanks, a greeting or the like that came to a closed ticket and left it closed';
