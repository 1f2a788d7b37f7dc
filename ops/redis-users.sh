#!/bin/sh
# Writes secrets/redis_users: the rights of this release, with the passwords that stand in secrets/. Run it in the folder
# of the repository at the start, and again with every release: another release may need other rights.
set -eu
hash() { printf %s "$(sed -n 's#^redis[^:]*://[^:]*:\([^@]*\)@.*#\1#p' "secrets/$1")" | openssl dgst -sha256 -r | cut -d' ' -f1; }
sed "s/KEEPER_PASSWORD_SHA256/$(hash keeper_url)/; s/PASSWORD_SHA256/$(hash redis_url)/" ops/redis-users.acl > secrets/redis_users
chmod 644 secrets/redis_users
