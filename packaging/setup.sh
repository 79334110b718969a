# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by packaging/run and packaging/test: finds the source tree, installs what is missing, builds.
# Sourced, not run.

set -euo pipefail
SOURCE_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD_DIR=$SOURCE_DIR/build/release

say() { printf '\n==> %s\n' "$*"; }
die() { printf '\nError: %s\n' "$*" >&2; exit 1; }

BUILD_PACKAGES=(g++ cmake ninja-build ccache mold pkg-config
  qt6-base-dev qt6-svg-dev qt6-qpa-plugins qt6-image-formats-plugins libqcustomplot-dev libqcustomplot2.1-qt6
  libtorch-dev libdnnl-dev libhwy-dev libopenblas0-openmp libopencv-dev libicu-dev libjpeg-dev zlib1g-dev
  nlohmann-json3-dev libsimdjson-dev libpugixml-dev libcli11-dev libsqlite3-dev libssl-dev libcurl4-openssl-dev ca-certificates libboost-math-dev libtcmalloc-minimal4
  libeigen3-dev libqhull-dev libwebp-dev libgdcm-dev libopenjp2-7-dev libheif-dev libgl-dev libxkbcommon-dev qt6-wayland fonts-noto-core fonts-dejavu-core cmark-gfm qt6-l10n-tools gettext perl)
# Codecs that Debian 12 has within libheif and Debian 13 in packages of their own.
CODEC_PACKAGES=(libheif-plugin-libde265 libheif-plugin-dav1d)
TEST_PACKAGES=(libgtest-dev libgmock-dev poppler-utils chromium clang-format python3-pydicom weston binutils xvfb dbus-daemon at-spi2-core gir1.2-atspi-2.0 python3-gi)
PACKAGE_PACKAGES=(dpkg-dev file help2man lintian)

# Runs a command as root: directly, or through sudo where that exists.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "these packages need root rights to install, and there is no sudo. As root, run:
  $*"
  fi
}

# install_packages NAME...: installs those that are missing and says which.
install_packages() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null)" = "ii " ] || missing+=("$package")
  done
  if [ ${#missing[@]} = 0 ]; then
    say "All needed Debian packages are installed."
    return
  fi
  command -v apt-get >/dev/null || die "apt-get was not found. Sightline's set-up knows Debian 12 and 13; elsewhere install
  the counterparts of these packages by hand and run again: ${missing[*]}"
  say "Installing ${#missing[@]} missing Debian packages: ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
  for package in "${CODEC_PACKAGES[@]}"; do
    apt-cache show "$package" >/dev/null 2>&1 && missing+=("$package")
  done
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" ||
    die "the packages could not be installed. Check the network and the lines above, then run again."
}

# configure_and_build [CMAKE_OPTION... -- TARGET...]
configure_and_build() {
  local options=()
  while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
  [ $# -gt 0 ] && shift
  say "Configuring in ${BUILD_DIR#"$SOURCE_DIR"/}"
  (cd "$SOURCE_DIR" && cmake --preset release "${options[@]}") || die "configuring failed; the lines above say why."
  say "Building (the first time takes some ten minutes on two cores; later only what changed)"
  local started=$SECONDS
  cmake --build "$BUILD_DIR" ${1:+--target "$@"} || die "the build failed; the lines above say where."
  say "Built in $((SECONDS - started)) s."
}
