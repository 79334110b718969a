# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A Debian root that nobody has touched, for packaging/test-debian and packaging/test-package. Sourced, not run.
set -euo pipefail
SOURCE_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly SOURCE_DIR NOT_TESTED=75

say() { printf '\n==> %s\n' "$*"; }
cannot() { printf 'No clean Debian root: %s\n' "$*" >&2; exit "$NOT_TESTED"; }

# codename_of RELEASE: "bookworm" for 12; nothing for releases that are not known here.
codename_of() {
  case $1 in
    12) printf bookworm ;;
    13) printf trixie ;;
  esac
}

# need_root_tools RELEASE COMMAND: ends with 75 where no root can be made.
need_root_tools() {
  [ "$(id -u)" = 0 ] || cannot "making one takes root rights (sudo $2 $1)."
  if ! command -v mmdebstrap >/dev/null; then
    command -v apt-get >/dev/null || cannot "mmdebstrap is not installed, and there is no apt-get to install it with."
    say "Installing mmdebstrap"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends mmdebstrap debian-archive-keyring; } ||
      cannot "mmdebstrap is not installed and cannot be fetched; the lines above say why."
  fi
  unshare --mount --pid --fork true 2>/dev/null || cannot "this machine does not let root mount and change its root folder."
}

# need_room FOLDER KILOBYTES
need_room() {
  case ,$(findmnt -n -o OPTIONS -T "$1"), in
    *,nosuid,* | *,nodev,* | *,noexec,*)
      cannot "${1%/*} is mounted with nosuid, nodev or noexec; name a folder on another file system in TMPDIR." ;;
  esac
  [ "$(df -Pk "$1" | awk 'NR == 2 {print $4}')" -gt "$2" ] || cannot "it takes $(($2 / 1000000)) GB in ${1%/*}; choose another TMPDIR."
}

# sources_here WORK CODENAME: "main" of this machine's own Debian release, as apt has it here, one source a line, with the name of the
# wanted release in it. Nothing where this is no Debian: mmdebstrap then takes the public servers.
sources_here() {
  local work=$1 codename=$2 here file
  here=$(. /etc/os-release && [ "${ID:-}" = debian ] && printf '%s' "${VERSION_CODENAME:-}") || return 0
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ ! -r "$file" ] || awk '$1 == "deb"' "$file"
  done >"$work/one-line"
  for file in /etc/apt/sources.list.d/*.sources; do
    [ ! -r "$file" ] || awk '
      function flush(  i, j, n, m, uris, suites, options) {
        if (field["types"] ~ /(^| )deb( |$)/ && tolower(field["enabled"]) != "no") {
          options = field["signed-by"] ~ /^\// ? "[signed-by=" field["signed-by"] "] " : ""
          n = split(field["uris"], uris, " "); m = split(field["suites"], suites, " ")
          for (i = 1; i <= n; i++) for (j = 1; j <= m; j++)
            print "deb " options uris[i] " " suites[j] " " field["components"]
        }
        split("", field)
      }
      /^#/ { next }
      /^[ \t]*$/ { flush(); next }
      /^[^ \t]/ { name = tolower(substr($0, 1, index($0, ":") - 1)); sub(/^[^:]*:[ \t]*/, ""); field[name] = $0 }
      END { flush() }' "$file"
  done >>"$work/one-line"
  awk -v here="$here" -v wanted="$codename" '{
    line = $0; options = ""
    if (match(line, /\[[^]]*\] */)) {
      options = substr(line, RSTART, RLENGTH)
      line = substr(line, 1, RSTART - 1) substr(line, RSTART + RLENGTH)
    }
    split(line, word, " ")
    if (word[3] ~ "^" here "(-updates|-security)?$" && line ~ / main( |$)/) {
      sub("^" here, wanted, word[3])
      print "deb " options word[2] " " word[3] " main"
    }
  }' "$work/one-line"
}

# make_root WORK CODENAME PACKAGES: makes WORK/root with these packages (with commas), from where apt gets its own here.
make_root() {
  local work=$1 codename=$2 packages=$3 root=$1/root file
  # What apt is told here about reaching the package servers.
  {
    apt-config dump 2>/dev/null |
      grep -E '^Acquire::(Check-Valid-Until|Check-Date|Retries|(http|https)::(Proxy|Verify-[A-Za-z]*|Timeout)(::[^ ]*)?) "[^"]+";$' || true
    # shellcheck disable=SC2154  # the names that every program knows these variables by
    [ -z "${http_proxy:-}" ] || printf 'Acquire::http::Proxy "%s";\n' "$http_proxy"
    # shellcheck disable=SC2154
    [ -z "${https_proxy:-}" ] || printf 'Acquire::https::Proxy "%s";\n' "$https_proxy"
  } >"$work/apt.conf"
  sources_here "$work" "$codename" >"$work/sources.list"
  local origin=()
  [ ! -s "$work/sources.list" ] || origin=("$work/sources.list")

  # dpkg need not wait for the disk: the root is thrown away.
  mmdebstrap --mode=root --variant=minbase --include="$packages" --dpkgopt=force-unsafe-io \
    --aptopt="$work/apt.conf" "$codename" "$root" "${origin[@]}" || cannot "mmdebstrap could not make one; the lines above say why."

  # Names and certificates as they are known here, and the keys that the sources name.
  for file in /etc/resolv.conf /etc/hosts /etc/hostname; do
    [ ! -e "$file" ] || install -m 644 "$file" "$root$file"
  done
  sed -n 's/.*[[ ]signed-by=\([^] ]*\).*/\1/p' "$work/sources.list" | sort -u | while read -r file; do
    [ -e "$root$file" ] || install -D -m 644 "$file" "$root$file"
  done
  for file in /usr/local/share/ca-certificates/*.crt; do
    [ ! -e "$file" ] || install -D -m 644 "$file" "$root$file"
  done
  chroot "$root" update-ca-certificates >/dev/null 2>&1 || cannot "programs of the root cannot be run from here."
}
