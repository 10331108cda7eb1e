#!/bin/sh
# Compiles the shipped specs and runs a recorded request under other locales, time zones and hash seeds: all bytes are
# the same.
set -eu
cd "$(dirname -- "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# once NAME VARIABLE=VALUE... leaves NAME.artifact and NAME.outcome.
once() {
    name=$1
    shift
    env "$@" tools/crmspec compile specs -o "$folder/$name.artifact" >/dev/null
    env "$@" tools/crmspec run --artifact "$folder/$name.artifact" --clock 2026-04-09T11:06:00+03:00 --trace \
        golden/bitrix24-site/order-by-get/*.http golden/bitrix24-site/order-by-json/*.http >"$folder/$name.outcome"
    cmp "$folder/first.artifact" "$folder/$name.artifact"
    cmp "$folder/first.outcome" "$folder/$name.outcome"
}
once first LC_ALL=C TZ=UTC
once second LC_ALL=C.UTF-8 TZ=America/St_Johns
once third LC_ALL=tr_TR.UTF-8 TZ=Asia/Kolkata SWIFT_DETERMINISTIC_HASHING=1
once fourth LC_ALL=ru_RU.UTF-8 TZ=Pacific/Apia
test -s "$folder/first.outcome"
echo "artifacts and outcomes are the same under four locales and time zones"
