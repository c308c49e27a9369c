#!/usr/bin/env bash
# Asks the package feed for known vulnerabilities of everything the lock files name, and fails when there is one.
# A feed without advisory data can say nothing: that fails too, rather than pass blind. tests/run.sh runs this with AUDIT=1 only.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mapfile -t feeds < <(dotnet nuget list source --format short | sed -n 's/^E //p' | grep '^https\?://' || true)
(( ${#feeds[@]} > 0 )) || { echo "No package feed is configured, so nothing can be asked."; exit 1; }
informed=0
for feed in "${feeds[@]}"; do
    if curl -fsSL --max-time 20 "$feed" 2> /dev/null | grep -q '"VulnerabilityInfo/'; then informed=1; fi
done
(( informed == 1 )) || { echo "None of the ${#feeds[@]} configured feeds offers advisory data (VulnerabilityInfo): the audit cannot tell anything, and does not pass."; exit 1; }

report=$(dotnet list VastBot.sln package --vulnerable --include-transitive --format json)
if grep -q '"vulnerabilities"' <<< "$report"; then
    echo "$report"
    exit 1
fi
echo "No known vulnerability."
