#!/bin/bash
# Runs once, on an empty volume: the owner that migrates the schema, and the role of the application, which may only
# insert and select events.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" \
  -v owner_password="$NG_DB_OWNER_PASSWORD" -v app_password="$NG_DB_PASSWORD" <<'SQL'
create role neuguong_owner login password :'owner_password';
create role neuguong_app login password :'app_password';
create database neuguong owner neuguong_owner encoding 'UTF8' template template0;
SQL
