/**
 * The ledger's own tables. Everything here is only ever added to; the one exception is a body that a committed entry
 * `body.forgotten` names. The triggers guard against our own mistakes, not against somebody who holds the key: for
 * that there are the heads outside.
 */
export const ledgerSchema = `
CREATE TABLE ledger_logs (
  number INTEGER PRIMARY KEY,
  log TEXT NOT NULL UNIQUE,
  public_key TEXT NOT NULL,
  installation TEXT NOT NULL,
  letter TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_facts (
  position INTEGER PRIMARY KEY,
  log_number INTEGER NOT NULL REFERENCES ledger_logs (number),
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  envelope TEXT NOT NULL,
  UNIQUE (log_number, seq)
) STRICT;
CREATE INDEX ledger_facts_by_kind ON ledger_facts (kind, position);

CREATE TABLE ledger_subjects (
  subject TEXT NOT NULL,
  position INTEGER NOT NULL REFERENCES ledger_facts (position),
  PRIMARY KEY (subject, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_bodies (
  position INTEGER NOT NULL REFERENCES ledger_facts (position),
  slot TEXT NOT NULL,
  about TEXT NOT NULL,
  keep TEXT NOT NULL,
  salt BLOB NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (position, slot)
) STRICT;
CREATE INDEX ledger_bodies_by_about ON ledger_bodies (about);
CREATE INDEX ledger_bodies_by_keep ON ledger_bodies (keep);

CREATE TABLE ledger_nodes (
  log_number INTEGER NOT NULL REFERENCES ledger_logs (number),
  level INTEGER NOT NULL,
  place INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (log_number, level, place)
) STRICT, WITHOUT ROWID;

-- Which bodies name which blob; goes with the body.
CREATE TABLE ledger_blob_uses (
  blob TEXT NOT NULL,
  position INTEGER NOT NULL,
  slot TEXT NOT NULL,
  PRIMARY KEY (blob, position, slot)
) STRICT, WITHOUT ROWID;

-- The private keys, outside the ledger: the one of a log that ended is destroyed.
CREATE TABLE log_keys (
  log TEXT PRIMARY KEY,
  private_key BLOB NOT NULL
) STRICT;

-- The last head of a log that ended, signed before its key went.
CREATE TABLE log_ends (
  log TEXT PRIMARY KEY,
  head TEXT NOT NULL
) STRICT;

CREATE TRIGGER ledger_facts_in_order BEFORE INSERT ON ledger_facts
WHEN NEW.position <> coalesce((SELECT max(position) FROM ledger_facts), 0) + 1
  OR NEW.log_number <> (SELECT max(number) FROM ledger_logs)
  OR NEW.seq <> coalesce((SELECT max(seq) FROM ledger_facts WHERE log_number = NEW.log_number), 0) + 1
BEGIN SELECT raise(ABORT, 'ledger: facts are only added at the end'); END;

CREATE TRIGGER ledger_logs_in_order BEFORE INSERT ON ledger_logs
WHEN NEW.number <> coalesce((SELECT max(number) FROM ledger_logs), 0) + 1
BEGIN SELECT raise(ABORT, 'ledger: logs are only added at the end'); END;

CREATE TRIGGER ledger_bodies_once BEFORE INSERT ON ledger_bodies
WHEN NEW.position <> (SELECT max(position) FROM ledger_facts)
  OR EXISTS (SELECT 1 FROM ledger_bodies WHERE position = NEW.position AND slot = NEW.slot)
BEGIN SELECT raise(ABORT, 'ledger: a body comes with its fact'); END;

CREATE TRIGGER ledger_subjects_once BEFORE INSERT ON ledger_subjects
WHEN NEW.position <> (SELECT max(position) FROM ledger_facts)
BEGIN SELECT raise(ABORT, 'ledger: subjects come with their fact'); END;

CREATE TRIGGER ledger_nodes_once BEFORE INSERT ON ledger_nodes
WHEN EXISTS (
  SELECT 1 FROM ledger_nodes
  WHERE log_number = NEW.log_number AND level = NEW.level AND place = NEW.place
)
BEGIN SELECT raise(ABORT, 'ledger: a node never changes'); END;

CREATE TRIGGER ledger_bodies_stay BEFORE DELETE ON ledger_bodies
WHEN OLD.keep = 'ledger' OR NOT EXISTS (
  SELECT 1
  FROM ledger_facts AS entry
  JOIN ledger_bodies AS body ON body.position = entry.position AND body.slot = 'forgotten'
  JOIN json_each(body.content, '$.bodies') AS name
  JOIN ledger_facts AS fact ON fact.position = OLD.position
  JOIN ledger_logs AS log ON log.number = fact.log_number
  WHERE entry.position = (SELECT max(position) FROM ledger_facts)
    AND entry.kind = 'body.forgotten'
    AND json_extract(name.value, '$.log') = log.log
    AND json_extract(name.value, '$.seq') = fact.seq
    AND json_extract(name.value, '$.slot') = OLD.slot
)
BEGIN SELECT raise(ABORT, 'ledger: no entry says that this body is forgotten'); END;

CREATE TRIGGER ledger_blob_uses_stay BEFORE DELETE ON ledger_blob_uses
WHEN EXISTS (SELECT 1 FROM ledger_bodies WHERE position = OLD.position AND slot = OLD.slot)
BEGIN SELECT raise(ABORT, 'ledger: this blob is still named'); END;

${['ledger_logs', 'ledger_facts', 'ledger_subjects', 'ledger_nodes']
  .map(
    (table) => `
CREATE TRIGGER ${table}_stay BEFORE DELETE ON ${table}
BEGIN SELECT raise(ABORT, 'ledger: nothing is removed'); END;`,
  )
  .join('')}

${[
  'ledger_logs',
  'ledger_facts',
  'ledger_subjects',
  'ledger_bodies',
  'ledger_nodes',
  'ledger_blob_uses',
]
  .map(
    (table) => `
CREATE TRIGGER ${table}_unchanged BEFORE UPDATE ON ${table}
BEGIN SELECT raise(ABORT, 'ledger: nothing is changed'); END;`,
  )
  .join('')}
`
