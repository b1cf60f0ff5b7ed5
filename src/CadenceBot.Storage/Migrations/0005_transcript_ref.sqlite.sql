-- A press and an answer in a thread name the message by the platform's own reference.
CREATE INDEX transcript_ref ON transcript (ref) WHERE ref IS NOT NULL;
