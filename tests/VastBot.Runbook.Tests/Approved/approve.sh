#!/usr/bin/env bash
# Takes what the last test run received as approved. Read the difference (git diff) before it is committed.
set -euo pipefail
cd "$(dirname "$0")/.."
for received in bin/*/net*/Approved/*.received.*; do
    name=$(basename "$received")
    mv "$received" "Approved/${name/.received/.approved}"
done
