-- What a message said before each edit: a press on a button that an edit took away must still be told from one that never was,
-- also by a program that was started since.
CREATE TABLE transcript_edits (
    line    INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    message TEXT    NOT NULL
);
CREATE INDEX transcript_edits_line ON transcript_edits (line);
