#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source is as .clang-format wants it; `tests/rules/format.sh --fix` makes it so.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v clang-format >/dev/null || { echo "clang-format is not installed (package clang-format)"; exit 1; }
files=$(find app core ui tests -name '*.cpp' -o -name '*.h')
if [ "${1:-}" = --fix ]; then
  echo "$files" | xargs clang-format -i
else
  echo "$files" | xargs clang-format --dry-run --Werror
fi
