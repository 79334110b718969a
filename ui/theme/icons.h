// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>

namespace sightline::ui {

/// A monochrome icon of resources/icons by its name ("pause"), drawn at any size in the text colour of the
/// palette in use when it is painted, so that it follows the theme without being made again.
QIcon icon(const char* name);

}  // namespace sightline::ui
