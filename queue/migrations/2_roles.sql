-- Up Migration
do $$
begin
  if not exists (select from pg_roles where rolname = 'gradkata_worker') then
    create role gradkata_worker nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'gradkata_submitter') then
    create role gradkata_submitter nologin;
  end if;
end $$;
grant select on files to gradkata_worker;
grant select, insert on grades, starts, differences, audits to gradkata_worker;
grant select, insert, update, delete on hosts to gradkata_worker;
grant select, insert on files to gradkata_submitter;
grant select, insert, update, delete on handed_in, ungraded to gradkata_submitter;
grant select, delete on starts to gradkata_submitter;
grant select on grades, differences, audits, hosts to gradkata_submitter;

-- Down Migration
revoke all on files, handed_in, grades, starts, ungraded, differences, audits, hosts
  from gradkata_worker, gradkata_submitter;
