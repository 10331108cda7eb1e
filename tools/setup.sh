# Sourced by the other tools: makes sure that what the build needs is there, installing it where that is possible.

if ! command -v swift >/dev/null 2>&1; then
    echo "crmspec needs Swift 6.3 or later: see https://www.swift.org/install" >&2
    exit 3
fi
if ! pkg-config --exists yaml-0.1 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "installing libyaml-dev and pkg-config" >&2
        { apt-get update -q && apt-get install -y -q libyaml-dev pkg-config; } >&2
    else
        echo "crmspec needs libyaml: install libyaml-dev and pkg-config (apt-get install libyaml-dev pkg-config)" >&2
        exit 3
    fi
fi
