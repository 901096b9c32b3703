-- What a model read on pictures and scanned documents, so that the same picture is read once and says the same again.

CREATE TABLE titan.read_pictures (
  content text PRIMARY KEY CHECK (content <> ''),
  rows jsonb NOT NULL CHECK (jsonb_typeof(rows) = 'array'),
  confidence numeric(5, 4) NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  whole boolean NOT NULL,
  model text NOT NULL CHECK (model <> ''),
  read_at timestamptz NOT NULL
);
CREATE INDEX read_pictures_read_at ON titan.read_pictures (read_at);
COMMENT ON TABLE titan.read_pictures IS 'What a model read on dropped pictures, one row per picture; forgotten after 30 days';
COMMENT ON COLUMN titan.read_pictures.content IS 'SHA-256 of the picture''s bytes';
COMMENT ON COLUMN titan.read_pictures.rows IS 'The lines from top to bottom, a list of texts each; #ILLEGIBLE! for what cannot be read, nothing of what stands under headers about guests';
COMMENT ON COLUMN titan.read_pictures.confidence IS 'How sure the model is of all of it, 0 to 1';
COMMENT ON COLUMN titan.read_pictures.whole IS 'Whether nothing of the table is missing on the picture';
COMMENT ON COLUMN titan.read_pictures.model IS 'The language model that read it';
COMMENT ON COLUMN titan.read_pictures.read_at IS 'When it was read';
