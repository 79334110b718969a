// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace sightline {

const char* programVersion() { return SIGHTLINE_VERSION; }

}  // namespace sightline
