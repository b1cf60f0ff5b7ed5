-- Times are unix milliseconds. The SQL keeps to what SQLite 3.35 accepts: no STRICT, no ->>.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- 'revision' counts the changes of the directory, so that a reader sees at once whether its copy is old.
INSERT INTO meta (name, value) VALUES ('revision', '1');

CREATE TABLE templates (
    id      TEXT    NOT NULL,
    version INTEGER NOT NULL,
    body    TEXT    NOT NULL,
    PRIMARY KEY (id, version)
);

-- The snapshot comes last: the short columns are then read without its pages.
CREATE TABLE plans (
    id               TEXT PRIMARY KEY NOT NULL,
    partner          TEXT    NOT NULL,
    number           INTEGER NOT NULL,
    version          INTEGER NOT NULL,
    template_id      TEXT    NOT NULL,
    template_version INTEGER NOT NULL,
    open             INTEGER NOT NULL,
    manager          TEXT,
    next_due_at      INTEGER,
    shape            TEXT    NOT NULL,
    snapshot         TEXT    NOT NULL
);
CREATE UNIQUE INDEX plans_partner ON plans (partner, number);
CREATE INDEX plans_due ON plans (next_due_at) WHERE next_due_at IS NOT NULL;

CREATE TABLE plan_events (
    plan_id TEXT    NOT NULL REFERENCES plans (id),
    seq     INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    by_id   TEXT    NOT NULL,
    by_name TEXT    NOT NULL,
    by_side TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    version INTEGER NOT NULL,
    body    TEXT    NOT NULL,
    step    INTEGER NOT NULL,
    PRIMARY KEY (plan_id, seq)
) WITHOUT ROWID;

-- The journal is the record: it only grows, and without gaps. INSERT OR REPLACE meets the first trigger.
CREATE TRIGGER plan_events_grow BEFORE INSERT ON plan_events
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM plan_events WHERE plan_id = NEW.plan_id)
BEGIN
    SELECT RAISE(ABORT, 'a journal grows by one entry at a time');
END;
CREATE TRIGGER plan_events_keep BEFORE UPDATE ON plan_events
BEGIN
    SELECT RAISE(ABORT, 'a journal entry is never changed');
END;
CREATE TRIGGER plan_events_stay BEFORE DELETE ON plan_events
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'forgetting')
BEGIN
    SELECT RAISE(ABORT, 'a journal entry is never removed');
END;

CREATE TABLE companies (slug TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE people    (id   TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE channels  (ref  TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE inbox (
    delivery_id TEXT PRIMARY KEY NOT NULL,
    at          INTEGER NOT NULL
) WITHOUT ROWID;

-- Rows are only ever forgotten all together, so ids ascend without AUTOINCREMENT and the page that it writes each time.
-- next_try_at is when somebody must look at the row again: of a pending row the next attempt, of a claimed one
-- the end of its lease. It is NULL once the row is settled, so that one partial index answers "what is to be done".
CREATE TABLE outbox (
    id            INTEGER PRIMARY KEY,
    key           TEXT    NOT NULL UNIQUE,
    kind          TEXT,
    plan_id       TEXT,
    partner       TEXT,
    conversation  TEXT    NOT NULL,
    thread_key    TEXT,
    edits_key     TEXT,
    due_at        INTEGER NOT NULL,
    late          INTEGER NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('pending', 'claimed', 'sent', 'late', 'folded', 'skipped', 'cancelled', 'dead', 'unknown')),
    attempts      INTEGER NOT NULL DEFAULT 0,
    next_try_at   INTEGER,
    sent_at       INTEGER,
    reason        TEXT,
    trouble       TEXT,
    transcript_id INTEGER,
    message       TEXT
);
CREATE INDEX outbox_open ON outbox (next_try_at) WHERE next_try_at IS NOT NULL;
CREATE INDEX outbox_edits ON outbox (edits_key) WHERE edits_key IS NOT NULL AND state = 'pending';
CREATE INDEX outbox_troubled ON outbox (due_at) WHERE state IN ('dead', 'unknown');

CREATE TABLE transcript (
    id           INTEGER PRIMARY KEY,
    conversation TEXT    NOT NULL,
    thread_of    INTEGER,
    key          TEXT,
    is_notice    INTEGER NOT NULL DEFAULT 0,
    from_id      TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    edited_at    INTEGER,
    ref          TEXT,
    text         TEXT,
    message      TEXT
);
CREATE INDEX transcript_conversation ON transcript (conversation, id);
CREATE UNIQUE INDEX transcript_key ON transcript (key) WHERE key IS NOT NULL;
