#!/usr/bin/env bash
# Runs everything that fits 20 minutes on 2 cores; the last line sums up: N passed, N failed, N skipped.
#   tests/run.sh           installs what the tests need and is missing, when it may; otherwise says what is skipped and why
#   tests/run.sh --long    also what counts in hundreds or half hours
#   AUDIT=1                also asks the package feed for known vulnerabilities; fails where it has no advisory data
#   REQUIRE_SERVERS=1      a test whose server is missing fails instead of being skipped
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export REQUIRE_SERVERS="${REQUIRE_SERVERS:-}" LONG_TESTS="" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
for argument in "$@"; do
    case "$argument" in
        --long) LONG_TESTS=1 ;;
        *) echo "usage: tests/run.sh [--long]" >&2; exit 64 ;;
    esac
done

# --- programs the tests drive: name to look for, Debian package that brings it
needed=(
    "chromium chromium"
    "prometheus prometheus"
    "promtool prometheus"
    "prometheus-alertmanager prometheus-alertmanager"
    "kubectl kubernetes-client"
    "initdb postgresql"
    "node nodejs"
    "npm npm"
    "curl curl"
    "script bsdutils"
)
# Debian keeps a database server's programs in a folder per version, outside the path.
is_there() { command -v "$1" > /dev/null 2>&1 || compgen -G "/usr/lib/postgresql/*/bin/$1" > /dev/null; }
missing=()
for entry in "${needed[@]}"; do
    read -r program package <<< "$entry"
    is_there "$program" || missing+=("$package")
done
if (( ${#missing[@]} > 0 )); then
    if [[ $(id -u) == 0 ]] && is_there apt-get; then
        echo "Installing ${missing[*]}"
        # The servers must not start by themselves: the tests start their own, on ports of their own.
        export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
        apt-get update -qq > /dev/null && apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null \
            || echo "apt-get could not install ${missing[*]}"
    else
        echo "Not installed, and this user may not install packages: ${missing[*]}"
    fi
fi
for entry in "${needed[@]}"; do
    read -r program package <<< "$entry"
    is_there "$program" || echo "Skipping the tests that need '$program': it is missing (Debian package $package)"
done

# Slack's own client, which the practice workspace and VastBot.Slack are measured by.
bolt=tests/VastBot.EndToEnd/Bolt
if [[ $bolt/node_modules/.package-lock.json -nt $bolt/package-lock.json ]]; then
    :   # it is there, as the lock file says
elif ! is_there npm; then
    echo "Slack's own client can't be installed, because npm is missing: the tests that measure by it are skipped"
else
    echo "Installing Slack's own client"
    (cd "$bolt" && npm ci --ignore-scripts --no-audit --no-fund > /dev/null 2>&1) || echo "npm could not install Slack's own client: its tests are skipped"
fi

# A second kubectl, Debian's old one, beside another that is installed.
old_kubectl() { cd "$old" && apt-get download -qq kubernetes-client && dpkg-deb -x kubernetes-client_*.deb .; }
if [[ -z ${KUBECTLS:-} ]] && is_there kubectl && is_there dpkg-query && ! dpkg-query -W -f='${Status}' kubernetes-client 2> /dev/null | grep -q ' installed'; then
    old=$(mktemp -d)
    if (old_kubectl || { apt-get update -qq && old_kubectl; }) > /dev/null 2>&1; then export KUBECTLS="$old/usr/bin"
    else echo "Debian's kubernetes-client could not be had; its tests run with the installed kubectl alone"; fi
fi

# --- build once
results=$(mktemp -d)
trap 'rm -rf "$results" "${old:-}"' EXIT
failed_steps=0
step() {
    local name=$1; shift
    echo "--- $name"
    if ! "$@" > "$results/step.log" 2>&1; then
        cat "$results/step.log"
        echo "FAILED: $name"
        failed_steps=$((failed_steps + 1))
        return 1
    fi
}
finish() { echo "$1 passed, $2 failed, $3 skipped"; [[ $2 == 0 ]]; }

step "restore" dotnet restore VastBot.sln --locked-mode || { finish 0 "$failed_steps" 0; exit 1; }
step "build" dotnet build VastBot.sln -c Release --no-restore -v q || { finish 0 "$failed_steps" 0; exit 1; }
if [[ -n ${AUDIT:-} ]]; then step "audit" tests/audit.sh || true; fi
step "format" dotnet format VastBot.sln --verify-no-changes --no-restore || true   # counted; the tests run all the same

# --- test, one project after the other: two cores are few, and some tests measure time
passed=0 failed=0 skipped=0
for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    [[ $name == VastBot.Benchmarks ]] && continue
    echo "--- $name"
    code=0
    dotnet test "$project" -c Release --no-build -v q --logger "console;verbosity=minimal" --results-directory "$results" --logger "trx;LogFileName=$name.trx" || code=$?
    counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2> /dev/null || true)
    count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<< "$counters"; }
    p=$(count passed); f=$(count failed); t=$(count total)
    p=${p:-0} f=${f:-0} t=${t:-0}
    # A run that broke off (crash, no tests found, hang) is a failure even when no test says so.
    (( code != 0 && f == 0 )) && { echo "FAILED: $name ended with $code"; f=1; t=$((t + 1)); }
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + t - p - f))
done
finish "$passed" "$((failed + failed_steps))" "$skipped"
