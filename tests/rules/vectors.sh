#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# vectors.sh LIBRARY SOURCES: every function that is compiled for several instruction sets (SIGHTLINE_VECTOR) must be a vector
# loop in each of them. Disassembles the library and looks for arithmetic on whole registers (ymm for AVX2, ymm or zmm for
# AVX-512, xmm else) in each clone; a compiler that turned the loop into branches leaves none.
set -euo pipefail
library=$1 sources=$2
written=$(grep -rhc '^SIGHTLINE_VECTOR ' "$sources" --include='*.cpp' --include='*.h' | awk '{n += $1} END {print n}')
objdump --disassemble --demangle --no-show-raw-insn "$library" | awk -v written="$written" '
  /^[0-9a-f]+ <.*>:$/ {
    # "name(arguments) [clone .avx2]", with ".default", ".resolver" or ".avx512f" in that place
    set = match($0, /\[clone \.(avx2|avx512f|default)[.0-9]*\]/) ? substr($0, RSTART + 8, RLENGTH - 9) : ""
    sub(/\..*/, "", set)
    name = $0
    sub(/^[0-9a-f]+ </, "", name); sub(/>:$/, "", name)
    if (set != "") { clones[set]++; found[name] = 0; kind[name] = set }
    next
  }
  set != "" {
    if ($2 ~ /^v?(add|sub|mul|div|max|min|and|andn|or|xor|sqrt|blendv|cmp[a-z]*|f[n]?m(add|sub)[0-9]*)p[sd]$/) {
      wide = set == "avx2" ? /%ymm/ : set == "avx512f" ? /%[yz]mm/ : /%xmm/
      if (wide) found[name]++
    }
  }
  END {
    for (name in found) if (found[name] == 0) { print "no vectors for " kind[name] ": " name; bad++ }
    for (i = split("avx2 default", needed, " "); i > 0; --i)
      if (clones[needed[i]] < written) { print clones[needed[i]] + 0 " of " written " functions were found for " needed[i]; bad++ }
    print clones["default"] + 0 " functions, " bad + 0 " findings"
    exit bad > 0
  }'
