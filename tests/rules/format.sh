#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source is as .clang-format wants it; `tests/rules/format.sh --fix` makes it so.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v clang-format >/dev/null || { echo "clang-format is not installed (package clang-format)"; exit 1; }
# Versions differ in what they make of the same rules; the sources are as Debian 12's has them.
version=$(clang-format --version | sed -n 's/.*version \([0-9]*\).*/\1/p')
if [ "$version" != 14 ]; then
  echo "not looked at: the format is that of clang-format 14, and this is $version"
  exit 77
fi
files=$(find app core ui tests -name '*.cpp' -o -name '*.h')
if [ "${1:-}" = --fix ]; then
  echo "$files" | xargs clang-format -i
else
  echo "$files" | xargs clang-format --dry-run --Werror
fi
