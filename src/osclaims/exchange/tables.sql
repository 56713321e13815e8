-- A base in SQLite: one table a noun, with foreign keys; the views are what people ask for.
-- Numbers are stored as SQLite's own (doubles where they are no whole numbers); `reading` says them exactly.

create table source (
  id text primary key,
  title text not null,
  publisher text not null,
  author text,
  published text,
  url text,
  sha256 text not null,
  text text not null
);

create table entity (
  id text primary key,
  name text not null,
  type text,
  within text references entity (id),
  wikidata text,
  note text
);

create table alias (
  entity text not null references entity (id),
  name text not null,
  primary key (entity, name)
);

create table property (
  id text primary key,
  kind text not null,
  "values" text not null,
  note text
);

create table claim (
  id text primary key,
  kind text not null check (kind in ('statement', 'quotation', 'comparison')),
  source text not null references source (id),
  excerpt text not null,
  prefix text not null,
  suffix text not null,
  "start" integer not null,
  "end" integer not null,
  line integer not null,
  asserted_by text references entity (id),
  asserted_as text,
  printed_in text,
  note text
);

create table statement (
  claim text primary key references claim (id),
  subject text not null,
  subject_entity text references entity (id),
  property text not null references property (id),
  printed text not null,
  kind text not null,
  number numeric,
  low numeric,
  high numeric,
  unit text,
  edtf text,
  entity text references entity (id),
  reading text not null,
  converted text
);

create table quotation (
  claim text primary key references claim (id),
  speaker text references entity (id),
  words text,
  form text not null,
  utterance text references claim (id),
  occasion text references entity (id)
);

create table comparison (
  claim text primary key references claim (id),
  subject text not null,
  subject_entity text references entity (id),
  relation text not null,
  object text,
  object_as text,
  property text references property (id),
  factor text,
  words text,
  stance text not null
);

create table time (
  claim text not null references claim (id),
  name text not null check (name in ('from', 'until', 'as_of', 'on')),
  printed text not null,
  edtf text not null,
  primary key (claim, name)
);

create table topic (
  claim text not null references claim (id),
  topic text not null,
  primary key (claim, topic)
);

create table qualifier (
  claim text not null references claim (id),
  name text not null,
  value text not null,
  primary key (claim, name)
);

create table finding (
  id text primary key,
  rule text not null,
  about text not null,
  severity text not null check (severity in ('conflict', 'discrepancy', 'variant', 'note', 'agreement')),
  weight integer not null,
  summary text not null,
  because text not null,
  verdict text,
  ruled_because text,
  ruled_by text,
  ruled_on text,
  lapsed integer
);

create table position (
  finding text not null references finding (id),
  number integer not null,
  printed text not null,
  primary key (finding, number)
);

create table finding_claim (
  finding text not null references finding (id),
  position integer not null,
  claim text not null references claim (id),
  primary key (finding, position, claim),
  foreign key (finding, position) references position (finding, number)
);

create table difference (
  id integer primary key,
  finding text not null references finding (id),
  aspect text not null,
  relation text not null,
  because text not null,
  claim_a text,
  claim_b text
);

create index claim_source on claim (source);
create index statement_question on statement (subject, property);
create index quotation_speaker on quotation (speaker);
create index topic_claims on topic (topic);
create index finding_claim_claim on finding_claim (claim);

create virtual table claim_search using fts5 (
  excerpt, content='claim', content_rowid='rowid', tokenize='unicode61 remove_diacritics 2'
);

create view claims as
select
  claim.rowid as rowid,
  claim.id,
  claim.kind,
  claim.source,
  coalesce(statement.subject, quotation.speaker, comparison.subject) as subject,
  coalesce(statement.property, comparison.property) as property,
  coalesce(statement.printed, quotation.words, comparison.words, comparison.relation) as says,
  statement.number,
  statement.unit,
  statement.edtf,
  statement.reading,
  claim.asserted_by,
  (select group_concat(topic, ', ') from topic where topic.claim = claim.id) as topics,
  claim.excerpt,
  claim.line
from claim
left join statement on statement.claim = claim.id
left join quotation on quotation.claim = claim.id
left join comparison on comparison.claim = claim.id
order by claim.rowid;

create view quotations as
select
  claim.rowid as rowid,
  claim.id,
  quotation.utterance,
  quotation.speaker,
  entity.name as speaker_name,
  claim.source,
  source.published,
  quotation.form,
  quotation.words,
  claim.excerpt
from quotation
join claim on claim.id = quotation.claim
join source on source.id = claim.source
left join entity on entity.id = quotation.speaker
order by claim.rowid;

create view findings as
select
  finding.rowid as rowid,
  finding.severity,
  finding.id,
  finding.rule,
  finding.about,
  finding.summary,
  finding.because,
  (select group_concat(printed, ' | ') from position where position.finding = finding.id) as positions,
  (select count(*) from finding_claim where finding_claim.finding = finding.id) as claims,
  finding.verdict
from finding
order by finding.weight, finding.rowid;
