// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace sightline {

/// Which pixels an outline marks; programs differ at the border. A square with corners at 10 and 20 marks 100 pixels by
/// Centres and by Coco, 121 by Labelme (docs/formats.md).
enum class PixelRule {
  Centres,  ///< those whose centre is inside, by the even-odd rule; a centre on a left or upper edge counts as inside
  Coco,     ///< those that pycocotools 2.0 gives (polygons and boxes; ellipses by Centres)
  Labelme   ///< those that labelme gives with Pillow 9 (circles, boxes, polygons; turned ellipses by Centres)
};

/// "centres", "coco", "labelme"
std::string_view pixelRuleId(PixelRule rule);
/// @throws Error InvalidOption naming the rules there are
PixelRule pixelRuleFromId(const std::string& id);
/// A part of a sentence: "pixels whose centre is inside"
Message pixelRuleText(PixelRule rule);

}  // namespace sightline
