// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace sightline::app {

/// What --version prints: "0.1.0 (commit 1a2b3c4d)"; the number alone where the program was built outside a checkout.
std::string versionText();

}  // namespace sightline::app
