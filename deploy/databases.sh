#!/bin/sh
# Run once by PostgreSQL's image, in an empty volume: a role and a database for each app, and no way to the other's.
set -e
psql -v ON_ERROR_STOP=1 -U postgres \
  -v cloudvault="$CLOUDVAULT_DATABASE_PASSWORD" -v printmypics="$PRINTMYPICS_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE cloudvault LOGIN PASSWORD :'cloudvault';
CREATE ROLE printmypics LOGIN PASSWORD :'printmypics';
CREATE DATABASE cloudvault OWNER cloudvault;
CREATE DATABASE printmypics OWNER printmypics;
REVOKE CONNECT ON DATABASE cloudvault, printmypics FROM PUBLIC;
SQL
