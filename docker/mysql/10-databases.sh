#!/usr/bin/env bash
# At the database's first start: one database and one account for the product, one each for Keycloak. Each account may do
# what it needs in its own database and nothing elsewhere. Passwords come from the files of the secrets.
set -euo pipefail

sql() { MYSQL_PWD="${MYSQL_ROOT_PASSWORD:-}" mysql --user=root --comments "$@"; }

# A password within quotes of SQL.
quoted() { sed -e 's/\\/\\\\/g' -e "s/'/''/g" "$1" | tr -d '\n'; }

database() {
  local name="$1" file="$2" collation="$3"
  sql <<SQL
create database if not exists \`$name\` character set utf8mb4 collate $collation;
create user if not exists '$name'@'%' identified by '$(quoted "$file")';
grant select, insert, update, delete, create, alter, drop, index, references, create view, show view, lock tables
  on \`$name\`.* to '$name'@'%';
SQL
}

database greentalent "${GREENTALENT_DB_PASSWORD_FILE:?}" utf8mb4_0900_bin
# The nodes' sessions lie in a schema of their own, whose table sessions.sql makes.
sql -e "grant select, insert, update, delete, create, alter, index on greentalent_sessions.* to greentalent@'%'"
if [ -n "${KEYCLOAK_DB_PASSWORD_FILE:-}" ]; then
  database keycloak "$KEYCLOAK_DB_PASSWORD_FILE" utf8mb4_0900_as_cs
fi
