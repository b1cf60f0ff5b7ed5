-- What people chose for themselves. Beside people and not in them: a role and a wish change independently of each other.
CREATE TABLE own_settings (
    person_id TEXT PRIMARY KEY NOT NULL,
    version   INTEGER NOT NULL,
    body      TEXT    NOT NULL
) WITHOUT ROWID;

-- A held row waits for its reader and lets others of its conversation pass.
ALTER TABLE outbox ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_held ON outbox (conversation) WHERE held = 1;
