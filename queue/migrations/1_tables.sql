-- Up Migration
create table files (
  key text primary key,
  gz bytea not null
);

-- The last submission of each learner under each version of suites and settings. Urgency: 1 learner, 10 class, 100 regrade.
create table handed_in (
  learner text not null,
  version text not null,
  key text not null references files,
  urgency smallint not null,
  at timestamptz not null default now(),
  primary key (learner, version)
);
create index handed_in_key on handed_in (key);

-- One row for each key, which is never changed: no role of the project may update it.
create table grades (
  key text primary key,
  version text not null,
  grade bytea not null,
  equal text not null,
  score real not null,
  host text not null,
  at timestamptz not null default now()
);
create index grades_at on grades (at);

-- Submissions that began to be graded. One that ends its host has no grade after several of these.
create table starts (
  key text not null,
  host text not null,
  at timestamptz not null default now()
);
create index starts_key on starts (key);

-- Submissions that no host can grade, until they are handed in again.
create table ungraded (
  key text primary key,
  version text not null,
  reason text not null,
  at timestamptz not null default now()
);

-- Grades that were not equal to the first one. A verdict never changes by itself: each row is an alarm.
create table differences (
  key text not null,
  grade bytea not null,
  host text not null,
  at timestamptz not null default now()
);

-- Submissions that another host graded once more.
create table audits (
  key text primary key,
  host text not null,
  at timestamptz not null default now()
);

-- Hosts that are up. A host renews its row every few seconds.
create table hosts (
  id text primary key,
  version text not null,
  processes smallint not null,
  seen timestamptz not null default now()
);

-- Down Migration
drop table hosts, audits, differences, ungraded, starts, grades, handed_in, files;
