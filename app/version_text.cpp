// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/version_text.h"

#include "core/base/version.h"
#include "sightline_commit.h"  // written by packaging/cmake/commit.cmake

namespace sightline::app {

std::string versionText() {
  const std::string commit = SIGHTLINE_COMMIT;
  return programVersion() + (commit.empty() ? std::string() : " (commit " + commit + ")");
}

}  // namespace sightline::app
