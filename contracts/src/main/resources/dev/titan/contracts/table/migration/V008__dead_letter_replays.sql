-- Which dead letters have been replayed after a fix.

ALTER TABLE titan.dead_letters ADD COLUMN IF NOT EXISTS replayed_at Nullable(DateTime64(3, 'UTC')) COMMENT 'When it was replayed with success after a fix (UTC); null while it is open' AFTER payload_base64;

CREATE OR REPLACE VIEW titan.dead_letters_current AS
SELECT * EXCEPT (version, is_deleted, payload_base64), base64Decode(payload_base64) AS payload FROM titan.dead_letters FINAL
COMMENT 'Records that could not be understood; those with a replayed_at have been brought in since';
